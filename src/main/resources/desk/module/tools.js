import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { keydownHandler } from "prosemirror-keymap";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { Plugin } from "prosemirror-state";
import { openFind } from "find";
import { put } from "put";
import { schema } from "schema";

/* The buttons above the text. Each says what it does, whether it is in force, whether it can be. */

const { marks, nodes } = schema;

function insert(make) {
  return (state, dispatch) => {
    const node = make(state);
    if (!node) return false;
    const tr = put(state.tr, node);
    if (tr.doc.eq(state.doc)) return false;
    if (dispatch) dispatch(tr);
    return true;
  };
}

const LINK = {
  heading: "Link",
  hint: "https://…, mailto:…, tel:…, or a path of this title, as /sport",
  take: "Link",
  allowed: /^(https?:\/\/[^\s/]|mailto:\S+@|tel:\S|\/(?!\/))\S*$/i,
  mend: "Nothing can be linked to that. Write an address that begins with https:// or with /",
};

const EMBED = {
  heading: "Embed",
  hint: "The page of a video, a post or a player: https://…",
  take: "Embed",
  allowed: /^https?:\/\/[^\s/]\S*$/i,
  mend: "Nothing can be embedded from that. Write an address that begins with https://",
};

/* What is marked, or the whole link that the cursor is in or beside; null in plain text. */
function linkable(state) {
  const { $from, from, to, empty } = state.selection;
  if (!empty) {
    const known = [];
    state.doc.nodesBetween(from, to, (node) => known.push(...node.marks.filter(isLink)));
    return { from, to, href: known[0]?.attrs.href ?? "" };
  }
  const beside = [$from.nodeBefore, $from.nodeAfter].flatMap((node) => node?.marks ?? []);
  const mark = beside.find(isLink);
  if (!mark) return null;
  let link = null;
  let found = null;
  $from.parent.forEach((child, offset) => {
    const at = $from.start() + offset;
    link = mark.isInSet(child.marks)
      ? { from: link?.from ?? at, to: at + child.nodeSize, href: mark.attrs.href }
      : null;
    if (link && link.from <= from && from <= link.to) found = link;
  });
  return found;
}

/* Others may write meanwhile: where it goes is looked at again when the address is there. */
const link = (ask) => (state, dispatch, view) => {
  const place = linkable(state);
  if (!place || (!state.selection.empty && !toggleMark(marks.link)(state))) return false;
  if (!dispatch) return true;
  ask(LINK, place.href).then((href) => {
    const now = linkable(view.state);
    if (href !== null && now) {
      const tr = view.state.tr.removeMark(now.from, now.to, marks.link);
      view.dispatch(href ? tr.addMark(now.from, now.to, marks.link.create({ href })) : tr);
    }
    view.focus();
  });
  return true;
};

const embedded = (url) => insert(() => nodes.embed.create({ url }));

const embed = (ask) => (state, dispatch, view) => {
  if (!embedded("https://")(state)) return false;
  if (!dispatch) return true;
  ask(EMBED).then((url) => {
    if (url) embedded(url)(view.state, view.dispatch);
    view.focus();
  });
  return true;
};

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

const blocks = (picture, ask) => [
  list("•", "List", nodes.bullet_list),
  list("1.", "1. Numbered list", nodes.ordered_list),
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
    run: embed(ask),
    leads: true,
  },
  { label: "—", title: "A break between parts", run: insert(() => nodes.rule.create()) },
];

/* What can begin where the cursor is. */
export const blockTools = (picture, ask) => [...HEADINGS, ...blocks(picture, ask)];

const groups = (picture, ask, note) => [
  HEADINGS,
  [
    mark("B", "Bold", marks.strong, "Ctrl+B"),
    mark("I", "Italic", marks.em, "Ctrl+I"),
    mark("U", "Underlined", marks.underline, "Ctrl+U"),
    mark("S", "Struck through", marks.strike),
    mark("x²", "x², superscript", marks.superscript),
    mark("x₂", "x₂, subscript", marks.subscript),
    mark("‹›", "Code", marks.code),
    {
      label: "Link",
      title: "Link (Ctrl+K)",
      run: link(ask),
      isOn: (state) => marked(state, marks.link),
      leads: true,
    },
  ],
  blocks(picture, ask),
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

export const tools = (bar, picture, ask, note) =>
  new Plugin({
    props: { handleKeyDown: keydownHandler({ "Mod-k": link(ask) }) },
    view(view) {
      const made = groups(picture, ask, note).map((group) => {
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
