/** The mails that reader accounts send, in a title's name: plain text and HTML saying the same. */
@NullMarked
package press.masthead.reader.letter;

import org.jspecify.annotations.NullMarked;
