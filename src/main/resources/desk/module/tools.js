import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { Plugin } from "prosemirror-state";
import { openFind } from "find";
import { schema } from "schema";

/* The buttons above the text. Each says what it does, whether it is in force, whether it can be. */

const { marks, nodes } = schema;

function insert(make) {
  return (state, dispatch) => {
    const node = make(state);
    if (!node) return false;
    const tr = state.tr.replaceSelectionWith(node);
    if (tr.doc.eq(state.doc)) return false;
    if (dispatch) dispatch(tr.scrollIntoView());
    return true;
  };
}

function asked(question, before = "") {
  return (window.prompt(question, before) ?? "").trim();
}

const SAFE = /^(https?:\/\/|mailto:|tel:|\/(?!\/))/i;

function link(state, dispatch) {
  if (toggleMark(marks.link)(state) && state.selection.$from.marks().some(isLink)) {
    return toggleMark(marks.link)(state, dispatch);
  }
  if (state.selection.empty) return false;
  if (!dispatch) return true;
  const href = asked("Link to (https://…, mailto:…, or a path of ours)");
  if (SAFE.test(href)) toggleMark(marks.link, { href })(state, dispatch);
  return true;
}

const isLink = (mark) => mark.type === marks.link;

function holds(state, type, attrs) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).hasMarkup(type, { ...$from.node(depth).attrs, ...attrs })) return true;
  }
  return false;
}

function marked(state, type) {
  const { from, to, empty, $from } = state.selection;
  return empty
    ? Boolean(type.isInSet(state.storedMarks ?? $from.marks()))
    : state.doc.rangeHasMark(from, to, type);
}

const block = (label, title, type, attrs) => ({
  label,
  title,
  run: (state, dispatch) =>
    setBlockType(holds(state, type, attrs) ? nodes.paragraph : type, attrs)(state, dispatch),
  isOn: (state) => holds(state, type, attrs),
});

const mark = (label, title, type, key) => ({
  label,
  title: key ? `${title} (${key})` : title,
  className: "tool--" + type.name,
  run: toggleMark(type),
  isOn: (state) => marked(state, type),
});

const around = (label, title, type) => ({
  label,
  title,
  run: (state, dispatch) =>
    holds(state, type) ? lift(state, dispatch) : wrapIn(type)(state, dispatch),
  isOn: (state) => holds(state, type),
});

const list = (label, title, type) => ({
  label,
  title,
  run: (state, dispatch) =>
    holds(state, type)
      ? liftListItem(nodes.list_item)(state, dispatch)
      : wrapInList(type)(state, dispatch),
  isOn: (state) => holds(state, type),
});

const HEADINGS = [
  block("H2", "H2, heading", nodes.heading, { level: 2 }),
  block("H3", "H3, smaller heading", nodes.heading, { level: 3 }),
  block("H4", "H4, smallest heading", nodes.heading, { level: 4 }),
];

const blocks = (picture) => [
  list("•", "List", nodes.bullet_list),
  list("1.", "Numbered list", nodes.ordered_list),
  around("❝", "Quotation", nodes.quotation),
  block("Pull quote", "Pull quote", nodes.pull_quote, {}),
  around("Fact box", "Fact box", nodes.fact_box),
  block("Verse", "Preformatted: verse, results", nodes.preformatted, {}),
  picture,
  {
    label: "Table",
    title: "Table",
    run: insert(() =>
      nodes.table.create(
        null,
        ["table_header", "table_cell"].map((cell) =>
          nodes.table_row.create(null, [nodes[cell].create(), nodes[cell].create()]),
        ),
      ),
    ),
  },
  {
    label: "Embed",
    title: "Embed somebody else's page or player, by its address",
    run: (state, dispatch) => {
      if (!dispatch) return true;
      const url = asked("Address to embed (https://…)");
      return /^https?:\/\//i.test(url)
        ? insert(() => nodes.embed.create({ url }))(state, dispatch)
        : false;
    },
  },
  { label: "—", title: "A break between parts", run: insert(() => nodes.rule.create()) },
];

/* What can begin where the cursor is. */
export const blockTools = (picture) => [...HEADINGS, ...blocks(picture)];

const groups = (picture, note) => [
  HEADINGS,
  [
    mark("B", "Bold", marks.strong, "Ctrl+B"),
    mark("I", "Italic", marks.em, "Ctrl+I"),
    mark("U", "Underlined", marks.underline, "Ctrl+U"),
    mark("S", "Struck through", marks.strike),
    mark("x²", "Superscript", marks.superscript),
    mark("x₂", "Subscript", marks.subscript),
    mark("‹›", "Code", marks.code),
    { label: "Link", title: "Link", run: link, isOn: (state) => marked(state, marks.link) },
  ],
  blocks(picture),
  [
    { label: "↶", title: "Undo (Ctrl+Z)", run: undo },
    { label: "↷", title: "Redo (Ctrl+Y)", run: redo },
    { label: "Find", title: "Find and replace (Ctrl+F)", run: openFind, leads: true },
    note,
  ],
];

function button(tool, view) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = tool.label;
  made.title = tool.title;
  made.setAttribute("aria-label", tool.title);
  made.className = "tool " + (tool.className ?? "");
  made.addEventListener("mousedown", (event) => event.preventDefault());
  made.addEventListener("click", () => {
    tool.run(view.state, view.dispatch, view);
    if (!tool.leads) view.focus();
  });
  return made;
}

/* One stop for the tab key; the arrows go along the buttons. */
function walk(bar) {
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const buttons = [...bar.querySelectorAll("button")];
    const next = buttons.at((buttons.indexOf(document.activeElement) + step) % buttons.length);
    buttons.forEach((each) => (each.tabIndex = each === next ? 0 : -1));
    next.focus();
    event.preventDefault();
  });
}

export const tools = (bar, picture, note) =>
  new Plugin({
    view(view) {
      const made = groups(picture, note).map((group) => {
        const box = document.createElement("span");
        box.className = "tools__group";
        const buttons = group.map((tool) => [tool, button(tool, view)]);
        box.append(...buttons.map(([, each]) => each));
        bar.append(box);
        return buttons;
      }).flat();
      made.forEach(([, each], n) => (each.tabIndex = n === 0 ? 0 : -1));
      walk(bar);
      const update = () =>
        made.forEach(([tool, each]) => {
          each.setAttribute("aria-disabled", String(!tool.run(view.state)));
          if (tool.isOn) each.setAttribute("aria-pressed", String(tool.isOn(view.state)));
        });
      update();
      return { update };
    },
  });
