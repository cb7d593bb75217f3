/* What comes from the clipboard is made plain before the schema takes it: of other programs' dress
   only what means something stays. */

const MEANING = [
  ["strong", "font-weight", /^(bold|[6-9]00)$/],
  ["em", "font-style", /^italic$/],
  ["u", "text-decoration(?:-line)?", /underline/],
  ["s", "text-decoration(?:-line)?", /line-through/],
  ["sup", "vertical-align", /^super$/],
  ["sub", "vertical-align", /^sub$/],
];

const unwrap = (element) => element.replaceWith(...element.childNodes);

/* A property as it is written: the page's policy lets no such style come into force, and a browser
   drops those that it does not know. */
const written = (element, name) =>
  new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, "i")
    .exec(element.getAttribute("style") ?? "")?.[1]
    .trim()
    .toLowerCase() ?? "";

function comments(body) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  found.forEach((comment) => comment.remove());
}

/* Google Docs wraps everything in a bold element that is not bold. */
function unbold(body) {
  body.querySelectorAll("b, strong").forEach((bold) => {
    if (/^(normal|400)$/.test(written(bold, "font-weight"))) unwrap(bold);
  });
  body.querySelectorAll("i, em").forEach((italic) => {
    if (written(italic, "font-style") === "normal") unwrap(italic);
  });
}

/* A span that looks bold is bold. Links look underlined and are not. */
function mean(body) {
  body.querySelectorAll("span[style], font[style]").forEach((span) => {
    const inLink = span.closest("a") || span.querySelector("a");
    for (const [name, property, meant] of MEANING) {
      if (!meant.test(written(span, property)) || (name === "u" && inLink)) continue;
      const mark = body.ownerDocument.createElement(name);
      mark.append(...span.childNodes);
      span.append(mark);
    }
  });
  body.querySelectorAll("a u").forEach(unwrap);
}

/* Word writes lists as paragraphs, with the number or bullet in the text. */
function lists(body) {
  let open = [];
  let last = null;
  body.querySelectorAll("p").forEach((paragraph) => {
    const level = Number(/level(\d+)/.exec(written(paragraph, "mso-list"))?.[1]);
    if (!level) {
      open = [];
      return;
    }
    const sign = [...paragraph.querySelectorAll("span")].find((span) =>
      /ignore/i.test(written(span, "mso-list")),
    );
    const number = /^\s*(\d+)[.)]/.exec(sign?.textContent ?? "");
    const name = number || /^\s*[a-z]{1,4}[.)]/i.test(sign?.textContent ?? "") ? "ol" : "ul";
    sign?.remove();
    if (last && paragraph.previousElementSibling !== last) open = [];
    while (open.length > level) open.pop();
    if (open.length === level && open.at(-1).localName !== name) open.pop();
    while (open.length < level) {
      const list = body.ownerDocument.createElement(name);
      if (number && open.length === level - 1) list.setAttribute("start", number[1]);
      const item = open.at(-1)?.lastElementChild;
      if (item) item.append(list);
      else paragraph.before(list);
      open.push(list);
    }
    last = open[0];
    const item = body.ownerDocument.createElement("li");
    open.at(-1).append(item);
    item.append(paragraph);
  });
}

/* Where a link leads to, without the way through somebody who counts. */
function straighten(body) {
  body.querySelectorAll("a[href]").forEach((link) => {
    const href = link.getAttribute("href");
    if (!/^https:\/\/www\.google\.com\/url\?/.test(href)) return;
    const to = new URL(href).searchParams.get("q");
    if (to && /^https?:/.test(to)) link.setAttribute("href", to);
  });
}

function spaces(body) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.parentElement.closest("pre")) continue;
    text.data = text.data.replace(/[ \t\r\n\u00a0]{2,}/g, " ");
  }
}

/* A cell holds lines, not paragraphs. */
function cells(body) {
  body.querySelectorAll("td > p, th > p, td > div, th > div").forEach((line) => {
    if (line.nextElementSibling) line.append(body.ownerDocument.createElement("br"));
    unwrap(line);
  });
}

/* An empty paragraph stands for a space between others, which the page makes itself. */
function gaps(body) {
  body.querySelectorAll("p").forEach((paragraph) => {
    if (!paragraph.textContent.trim() && !paragraph.querySelector("img")) paragraph.remove();
  });
  body.querySelectorAll(":scope > br, b > br:only-child").forEach((end) => {
    const beside = end.previousElementSibling ?? end.nextElementSibling;
    if (beside && /^(p|h\d|ul|ol|table|blockquote)$/.test(beside.localName)) end.remove();
  });
}

export function cleaned(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  comments(body);
  body.querySelectorAll("style, script, meta, link, title, xml").forEach((each) => each.remove());
  [...body.querySelectorAll("*")]
    .filter((each) => each.localName.includes(":"))
    .forEach((each) => (each.textContent.trim() ? unwrap(each) : each.remove()));
  unbold(body);
  lists(body);
  mean(body);
  straighten(body);
  spaces(body);
  gaps(body);
  cells(body);
  return body.innerHTML;
}
