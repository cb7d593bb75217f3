import { Schema } from "prosemirror-model";

/* The body's schema as the browser has it. The server's is press.masthead.story.body: what one of
   them takes the other takes, and a test holds them against each other. */

const textBlock = (tag, more = {}) => ({
  content: "inline*",
  parseDOM: [{ tag }],
  toDOM: () => [tag, 0],
  ...more,
});

const nodes = {
  doc: { content: "(block | pull_quote | fact_box)+" },
  paragraph: textBlock("p", { group: "block" }),
  heading: {
    content: "inline*",
    group: "block",
    attrs: { level: { default: 2 } },
    defining: true,
    parseDOM: [
      { tag: "h1", attrs: { level: 2 } },
      { tag: "h2", attrs: { level: 2 } },
      { tag: "h3", attrs: { level: 3 } },
      { tag: "h4", attrs: { level: 4 } },
      { tag: "h5", attrs: { level: 4 } },
      { tag: "h6", attrs: { level: 4 } },
    ],
    toDOM: (node) => ["h" + node.attrs.level, 0],
  },
  bullet_list: {
    content: "list_item+",
    group: "block",
    parseDOM: [{ tag: "ul" }],
    toDOM: () => ["ul", 0],
  },
  ordered_list: {
    content: "list_item+",
    group: "block",
    attrs: { start: { default: 1 } },
    parseDOM: [
      { tag: "ol", getAttrs: (list) => ({ start: parseInt(list.getAttribute("start"), 10) || 1 }) },
    ],
    toDOM: (node) => ["ol", node.attrs.start === 1 ? {} : { start: node.attrs.start }, 0],
  },
  list_item: {
    content: "block+",
    defining: true,
    parseDOM: [{ tag: "li" }],
    toDOM: () => ["li", 0],
  },
  quotation: {
    content: "block+",
    group: "block",
    attrs: { attribution: { default: null } },
    defining: true,
    parseDOM: [{ tag: "blockquote" }],
    toDOM: () => ["blockquote", 0],
  },
  pull_quote: {
    content: "inline*",
    attrs: { attribution: { default: null } },
    defining: true,
    parseDOM: [{ tag: "aside.pull-quote" }],
    toDOM: () => ["aside", { class: "pull-quote" }, 0],
  },
  fact_box: {
    content: "(block | pull_quote)+",
    attrs: { title: { default: null } },
    defining: true,
    isolating: true,
    parseDOM: [{ tag: "aside.fact-box" }],
    toDOM: () => ["aside", { class: "fact-box" }, 0],
  },
  picture: {
    content: "inline*",
    group: "block",
    attrs: {
      picture: { default: null },
      src: { default: null },
      alt: { default: "" },
      credit: { default: null },
    },
    isolating: true,
    toDOM: (node) => [
      "figure",
      { class: "picture", "data-picture": node.attrs.picture ?? "" },
      ["figcaption", 0],
    ],
  },
  embed: {
    group: "block",
    attrs: { url: {}, title: { default: null } },
    toDOM: (node) => ["p", { class: "embed" }, node.attrs.title || node.attrs.url],
  },
  table: {
    content: "table_caption? table_row+",
    group: "block",
    isolating: true,
    parseDOM: [{ tag: "table" }],
    toDOM: () => ["table", 0],
  },
  table_caption: textBlock("caption"),
  table_row: {
    content: "(table_cell | table_header)+",
    parseDOM: [{ tag: "tr" }],
    toDOM: () => ["tr", 0],
  },
  table_cell: cell("td"),
  table_header: cell("th"),
  rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
  preformatted: {
    content: "text*",
    group: "block",
    marks: "",
    code: true,
    defining: true,
    parseDOM: [{ tag: "pre", preserveWhitespace: "full" }],
    toDOM: () => ["pre", 0],
  },
  text: { group: "inline" },
  hard_break: {
    inline: true,
    group: "inline",
    selectable: false,
    parseDOM: [{ tag: "br" }],
    toDOM: () => ["br"],
  },
};

function cell(tag) {
  return {
    content: "inline*",
    attrs: { colspan: { default: 1 }, rowspan: { default: 1 } },
    isolating: true,
    parseDOM: [
      {
        tag,
        getAttrs: (cell) => ({ colspan: cell.colSpan || 1, rowspan: cell.rowSpan || 1 }),
      },
    ],
    toDOM: (node) => [tag, { colspan: node.attrs.colspan, rowspan: node.attrs.rowspan }, 0],
  };
}

const plain = (...tags) => ({
  parseDOM: tags.map((tag) => ({ tag })),
  toDOM: () => [tags[0], 0],
});

/* Outermost first. */
const marks = {
  link: {
    attrs: { href: {}, title: { default: null } },
    inclusive: false,
    parseDOM: [
      {
        tag: "a[href]",
        getAttrs: (link) =>
          /^(https?:|mailto:|tel:|\/(?!\/))/i.test(link.getAttribute("href")) && {
            href: link.getAttribute("href"),
            title: link.getAttribute("title"),
          },
      },
    ],
    toDOM: (mark) => ["a", { href: mark.attrs.href, title: mark.attrs.title }, 0],
  },
  strong: plain("strong", "b"),
  em: plain("em", "i"),
  underline: plain("u"),
  strike: plain("s", "del"),
  subscript: plain("sub"),
  superscript: plain("sup"),
  code: plain("code"),
  language: {
    attrs: { tag: {} },
    parseDOM: [{ tag: "span[lang]", getAttrs: (span) => ({ tag: span.getAttribute("lang") }) }],
    toDOM: (mark) => ["span", { lang: mark.attrs.tag }, 0],
  },
};

export const schema = new Schema({ nodes, marks });
