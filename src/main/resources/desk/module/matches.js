/* Where words stand in a document, whatever marks lie across them. */

const ANY_QUOTE = { '"': '["“”„«»]', "'": "['’‘‚]", " ": "[ \\u00a0\\u202f]" };
const LETTER = "[\\p{L}\\p{N}\\p{M}_]";

/* Straight quotation marks find typographic ones too, a space any that does not end a line. */
function pattern({ words, cased, whole }) {
  const plain = words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/["' ]/g, (c) => ANY_QUOTE[c]);
  const bounded = whole ? `(?<!${LETTER})${plain}(?!${LETTER})` : plain;
  return new RegExp(bounded, cased ? "gu" : "giu");
}

export function matches(doc, query) {
  if (!query.words) return [];
  const sought = pattern(query);
  const found = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, null, "\ufffc");
    for (const match of text.matchAll(sought)) {
      const from = at + 1 + match.index;
      found.push({ from, to: from + match[0].length });
    }
    return false;
  });
  return found;
}
