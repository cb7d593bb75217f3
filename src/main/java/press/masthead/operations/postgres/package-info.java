/**
 * The embedded PostgreSQL: a real server from the binaries on the class path, in a folder of its
 * own, behind a random secret, with every durable setting on. It runs in its own session, so that
 * Ctrl-C reaches the application first; it is watched and started again when it dies, and a server
 * left behind by a killed application is stopped before the next one starts. Never runs as root.
 */
@NullMarked
package press.masthead.operations.postgres;

import org.jspecify.annotations.NullMarked;
