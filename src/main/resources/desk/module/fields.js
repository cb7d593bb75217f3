/* The fields beside the body. Each goes to the house by itself, shortly after it was written in; what
   is not sent yet is kept on this machine. Where two wrote in one, both are shown. */

const PAUSE = 400;

export function fields(root, story, untilThere, say) {
  const boxes = new Map(
    [...root.querySelectorAll("[data-field]")].map((box) => [box.dataset.field, make(box)]),
  );

  function make(box) {
    const kept = `masthead-field/${root.dataset.story}/${box.dataset.field}`;
    const state = {
      box,
      version: Number(box.dataset.version),
      dirty: false,
      due: false,
      busy: false,
      waiting: 0,
      turn: Promise.resolve(),
    };
    const limit = root.querySelector(`[data-limit-of="${box.dataset.field}"]`);
    const measure = () => {
      if (!limit) return;
      const length = [...box.value].length;
      limit.textContent = `${length} of ${limit.dataset.limit}`;
      limit.dataset.state = length > Number(limit.dataset.limit) ? "over" : "";
    };
    const later = () => {
      state.due = true;
      clearTimeout(state.waiting);
      state.waiting = setTimeout(() => send(state), PAUSE);
    };
    state.measure = measure;
    state.forget = () => localStorage.removeItem(kept);
    box.addEventListener("input", () => {
      state.dirty = true;
      localStorage.setItem(kept, JSON.stringify({ version: state.version, value: box.value }));
      measure();
      later();
    });
    const unsent = localStorage.getItem(kept);
    if (unsent !== null) {
      const { version, value } = JSON.parse(unsent);
      state.version = version;
      state.dirty = true;
      box.value = value;
      later();
    }
    measure();
    return state;
  }

  /* One after the other: each says which version it was written on. */
  function send(state) {
    clearTimeout(state.waiting);
    state.turn = state.turn.then(async () => {
      if (!state.due) return;
      state.due = false;
      state.busy = true;
      await sendNow(state);
      state.busy = false;
    });
    return state.turn;
  }

  async function sendNow(state) {
    const value = state.box.value;
    say("Keeping…", "busy");
    const { status, told } = await untilThere(() =>
      story.post("/fields", { field: state.box.dataset.field, version: state.version, value }),
    );
    if (status === 200) {
      state.version = told.version;
      if (state.box.value === value) {
        state.dirty = false;
        state.forget();
        say("All is kept.", "kept");
      }
      note(state, null);
    } else if (status === 409) {
      dispute(state, told);
    } else {
      note(state, told.detail);
      say("One field cannot be kept as it is.", "refused");
    }
  }

  function note(state, words) {
    const place = root.querySelector(`[data-note-of="${state.box.dataset.field}"]`);
    place.replaceChildren(words ?? "");
    state.box.setAttribute("aria-invalid", String(words !== null));
    return place;
  }

  function choice(label, chosen) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", chosen);
    return button;
  }

  /* What a value is called, where it is chosen from a list. */
  const called = ({ box }, value) =>
    box.called?.(value) ??
    [...(box.options ?? [])].find((option) => option.value === value)?.text ??
    value;

  async function dispute(state, theirs) {
    const words = await called(state, theirs.value);
    const place = note(state, `${theirs.by} wrote here meanwhile: “${words}”. `);
    place.append(
      choice("Take theirs", () => {
        note(state, null);
        take(state, theirs);
      }),
      choice("Keep mine", () => {
        state.version = theirs.version;
        state.due = true;
        send(state);
      }),
    );
    say("Two wrote in one field: choose.", "refused");
  }

  function take(state, theirs) {
    state.version = theirs.version;
    state.dirty = false;
    state.forget();
    state.box.value = theirs.value;
    state.box.dispatchEvent(new Event("taken"));
    state.measure();
  }

  return {
    /* Until nothing is on its way any more. */
    async sent() {
      await Promise.all([...boxes.values()].map(send));
    },
    isDue: () => [...boxes.values()].some((state) => state.due || state.busy),
    receive(news) {
      for (const [name, theirs] of Object.entries(news)) {
        const state = boxes.get(name);
        if (state && !state.dirty && theirs.version > state.version) take(state, theirs);
      }
    },
  };
}
