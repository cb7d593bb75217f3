package press.masthead.editor.writing;

import press.masthead.staff.Member;

/**
 * Somebody who has the story open.
 *
 * @param client which window
 * @param version of the document that the places are in
 * @param anchor where their selection begins
 * @param head where their cursor is
 */
public record Present(String client, Member.Id member, int version, int anchor, int head) {}
