import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

/* Where the others are in the text. */

const key = new PluginKey("people");

function caret(person) {
  const mark = document.createElement("span");
  mark.className = "caret caret--" + person.colour;
  mark.setAttribute("aria-hidden", "true");
  mark.dataset.name = person.name;
  return mark;
}

function decorations(doc, people) {
  const end = doc.content.size;
  const within = (position) => Math.max(0, Math.min(end, position));
  return DecorationSet.create(
    doc,
    people.flatMap((person) => {
      const head = within(person.head);
      const anchor = within(person.anchor);
      const at = Decoration.widget(head, () => caret(person), {
        key: person.client + person.name,
        side: -1,
      });
      return head === anchor
        ? [at]
        : [
            at,
            Decoration.inline(Math.min(head, anchor), Math.max(head, anchor), {
              class: "picked picked--" + person.colour,
            }),
          ];
    }),
  );
}

export const people = () =>
  new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) =>
        tr.getMeta(key) ? decorations(tr.doc, tr.getMeta(key)) : set.map(tr.mapping, tr.doc),
    },
    props: { decorations: (state) => key.getState(state) },
  });

export const show = (state, list) =>
  state.tr.setMeta(key, list).setMeta("addToHistory", false);
