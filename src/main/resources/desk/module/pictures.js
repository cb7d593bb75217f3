/* The pictures at hand: chosen in a dialog, found by id, brought in. */

const PAUSE = 250;

export function pictures(root, story, untilThere) {
  const dialog = root.querySelector("[data-pictures]");
  const [said, list, more, close] = ["said", "list", "more", "close"].map((what) =>
    dialog.querySelector(`[data-${what}]`),
  );
  const words = dialog.querySelector("#pictures-words");
  const file = dialog.querySelector("#pictures-file");
  const known = new Map();
  let chosen = null;
  let last = null;
  let asked = 0;
  let waiting = 0;

  const learn = (picture) => {
    known.set(picture.id, Promise.resolve(picture));
    return picture;
  };

  /* Null if it is gone. */
  function find(id) {
    if (!known.has(id)) {
      known.set(
        id,
        untilThere(() => story.get(`/pictures?ids=${id}`)).then(
          ({ told }) => told.pictures?.[0] ?? null,
        ),
      );
    }
    return known.get(id);
  }

  async function bring(picked) {
    const { status, told } = await untilThere(() =>
      story.bring("/pictures?name=" + encodeURIComponent(picked.name), picked),
    );
    if (status !== 200) throw new Error(told.detail);
    return learn(told);
  }

  function card(picture) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    const image = document.createElement("img");
    image.src = picture.src;
    image.alt = picture.alt;
    image.loading = "lazy";
    const line = document.createElement("span");
    line.dir = "auto";
    line.textContent = picture.caption || picture.name;
    const credit = document.createElement("small");
    credit.textContent = picture.credit || "nobody is credited";
    button.append(image, line, credit);
    button.addEventListener("click", () => {
      chosen = picture;
      dialog.close();
    });
    item.append(button);
    return item;
  }

  async function look(before) {
    const mine = ++asked;
    const { status, told } = await untilThere(() =>
      story.get(
        "/pictures?words=" +
          encodeURIComponent(words.value) +
          (before ? `&before=${before}` : ""),
      ),
    );
    if (mine !== asked || status !== 200) return;
    const found = told.pictures.map(learn);
    if (!before) list.replaceChildren();
    list.append(...found.map(card));
    last = found.at(-1)?.id;
    more.hidden = !told.more;
    if (!before && !found.length) {
      said.textContent = words.value
        ? "No picture is like this."
        : "No picture is at hand yet: bring the first.";
    } else {
      said.textContent = "";
    }
  }

  words.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => look(), PAUSE);
  });
  more.addEventListener("click", () => look(last));
  close.addEventListener("click", () => dialog.close());
  file.addEventListener("change", async () => {
    if (!file.files.length) return;
    said.textContent = "The picture is taken in…";
    try {
      chosen = await bring(file.files[0]);
      dialog.close();
    } catch (problem) {
      said.textContent = problem.message;
    }
    file.value = "";
  });

  /* The one that is chosen; null if none is. */
  function choose() {
    chosen = null;
    words.value = "";
    said.textContent = "";
    list.replaceChildren();
    dialog.showModal();
    look();
    return new Promise((resolve) =>
      dialog.addEventListener("close", () => resolve(chosen), { once: true }),
    );
  }

  async function credit(id, told) {
    const answer = await untilThere(() => story.put(`/pictures/${id}/credit`, told));
    if (answer.status !== 200) throw new Error(answer.told.detail);
    return learn(answer.told);
  }

  return { choose, find, bring, credit };
}
