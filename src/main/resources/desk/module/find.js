import { Plugin, PluginKey, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { matches } from "matches";

/* Find and replace. What is found follows the text, whoever writes in it. */

const key = new PluginKey("find");
const NOTHING = { query: { words: "" }, found: [], marks: DecorationSet.empty };

function look(state, query) {
  const found = matches(state.doc, query);
  return { query, found, marks: marked(state, found) };
}

const isHere = ({ selection }, { from, to }) => selection.from === from && selection.to === to;

const marked = (state, found) =>
  DecorationSet.create(
    state.doc,
    found.map((each) =>
      Decoration.inline(each.from, each.to, {
        class: isHere(state, each) ? "found found--here" : "found",
      }),
    ),
  );

export const openFind = (state, dispatch, view) => {
  if (dispatch) view.dom.dispatchEvent(new Event("find"));
  return true;
};

export function find(panel) {
  const part = (name) => panel.querySelector(`[name="${name}"]`);
  const [words, cased, whole, other] = ["words", "cased", "whole", "other"].map(part);
  const said = panel.querySelector("[data-found]");
  let view = null;

  const query = () => ({ words: words.value, cased: cased.checked, whole: whole.checked });
  const state = () => key.getState(view.state);

  function ask(asked) {
    view.dispatch(view.state.tr.setMeta(key, asked));
  }

  function count() {
    const { found } = state();
    const here = found.findIndex((each) => isHere(view.state, each));
    if (!words.value) said.textContent = "";
    else if (!found.length) said.textContent = "Not found";
    else said.textContent = here < 0 ? `${found.length} found` : `${here + 1} of ${found.length}`;
  }

  function select({ from, to }) {
    view.dispatch(
      view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)).scrollIntoView(),
    );
    const at = view.domAtPos(from).node;
    (at.nodeType === 1 ? at : at.parentElement).scrollIntoView({ block: "nearest" });
  }

  /* From the cursor on, and round. */
  function go(back) {
    const { found } = state();
    if (!found.length) return;
    const { from, to } = view.state.selection;
    select(
      back
        ? (found.findLast((each) => each.to <= from) ?? found.at(-1))
        : (found.find((each) => each.from >= to) ?? found[0]),
    );
  }

  function replace() {
    const here = state().found.find((each) => isHere(view.state, each));
    if (here) view.dispatch(put(view.state.tr, here));
    go();
  }

  const put = (tr, { from, to }) => tr.insertText(other.value, from, to);

  function replaceAll() {
    const { found } = state();
    if (!found.length) return;
    view.dispatch(found.reduceRight(put, view.state.tr));
    said.textContent = found.length === 1 ? "1 replaced" : `${found.length} replaced`;
  }

  function open() {
    const { from, to, empty, $from } = view.state.selection;
    if (!empty && $from.parent.isTextblock && to <= $from.end()) {
      words.value = view.state.doc.textBetween(from, to);
    }
    panel.hidden = false;
    words.focus();
    words.select();
    ask(query());
  }

  function close() {
    panel.hidden = true;
    ask({ words: "" });
    view.focus();
  }

  function listen() {
    view.dom.addEventListener("find", open);
    [words, cased, whole].forEach((input) =>
      input.addEventListener("input", () => ask(query())),
    );
    const acts = { next: () => go(), previous: () => go(true), replace, all: replaceAll, close };
    Object.entries(acts).forEach(([name, act]) =>
      panel.querySelector(`[data-act="${name}"]`).addEventListener("click", act),
    );
    panel.addEventListener("keydown", (event) => {
      const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f";
      if (event.key === "Escape") close();
      else if (isFind) words.select();
      else if (event.key === "Enter" && event.target === words) go(event.shiftKey);
      else if (event.key === "Enter" && event.target === other) replace();
      else return;
      event.preventDefault();
    });
    panel.addEventListener("submit", (event) => event.preventDefault());
  }

  return new Plugin({
    key,
    state: {
      init: () => NOTHING,
      apply(tr, before, old, now) {
        const asked = tr.getMeta(key);
        if (asked) return look(now, asked);
        if (!before.query.words) return before;
        if (tr.docChanged) return look(now, before.query);
        return tr.selectionSet ? { ...before, marks: marked(now, before.found) } : before;
      },
    },
    props: {
      decorations: (now) => key.getState(now).marks,
      handleKeyDown(editor, event) {
        if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "f") {
          open();
          event.preventDefault();
          return true;
        }
        return false;
      },
    },
    view(editor) {
      view = editor;
      listen();
      return {
        update(_, before) {
          if (key.getState(before) !== state()) count();
        },
      };
    },
  });
}
