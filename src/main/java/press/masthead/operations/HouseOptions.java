package press.masthead.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that opens the house takes. */
final class HouseOptions {
  static final String MIXIN = "house";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the installation; ./data if not given.")
  @Nullable Path data;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description = {
        "An external PostgreSQL, 15 or later, instead of the embedded one:",
        "postgresql://user:secret@host:5432/database"
      })
  @Nullable String databaseUrl;

  List<String> settings() {
    var settings = new ArrayList<String>();
    if (data != null) {
      settings.add("masthead.data=" + data);
    }
    if (databaseUrl != null) {
      settings.add("masthead.database.url=" + databaseUrl);
    }
    return settings;
  }
}
