import { Plugin } from "prosemirror-state";

/* Words, and how long they take to read. */

const A_MINUTE = 230;

function words(doc, language) {
  const text = doc.textBetween(0, doc.content.size, "\n", " ");
  if (!Intl.Segmenter) return (text.match(/[\p{L}\p{N}]+/gu) ?? []).length;
  let count = 0;
  for (const part of new Intl.Segmenter(language, { granularity: "word" }).segment(text)) {
    if (part.isWordLike) count++;
  }
  return count;
}

export const counts = (place) =>
  new Plugin({
    view(view) {
      let waiting = 0;
      const count = () => {
        const many = words(view.state.doc, document.documentElement.lang || "en");
        place.textContent =
          many === 1 ? "1 word" : `${many} words, ${Math.max(1, Math.round(many / A_MINUTE))} min`;
      };
      count();
      return {
        update(editor, before) {
          if (before.doc.eq(editor.state.doc)) return;
          clearTimeout(waiting);
          waiting = setTimeout(count, 300);
        },
      };
    },
  });
