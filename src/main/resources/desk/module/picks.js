/* Lists of what was chosen: sections, topics, stories. The field holds their ids, one a line, in
   order; what they are called is asked for. */

const PAUSE = 200;

export const picks = (root, story, untilThere) =>
  root.querySelectorAll("[data-choices]").forEach((box) => list(root, story, untilThere, box));

/* Sections are those of the page; the others are asked of the house. */
function source(root, story, untilThere, kind) {
  const ask = async (query) => {
    const { status, told } = await untilThere(() => story.get(`/choices/${kind}?${query}`));
    return status === 200 ? told : [];
  };
  if (kind === "sections") {
    const all = [...root.querySelector("#section").options]
      .filter((option) => option.value)
      .map((option) => ({ id: Number(option.value), label: option.text }));
    return {
      find: async (words) =>
        all.filter(({ label }) => label.toLowerCase().includes(words.toLowerCase())),
      named: async (ids) => all.filter(({ id }) => ids.includes(id)),
    };
  }
  return {
    find: (words) => ask("words=" + encodeURIComponent(words)),
    named: (ids) => ask("ids=" + ids.join(",")),
    add:
      kind === "topics" &&
      (async (name) => {
        const { status, told } = await untilThere(() => story.post("/choices/topics", { name }));
        return status === 200 ? told : null;
      }),
  };
}

const ids = (value) => value.split("\n").filter(Boolean).map(Number);

function list(root, story, untilThere, box) {
  const key = box.dataset.field;
  const [shown, search, offered] = ["picks", "search", "list"].map((what) =>
    root.querySelector(`[data-${what}-of="${key}"]`),
  );
  const from = source(root, story, untilThere, box.dataset.choices);
  const names = new Map();
  let options = [];
  let chosen = -1;
  let waiting = 0;
  let asked = 0;

  async function learn(value) {
    const unknown = ids(value).filter((id) => !names.has(id));
    if (unknown.length) (await from.named(unknown)).forEach(({ id, label }) => names.set(id, label));
  }

  const name = (id) => names.get(id) ?? `number ${id}`;

  box.called = async (value) => {
    await learn(value);
    return ids(value).map(name).join(", ") || "nothing";
  };

  function write(list) {
    box.value = list.join("\n");
    box.dispatchEvent(new Event("input"));
    show();
  }

  function button(label, words, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "picks__act";
    made.textContent = label;
    made.setAttribute("aria-label", words);
    made.addEventListener("click", act);
    return made;
  }

  async function show() {
    await learn(box.value);
    const list = ids(box.value);
    shown.replaceChildren(
      ...list.map((id, n) => {
        const item = document.createElement("li");
        const words = document.createElement("span");
        words.textContent = name(id);
        words.dir = "auto";
        item.append(words);
        if (n > 0) {
          item.append(
            button("↑", `Move ${name(id)} up`, () => {
              const moved = [...list];
              moved.splice(n - 1, 2, id, list[n - 1]);
              write(moved);
              search.focus();
            }),
          );
        }
        item.append(
          button("×", `Remove ${name(id)}`, () => {
            write(list.filter((other) => other !== id));
            search.focus();
          }),
        );
        return item;
      }),
    );
  }

  function close() {
    offered.hidden = true;
    chosen = -1;
    search.setAttribute("aria-expanded", "false");
    search.removeAttribute("aria-activedescendant");
  }

  async function offer() {
    const words = search.value.trim();
    const mine = ++asked;
    if (!words) return close();
    const found = await from.find(words);
    if (mine !== asked) return;
    const taken = new Set(ids(box.value));
    options = found
      .filter(({ id }) => !taken.has(id))
      .slice(0, 10)
      .map((each) => ({ label: each.label, take: async () => each }));
    if (from.add && !found.some(({ label }) => label.toLowerCase() === words.toLowerCase())) {
      options.push({ label: `New: ${words}`, take: () => from.add(words) });
    }
    offered.replaceChildren(
      ...options.map((option, n) => {
        const item = document.createElement("li");
        item.id = `${offered.id}-${n}`;
        item.role = "option";
        item.textContent = option.label;
        item.dir = "auto";
        item.addEventListener("mousedown", (event) => event.preventDefault());
        item.addEventListener("click", () => take(option));
        return item;
      }),
    );
    if (!options.length) {
      const none = document.createElement("li");
      none.className = "picks__none";
      none.role = "option";
      none.setAttribute("aria-disabled", "true");
      none.textContent = "Nothing is called so.";
      offered.append(none);
    }
    offered.hidden = false;
    search.setAttribute("aria-expanded", "true");
    point(options.length ? 0 : -1);
  }

  function point(n) {
    chosen = n;
    [...offered.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === n)));
    if (n < 0) search.removeAttribute("aria-activedescendant");
    else search.setAttribute("aria-activedescendant", offered.children[n].id);
    offered.children[n]?.scrollIntoView({ block: "nearest" });
  }

  async function take(option) {
    const { id, label } = (await option.take()) ?? {};
    if (!id) return;
    names.set(id, label);
    if (!ids(box.value).includes(id)) write([...ids(box.value), id]);
    search.value = "";
    asked++;
    close();
  }

  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(offer, PAUSE);
  });
  search.addEventListener("blur", close);
  search.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !offered.hidden && options.length) {
      point((chosen + step + options.length) % options.length);
    } else if (event.key === "Enter" && chosen >= 0) {
      take(options[chosen]);
    } else if (event.key === "Escape" && !offered.hidden) {
      close();
    } else if (event.key !== "Enter") {
      return;
    }
    event.preventDefault();
  });
  box.addEventListener("taken", show);
  show();
}
