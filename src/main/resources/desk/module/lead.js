/* The lead picture: chosen or brought, with what this story says of it and whose it is. */

export function lead(root, library) {
  const box = root.querySelector('[data-field="picture"]');
  const place = root.querySelector("[data-lead]");
  const words = root.querySelector("[data-with-picture]");
  const [caption, alt] = ["picture_caption", "picture_alt"].map((name) =>
    root.querySelector(`[data-field="${name}"]`),
  );

  box.called = async (value) =>
    value ? ((await library.find(Number(value)))?.name ?? "a picture that is gone") : "no picture";

  function write(field, value) {
    if (field.value === value) return;
    field.value = value;
    field.dispatchEvent(new Event("input"));
  }

  function button(label, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button button--quiet";
    made.textContent = label;
    made.addEventListener("click", act);
    return made;
  }

  /* What was said of one picture is not said of another. */
  function put(id) {
    if (box.value === id) return;
    write(box, id);
    write(caption, "");
    write(alt, "");
    show();
  }

  async function choose() {
    const picture = await library.choose();
    if (picture) put(String(picture.id));
  }

  function line(label, value) {
    const field = document.createElement("div");
    field.className = "field";
    const name = document.createElement("label");
    name.textContent = label;
    const input = document.createElement("input");
    input.value = value;
    input.id = "lead-" + label.toLowerCase();
    name.htmlFor = input.id;
    field.append(name, input);
    return [field, input];
  }

  function credits(picture) {
    const form = document.createElement("form");
    form.className = "lead__credit";
    const [first, agency] = line("Agency", picture.agency);
    const [second, photographer] = line("Photographer", picture.photographer);
    const said = document.createElement("p");
    said.className = "field__problem";
    said.setAttribute("role", "status");
    const save = button("Save credit", () => {});
    save.type = "submit";
    form.append(first, second, save, said);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      try {
        await library.credit(picture.id, {
          agency: agency.value,
          photographer: photographer.value,
        });
        show();
      } catch (problem) {
        said.textContent = problem.message;
      }
    });
    const more = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = picture.credit
      ? `Picture: ${picture.credit}`
      : "Nobody is credited: say whose picture it is";
    more.append(summary, form);
    return more;
  }

  async function show() {
    const id = box.value;
    const picture = id ? await library.find(Number(id)) : null;
    if (box.value !== id) return;
    words.hidden = !picture;
    if (!picture) {
      place.replaceChildren(button("Choose a picture", choose));
      if (id) place.prepend("The picture is gone. ");
      return;
    }
    caption.placeholder = picture.caption;
    alt.placeholder = picture.alt;
    const image = document.createElement("img");
    image.src = picture.src;
    image.alt = picture.alt;
    const acts = document.createElement("p");
    acts.className = "lead__acts";
    acts.append(
      button("Choose another", choose),
      button("Remove the picture", () => put("")),
    );
    let credit = document.createElement("p");
    credit.textContent = `Picture: ${picture.credit}`;
    if (picture.creditable) credit = credits(picture);
    place.replaceChildren(image, credit, acts);
  }

  box.addEventListener("taken", show);
  show();
}
