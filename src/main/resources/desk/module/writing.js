import { collab, getVersion, receiveTransaction, sendableSteps } from "prosemirror-collab";
import { gapCursor } from "prosemirror-gapcursor";
import { keymap } from "prosemirror-keymap";
import { Node } from "prosemirror-model";
import { EditorState, Plugin } from "prosemirror-state";
import { Step } from "prosemirror-transform";
import { EditorView } from "prosemirror-view";
import { address } from "address";
import { arrive } from "arrive";
import { counts } from "counts";
import { details } from "details";
import { embeds } from "embeds";
import { fields } from "fields";
import { figures, pictureTool } from "figures";
import { find } from "find";
import { Away, SignedOut, house } from "house";
import { jump } from "jump";
import { place } from "kept";
import { lead } from "lead";
import { notes } from "notes";
import { people, show } from "people";
import { picks } from "picks";
import { pictures } from "pictures";
import { schema } from "schema";
import { slash } from "slash";
import { blockTools, tools } from "tools";
import { typing } from "typing";

/* A story while it is written. Every step is kept on this machine before it is sent, and by the
   house before it counts as sent; what others send is merged in as it comes. */

const PAUSE = 250;
const root = document.querySelector("[data-writing]");
const status = root.querySelector("[data-status]");
const story = house(root.dataset.writing, root.dataset.csrf);
const sleep = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

function say(words, state = "") {
  if (status.textContent !== words) status.textContent = words;
  status.dataset.state = state;
}

async function untilThere(ask) {
  for (let wait = 500; ; wait = Math.min(wait * 2, 5_000)) {
    try {
      return await ask();
    } catch (problem) {
      if (!(problem instanceof Away) && !(problem instanceof SignedOut)) throw problem;
      say(
        problem instanceof SignedOut
          ? "You are signed out: sign in in another window. What you write is kept on this machine."
          : "The house does not answer. What you write is kept on this machine.",
        "away",
      );
      await sleep(wait);
    }
  }
}

async function begin() {
  const kept = await place(root.dataset.story);
  const opened = kept.found ?? (await untilThere(() => story.get("/document"))).told;
  let base = Node.fromJSON(schema, opened.doc);
  let ringing = null;
  const library = pictures(root, story, untilThere);
  const ask = address(root);
  const picture = pictureTool(library);
  const noted = notes(root.querySelector("[data-notes]"), story, untilThere, say);
  const text = root.querySelector("[data-text]");
  const unsent = (kept.found?.steps ?? []).map((step) => Step.fromJSON(schema, step));

  const view = new EditorView(text, {
    state: EditorState.create({
      doc: base,
      plugins: [
        slash(blockTools(picture, ask), text),
        ...typing(root.dataset.language),
        gapCursor(),
        collab({ version: opened.version, clientID: kept.client }),
        people(),
        noted.plugin,
        keymap({ "Mod-Alt-m": noted.tool.run }),
        tools(root.querySelector("[data-tools]"), picture, ask, noted.tool),
        details(root.querySelector("[data-details]")),
        embeds(root.dataset.players, story),
        figures(library, say),
        find(root.querySelector("[data-find]")),
        counts(root.querySelector("[data-counts]")),
        new Plugin({ view: () => ({ update: changed }) }),
      ],
    }),
    attributes: {
      "aria-label": "Body",
      "aria-multiline": "true",
      role: "textbox",
      lang: root.dataset.language,
      dir: "auto",
      spellcheck: "true",
    },
  });
  noted.attach(view);
  if (unsent.length) {
    const tr = view.state.tr;
    unsent.forEach((step) => tr.maybeStep(step));
    view.dispatch(tr);
  }

  let refused = false;
  const boxes = fields(root, story, untilThere, say);
  picks(root, story, untilThere);
  lead(root, library);

  function changed(editor, before) {
    if (before.doc.eq(editor.state.doc) && getVersion(before) === getVersion(editor.state)) return;
    keep();
    ringing?.();
  }

  function keep() {
    const steps = sendableSteps(view.state)?.steps ?? [];
    if (!steps.length) return kept.drop();
    return kept.put({
      version: getVersion(view.state),
      doc: base.toJSON(),
      steps: steps.map((step) => step.toJSON()),
    });
  }

  function receive(list) {
    const fresh = list.filter((each) => each.version > getVersion(view.state));
    if (!fresh.length) return;
    const steps = fresh.map((each) => Step.fromJSON(schema, each.step));
    arrive(view, (state) => {
      steps.forEach((step) => (base = step.apply(base).doc));
      return receiveTransaction(
        state,
        steps,
        fresh.map((each) => each.client),
        { mapSelectionBackward: true },
      );
    });
  }

  async function send() {
    const ready = sendableSteps(view.state);
    if (!ready) return;
    say("Keeping…", "busy");
    await keep();
    const { status: code, told } = await untilThere(() =>
      story.post("/steps", {
        version: ready.version,
        client: kept.client,
        steps: ready.steps.map((step) => step.toJSON()),
      }),
    );
    if (code === 200) {
      receive(
        ready.steps.map((step, n) => ({
          version: ready.version + n + 1,
          step: step.toJSON(),
          client: kept.client,
        })),
      );
    } else if (code === 409) {
      receive(told.steps);
    } else {
      say("This cannot be kept: " + told.detail, "refused");
      refused = true;
      throw new Error(told.detail);
    }
    await keep();
  }

  async function sending() {
    for (;;) {
      while (sendableSteps(view.state)) {
        await send();
        await sleep(PAUSE);
      }
      say("All is kept.", "kept");
      await new Promise((resolve) => (ringing = resolve));
      ringing = null;
    }
  }

  function where() {
    const { anchor, head } = view.state.selection;
    return { client: kept.client, version: getVersion(view.state), anchor, head };
  }

  async function listening() {
    let known = "";
    for (;;) {
      const { status: code, told } = await untilThere(() =>
        story.post("/news", { ...where(), known }),
      );
      if (code === 200) {
        known = told.known;
        receive(told.steps);
        boxes.receive(told.fields);
        noted.receive(told.notes, told.version);
        arrive(view, (state) => show(state, told.people));
        root.querySelector("[data-people]").textContent = told.people.length
          ? "Also here: " + told.people.map((each) => each.name).join(", ")
          : "";
      } else {
        await sleep(1_000);
      }
    }
  }

  /* A revision holds what was written until its button was pressed, however soon that was. */
  const saving = root.querySelector("form[action$='/revisions']");
  saving.addEventListener("submit", async (event) => {
    if (refused || (!boxes.isDue() && !sendableSteps(view.state))) return;
    event.preventDefault();
    await boxes.sent();
    while (sendableSteps(view.state) && !refused) await sleep(20);
    if (!refused) saving.requestSubmit(event.submitter);
  });

  boxes.receive(opened.fields ?? {});
  root.dataset.ready = "";
  jump(root, view.dom);
  sending();
  listening();
}

begin();
