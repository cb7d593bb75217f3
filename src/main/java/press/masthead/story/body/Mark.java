package press.masthead.story.body;

import org.jspecify.annotations.Nullable;

/** How a piece of text is set. Order within a text node: as declared here, outermost first. */
public sealed interface Mark {

  /** JSON {@code link}; {@code href} is http, https, mailto, tel or a path of ours. */
  record Link(String href, @Nullable String title) implements Mark {}

  /** JSON {@code strong}. */
  record Strong() implements Mark {}

  /** JSON {@code em}. */
  record Emphasis() implements Mark {}

  /** JSON {@code underline}. */
  record Underline() implements Mark {}

  /** JSON {@code strike}. */
  record Strike() implements Mark {}

  /** JSON {@code subscript}. */
  record Subscript() implements Mark {}

  /** JSON {@code superscript}. */
  record Superscript() implements Mark {}

  /** JSON {@code code}. */
  record Code() implements Mark {}

  /** Text in another language, as a BCP 47 tag. JSON {@code language}. */
  record Language(String tag) implements Mark {}
}
