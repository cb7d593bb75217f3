import { Fragment, Slice } from "prosemirror-model";
import {
  Transform,
  canJoin,
  canSplit,
  findWrapping,
  liftTarget,
} from "prosemirror-transform";
import { schema } from "schema";

/* Makes documents and changes by chance and tells what ProseMirror makes of them. */

let seed = 1;

function chance() {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

const below = (limit) => Math.floor(chance() * limit);
const oneOf = (list) => list[below(list.length)];
const times = (least, most, make) =>
  Array.from({ length: least + below(most - least + 1) }, make);

const WORDS = ["lamp ", "quay", "é", "𝄞 ", "ж", "العربية ", "a\u00a0b ", "–", "x"];

function mark() {
  const type = oneOf(Object.keys(schema.marks));
  const attrs =
    type === "link"
      ? { href: oneOf(["https://a.example/", "/b"]), title: oneOf([null, "t"]) }
      : type === "language"
        ? { tag: oneOf(["en", "fr"]) }
        : null;
  return schema.mark(type, attrs);
}

function marks() {
  return times(0, 2, mark).reduce((set, each) => each.addToSet(set), []);
}

const run = () =>
  times(0, 4, () =>
    below(6) ? schema.text(times(1, 3, () => oneOf(WORDS)).join(""), marks())
             : schema.node("hard_break", null, null, marks()),
  );

function block(depth, more = []) {
  const flat = ["paragraph", "paragraph", "paragraph", "heading", "rule", "embed", "picture",
    "preformatted"];
  const deep = ["bullet_list", "ordered_list", "quotation", "table"];
  const type = oneOf(depth > 2 ? flat : [...flat, ...deep, ...more]);
  const blocks = (extra) => times(1, 3, () => block(depth + 1, extra));
  switch (type) {
    case "heading":
      return schema.node(type, { level: 2 + below(3) }, run());
    case "rule":
      return schema.node(type);
    case "embed":
      return schema.node(type, { url: "https://v.example/" + below(9) });
    case "picture":
      return schema.node(type, { src: "https://p.example/" + below(9) }, run());
    case "preformatted":
      return schema.node(type, null, below(3) ? [schema.text(oneOf(WORDS))] : []);
    case "bullet_list":
    case "ordered_list":
      return schema.node(type, null,
        times(1, 3, () => schema.node("list_item", null, blocks([]))));
    case "quotation":
      return schema.node(type, { attribution: oneOf([null, "A"]) }, blocks([]));
    case "fact_box":
      return schema.node(type, { title: oneOf([null, "B"]) }, blocks(["pull_quote"]));
    case "table":
      return schema.node(type, null, [
        ...times(0, 1, () => schema.node("table_caption", null, run())),
        ...times(1, 2, () =>
          schema.node("table_row", null,
            times(1, 3, () => schema.node(oneOf(["table_cell", "table_header"]), null, run())))),
      ]);
    default:
      return schema.node(type, null, run());
  }
}

const document = () => {
  const doc = schema.node("doc", null, times(1, 5, () => block(0, ["pull_quote", "fact_box"])));
  doc.check();
  return doc;
};

function change(tr, other) {
  const size = tr.doc.content.size;
  const from = below(size + 1);
  const to = Math.min(size, from + below(oneOf([2, 6, size + 1])));
  const $from = tr.doc.resolve(from);
  const range = $from.blockRange(tr.doc.resolve(to));
  switch (below(12)) {
    case 0:
      return tr.insert(from, schema.text(oneOf(WORDS), marks()));
    case 1:
      return tr.delete(from, to);
    case 2:
      return tr.deleteRange(from, to);
    case 3:
      return canSplit(tr.doc, from) ? tr.split(from) : tr;
    case 4:
      return canJoin(tr.doc, from) ? tr.join(from) : tr;
    case 5: {
      const target = range && liftTarget(range);
      return target === null || target === undefined || !range ? tr : tr.lift(range, target);
    }
    case 6: {
      const around = range && findWrapping(range,
        schema.nodes[oneOf(["quotation", "bullet_list", "ordered_list", "fact_box"])]);
      return around ? tr.wrap(range, around) : tr;
    }
    case 7:
      return tr.setBlockType(from, to, schema.nodes[oneOf(["paragraph", "heading"])], null);
    case 8:
      return tr.addMark(from, to, mark());
    case 9:
      return below(2) ? tr.removeMark(from, to) : tr.removeMark(from, to, mark());
    case 10: {
      const a = below(other.content.size + 1);
      const b = a + below(other.content.size + 1 - a);
      return tr.replaceRange(from, to, other.slice(a, b));
    }
    default: {
      const node = tr.doc.nodeAt(from);
      const name = node && { heading: "level", quotation: "attribution", picture: "alt",
        fact_box: "title" }[node.type.name];
      if (!name) return tr;
      return tr.setNodeAttribute(from, name, name === "level" ? 2 + below(3) : oneOf(WORDS));
    }
  }
}

function changed(doc) {
  const tr = new Transform(doc);
  const wanted = 1 + below(6);
  for (let n = 0; n < wanted; n++) {
    try {
      change(tr, document());
    } catch (notThere) {
      /* the chance change has no meaning here */
    }
  }
  return tr;
}

/** Changes with the documents before and after. */
export function changes(first, count) {
  seed = first;
  return times(count, count, () => {
    const doc = document();
    const tr = changed(doc);
    return {
      /* no browser cuts a character in two, but chance does */
      isWhole: !/\\ud[89a-f]/.test(JSON.stringify(tr.doc)),
      before: doc.toJSON(),
      steps: tr.steps.map((step) => step.toJSON()),
      after: tr.doc.toJSON(),
      /* of every position, where it is then: going with what is before it, and with what is behind */
      places: Array.from({ length: doc.content.size + 1 }, (_, at) => [
        tr.mapping.map(at, -1),
        tr.mapping.map(at, 1),
      ]),
    };
  });
}

/** Steps made for one document tried on another; what comes out, or null where it does not fit. */
export function strays(first, count) {
  seed = first;
  return times(count, count, () => {
    const doc = document();
    let steps = [];
    while (!steps.length) steps = changed(document()).steps;
    const step = oneOf(steps);
    let after = null;
    try {
      const result = step.apply(doc);
      if (!result.failed) {
        result.doc.check();
        after = result.doc.toJSON();
      }
    } catch (unfit) {
      /* out of range */
    }
    return { before: doc.toJSON(), step: step.toJSON(), after };
  });
}
