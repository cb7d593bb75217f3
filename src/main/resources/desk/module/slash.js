import { Plugin, PluginKey } from "prosemirror-state";

/* “/” at the beginning of a word offers the blocks there are; what is typed behind it narrows them. */

const TYPED = /(?:^|\s)\/([\p{L}\p{N}]{0,20})$/u;
const key = new PluginKey("slash");

/* Where the “/” stands and what is behind it; null if the cursor is not behind one. */
function typed(state) {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, null, "\ufffc");
  const found = TYPED.exec(before);
  return found && { at: $from.pos - found[1].length - 1, words: found[1].toLowerCase() };
}

function offered(blocks, state, words) {
  return blocks.filter(
    (block) =>
      `${block.label} ${block.title}`
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .some((word) => word.startsWith(words)) && block.run(state),
  );
}

export function slash(blocks, place) {
  const list = document.createElement("ul");
  list.className = "slash";
  list.id = "slash";
  list.tabIndex = 0; // it scrolls
  list.role = "listbox";
  list.setAttribute("aria-label", "Blocks");
  list.hidden = true;
  place.append(list);

  /* Opened by typing “/”, not by coming across one. */
  function opened(tr, before, state) {
    if (tr.getMeta(key)) return tr.getMeta(key).open;
    const now = typed(state);
    if (!now) return null;
    const isTyped = tr.docChanged && !tr.getMeta("collab$") && !tr.getMeta("history$");
    if (!before && !(isTyped && now.words === "")) return null;
    if (before && tr.mapping.map(before.at) !== now.at) return null;
    const found = offered(blocks, state, now.words);
    if (!found.length) return null;
    const chosen = before?.words === now.words ? before.chosen : 0;
    return { ...now, found, chosen: Math.min(chosen, found.length - 1) };
  }

  function take(view, block) {
    const { at } = key.getState(view.state);
    view.dispatch(view.state.tr.delete(at, view.state.selection.from).setMeta(key, { open: null }));
    block.run(view.state, view.dispatch, view);
    view.focus();
  }

  function show(view) {
    const open = key.getState(view.state);
    list.hidden = !open;
    if (!open) return;
    list.replaceChildren(
      ...open.found.map((block, n) => {
        const item = document.createElement("li");
        item.id = `slash-${n}`;
        item.role = "option";
        item.textContent = block.title;
        item.setAttribute("aria-selected", String(n === open.chosen));
        item.addEventListener("mousedown", (event) => {
          event.preventDefault();
          take(view, block);
        });
        return item;
      }),
    );
    const at = view.coordsAtPos(open.at);
    const around = place.getBoundingClientRect();
    const most = around.width - list.offsetWidth;
    list.style.left = `${Math.max(0, Math.min(at.left - around.left, most))}px`;
    list.style.top = `${at.bottom - around.top + 4}px`;
    list.children[open.chosen].scrollIntoView({ block: "nearest" });
  }

  return new Plugin({
    key,
    state: {
      init: () => null,
      apply: (tr, before, old, state) => opened(tr, before, state),
    },
    props: {
      attributes: (state) =>
        key.getState(state)
          ? {
              "aria-controls": "slash",
              "aria-activedescendant": `slash-${key.getState(state).chosen}`,
            }
          : {},
      handleKeyDown(view, event) {
        const open = key.getState(view.state);
        if (!open) return false;
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step) {
          const chosen = (open.chosen + step + open.found.length) % open.found.length;
          view.dispatch(view.state.tr.setMeta(key, { open: { ...open, chosen } }));
        } else if (event.key === "Enter" || event.key === "Tab") {
          take(view, open.found[open.chosen]);
        } else if (event.key === "Escape") {
          view.dispatch(view.state.tr.setMeta(key, { open: null }));
        } else {
          return false;
        }
        return true;
      },
      handleDOMEvents: {
        blur(view) {
          if (key.getState(view.state)) {
            view.dispatch(view.state.tr.setMeta(key, { open: null }));
          }
        },
      },
    },
    view: (view) => {
      show(view);
      return { update: show, destroy: () => list.remove() };
    },
  });
}
