/**
 * Fills an empty house with a fictional publisher: titles, sections, authors, pictures, stories,
 * readers and their comments, and what they read. Through the same doors as everybody else; each
 * piece in a transaction with the note that it is there, so that a filling that was cut off goes on
 * where it stood, and a finished one does nothing.
 */
@NullMarked
package press.masthead.operations.demo;

import org.jspecify.annotations.NullMarked;
