/* Asks for an address. What cannot be one is answered beside it, and stays to be mended. */

export function address(root) {
  const dialog = root.querySelector("[data-address]");
  const [heading, hint, problem, take, remove, close] = [
    "heading",
    "hint",
    "problem",
    "take",
    "remove",
    "close",
  ].map((what) => dialog.querySelector(`[data-${what}]`));
  const field = dialog.querySelector("input");
  let asked = null;
  let answer = null;

  function end(found) {
    answer = found;
    dialog.close();
  }

  function blame(mend) {
    problem.textContent = mend;
    field.setAttribute("aria-invalid", String(mend !== ""));
  }

  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = field.value.trim();
    if (asked.allowed.test(typed)) {
      end(typed);
    } else {
      blame(asked.mend);
      field.focus();
    }
  });
  field.addEventListener("input", () => blame(""));
  remove.addEventListener("click", () => end(""));
  close.addEventListener("click", () => end(null));

  /* The address; empty if what is there is to go; null if nothing is to be done. */
  return (question, before = "") => {
    asked = question;
    answer = null;
    heading.textContent = question.heading;
    hint.textContent = question.hint;
    take.textContent = question.take;
    remove.hidden = before === "";
    field.value = before;
    blame("");
    dialog.showModal();
    field.select();
    return new Promise((resolve) =>
      dialog.addEventListener("close", () => resolve(answer), { once: true }),
    );
  };
}
