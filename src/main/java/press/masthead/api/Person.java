package press.masthead.api;

/** Somebody of the newsroom, or the program itself. */
record Person(long id, String name) {}
