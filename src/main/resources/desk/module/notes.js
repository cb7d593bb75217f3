import { getVersion, sendableSteps } from "prosemirror-collab";
import { TextSelection } from "prosemirror-state";
import { anchored, anchors, place } from "anchors";
import { arrive } from "arrive";

/* Notes on passages, beside the text: who said what, what was answered, whether it is dealt with. */

const when = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

function element(name, className, words) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (words !== undefined) made.textContent = words;
  return made;
}

const button = (label, act, className = "plain") => {
  const made = element("button", className, label);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
};

function saying({ by, at, text }) {
  const said = element("div", "notes__said");
  const head = element("p", "notes__who");
  const name = element("b", "", by);
  name.dir = "auto";
  const time = element("time", "", when.format(new Date(at)));
  time.dateTime = at;
  head.append(name, " ", time);
  const words = element("p", "notes__words", text);
  words.dir = "auto";
  said.append(head, words);
  return said;
}

export function notes(panel, story, untilThere, say) {
  const part = (name) => panel.querySelector(`[data-${name}]`);
  const form = part("new");
  const words = form.querySelector("textarea");
  const resolved = part("resolved");
  const cards = new Map();
  let view = null;

  const ask = (send) => untilThere(send);

  /* What the house does not take is said where it was tried. */
  async function change(place, send) {
    const { status, told } = await ask(send);
    place.textContent = status === 200 ? "" : told.detail;
    return status === 200;
  }

  function go(id) {
    const at = anchored(view.state, id);
    if (!at || at.from >= at.to) return;
    view.dispatch(
      view.state.tr
        .setSelection(TextSelection.create(view.state.doc, at.from, at.to))
        .scrollIntoView(),
    );
    view.focus();
  }

  function choose(id) {
    const card = cards.get(id);
    if (!card) return;
    cards.forEach((each) => each.item.classList.toggle("notes__note--here", each === card));
    card.item.scrollIntoView({ block: "nearest" });
  }

  function card(id) {
    const item = element("li", "notes__note");
    const passage = button("", () => go(id), "notes__passage");
    passage.dir = "auto";
    const gone = element("p", "field__hint", "These words are no longer in the text.");
    const said = element("div", "notes__thread");
    const problem = element("p", "field__problem");
    problem.setAttribute("role", "status");
    const answer = element("form", "notes__answer");
    const box = element("textarea");
    box.rows = 1;
    box.maxLength = 2000;
    box.required = true;
    box.dir = "auto";
    const reply = element("button", "plain", "Reply");
    answer.append(box, reply);
    answer.addEventListener("submit", async (event) => {
      event.preventDefault();
      const text = box.value;
      if (await change(problem, () => story.post(`/notes/${id}/replies`, { text }))) box.value = "";
    });
    const resolve = button("Resolve", () =>
      change(problem, () => story.put(`/notes/${id}/resolution`, {})),
    );
    const reopen = button("Open again", () =>
      change(problem, () => story.drop(`/notes/${id}/resolution`)),
    );
    const acts = element("p", "notes__acts");
    acts.append(resolve, reopen);
    item.append(passage, gone, said, answer, acts, problem);
    return {
      item,
      show(note) {
        if (passage.textContent !== note.passage) passage.textContent = note.passage;
        gone.hidden = note.from < note.to;
        passage.disabled = note.from >= note.to;
        passage.setAttribute("aria-label", `Go to: ${note.passage}`);
        said.replaceChildren(saying(note), ...note.replies.map(saying));
        if (note.resolved) said.append(element("p", "field__hint", `Resolved by ${note.resolved}.`));
        box.setAttribute("aria-label", `Answer to ${note.by}`);
        answer.hidden = resolve.hidden = note.resolved !== null;
        reopen.hidden = note.resolved === null;
      },
    };
  }

  /* Only what has to move moves: somebody may be writing an answer. */
  function arrange(list, items) {
    items.forEach((item, n) => {
      if (list.children[n] !== item) list.insertBefore(item, list.children[n] ?? null);
    });
  }

  function show(told) {
    const shown = new Set(told.map(({ id }) => id));
    for (const [id, { item }] of cards) {
      if (!shown.has(id)) {
        item.remove();
        cards.delete(id);
      }
    }
    told.forEach((note) => {
      if (!cards.has(note.id)) cards.set(note.id, card(note.id));
      cards.get(note.id).show(note);
    });
    const items = (isResolved) =>
      told
        .filter((note) => (note.resolved !== null) === isResolved)
        .map(({ id }) => cards.get(id).item);
    arrange(part("open"), items(false));
    arrange(part("list"), items(true));
    const dealt = items(true).length;
    resolved.hidden = !dealt;
    part("count").textContent = `Resolved (${dealt})`;
    part("none").hidden = told.length > 0;
  }

  function begin() {
    const { from, to, empty } = view.state.selection;
    if (empty) return false;
    part("passage").textContent = view.state.doc.textBetween(from, to, " ", " ").slice(0, 300);
    form.hidden = false;
    part("said").textContent = "";
    form.scrollIntoView({ block: "nearest" });
    words.focus();
    return true;
  }

  function drop() {
    form.hidden = true;
    words.value = "";
    view.focus();
  }

  /* The house finds the passage by the version of the document that it is told of. */
  async function sent() {
    while (sendableSteps(view.state)) await new Promise((resolve) => setTimeout(resolve, 100));
    const { from, to } = view.state.selection;
    return { version: getVersion(view.state), from, to };
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = words.value;
    const at = await sent();
    if (await change(part("said"), () => story.post("/notes", { ...at, text }))) {
      say("The note is kept.", "kept");
      drop();
    }
  });
  part("drop").addEventListener("click", drop);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") drop();
  });

  return {
    plugin: anchors(choose),
    attach: (editor) => (view = editor),
    tool: {
      label: "Note",
      title: "Note on these words, for the newsroom (Ctrl+Alt+M)",
      leads: true,
      run: (state, dispatch) => {
        if (state.selection.empty) return false;
        return dispatch ? begin() : true;
      },
    },
    /* Places in another document than this are waited for: newer news is on its way. */
    receive(told, version) {
      if (version !== getVersion(view.state)) return;
      arrive(view, (state) => place(state, told));
      show(told);
    },
  };
}
