package press.masthead.reader;

/** What is wrong with a form's field, and how to mend it, in a sentence fit for the screen. */
public record Problem(String field, String text) {}
