package press.masthead.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The news texts that the benchmark measures on: a folder of JSON files, some of them gzipped. */
record NewsCorpus(Path folder) {
  private static final JsonMapper JSON = JsonMapper.shared();

  boolean isThere() {
    return Files.isDirectory(folder.resolve("reuters-21578"))
        && Files.isDirectory(folder.resolve("fnc-1"));
  }

  JsonNode json(String name) throws IOException {
    return JSON.readTree(Files.readString(folder.resolve(name)));
  }

  /** A gzipped file of one object a line. */
  List<JsonNode> lines(String name) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(name)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(JSON::readTree)
          .toList();
    }
  }
}
