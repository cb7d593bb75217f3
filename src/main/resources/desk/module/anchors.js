import { sendableSteps } from "prosemirror-collab";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

/* Where the passages are that somebody noted something on. The house says it of the document that it
   has; here each place goes on with what was written since. */

const key = new PluginKey("anchors");

const move = (anchors, mapping) =>
  anchors.map((anchor) => {
    const from = mapping.map(anchor.from, 1);
    return { ...anchor, from, to: Math.max(from, mapping.map(anchor.to, -1)) };
  });

const decorations = (doc, anchors) =>
  DecorationSet.create(
    doc,
    anchors
      .filter(({ from, to, resolved }) => from < to && !resolved)
      .map(({ id, from, to }) =>
        Decoration.inline(from, to, { class: "noted", "data-note": String(id) }),
      ),
  );

const placed = (doc, anchors) => ({ anchors, shown: decorations(doc, anchors) });

export const anchors = (chosen) =>
  new Plugin({
    key,
    state: {
      init: () => placed(null, []),
      apply(tr, before) {
        const fresh = tr.getMeta(key);
        if (fresh) return placed(tr.doc, fresh);
        return tr.docChanged ? placed(tr.doc, move(before.anchors, tr.mapping)) : before;
      },
    },
    props: {
      decorations: (state) => key.getState(state).shown,
      handleClick(view, at) {
        const found = key
          .getState(view.state)
          .anchors.find(({ from, to, resolved }) => !resolved && from <= at && at < to);
        if (found) chosen(found.id);
        return false;
      },
    },
  });

export const anchored = (state, id) =>
  key.getState(state).anchors.find((anchor) => anchor.id === id);

/* The anchors that the house told of, in a document that has what was not sent yet. */
export function place(state, told) {
  const unsent = sendableSteps(state)?.steps ?? [];
  const now = unsent.reduce((list, step) => move(list, step.getMap()), told);
  return state.tr.setMeta(key, now).setMeta("addToHistory", false);
}
