package press.masthead.operations.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The server's settings, given on its command line at every start, so that a later version's values
 * take effect and nothing in the folder overrides them. Nothing acknowledged is ever lost; memory
 * fits a small machine.
 */
final class ServerSettings {
  /** By its name on the command line a server is known as one that a Masthead started. */
  static final String CLUSTER_NAME = "masthead";

  private static final Map<String, String> ALL =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("fsync", "on"),
              Map.entry("synchronous_commit", "on"),
              Map.entry("full_page_writes", "on"),
              Map.entry("listen_addresses", "127.0.0.1"),
              Map.entry("unix_socket_directories", ""),
              Map.entry("password_encryption", "scram-sha-256"),
              Map.entry("cluster_name", CLUSTER_NAME),
              Map.entry("max_connections", "60"),
              Map.entry("shared_buffers", "128MB"),
              Map.entry("effective_cache_size", "1GB"),
              Map.entry("work_mem", "8MB"),
              Map.entry("maintenance_work_mem", "64MB"),
              Map.entry("max_wal_size", "1GB"),
              Map.entry("random_page_cost", "1.1"),
              Map.entry("jit", "off"),
              Map.entry("timezone", "UTC"),
              Map.entry("log_timezone", "UTC"),
              Map.entry("log_checkpoints", "off")));

  private ServerSettings() {}

  static String options(int port) {
    var words = new ArrayList<>(List.of("-p", String.valueOf(port)));
    ALL.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
    return Programs.quoted(words);
  }
}
