// Comments on a story page, which is the same for everyone: where somebody is signed in, puts in the
// form, opens replies in place, and offers to change one's own. Everything works without it, on the
// pages that the links lead to.
const MENDING = 10 * 60_000;
const keep = (key, text) => {
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch {
    // no storage, no draft
  }
};
const kept = (key) => {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
};
const nonce = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");

class CommentBox extends HTMLElement {
  async connectedCallback() {
    const reader = await (document.readerState ?? { signedIn: false });
    if (!reader.signedIn || !reader.verified) return;
    this.reader = reader;
    const form = this.form("comment");
    this.querySelector(".comments__join")?.replaceWith(form);
    const section = this.closest(".comments");
    section.addEventListener("click", (event) => this.reply(event));
    for (const comment of section.querySelectorAll(`[data-writer="${CSS.escape(reader.id)}"]`)) {
      this.own(comment);
    }
  }

  /** A form of our own, with what was typed into it and not sent. */
  form(name) {
    const form = this.querySelector("template").content.firstElementChild.cloneNode(true);
    const key = `masthead:${name}:${this.dataset.story}`;
    form.elements._csrf.value = this.reader.csrf;
    form.elements.nonce.value = nonce();
    form.elements.text.value = kept(key);
    form.addEventListener("input", () => keep(key, form.elements.text.value));
    form.addEventListener("submit", () => {
      form.querySelector("button").disabled = true;
      keep(key, "");
      try {
        sessionStorage.setItem("masthead:sent", JSON.stringify([key, form.elements.text.value]));
      } catch {
        // no storage, no draft
      }
    });
    return form;
  }

  reply(event) {
    const link = event.target.closest("a[data-reply]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const comment = link.closest(".comment");
    let form = comment.querySelector("form");
    if (!form) {
      const id = `reply-${comment.dataset.comment}`;
      form = this.form(id);
      form.setAttribute("action", link.getAttribute("href"));
      form.elements.text.id = id;
      form.querySelector("label").htmlFor = id;
      form.querySelector("label").textContent = link.textContent;
      form.elements.text.removeAttribute("aria-describedby");
      form.querySelector(".field__hint").remove();
      form.querySelector("button").textContent = "Post the reply";
      comment.append(form);
    }
    form.elements.text.focus();
  }

  own(comment) {
    const report = comment.querySelector("[data-report]");
    if (!report) return;
    const age = Date.now() - Date.parse(comment.querySelector("time").dateTime);
    const path = report.getAttribute("href").replace(/reports$/, "");
    const item = report.closest("li");
    for (const [noun, word] of [
      ...(age < MENDING ? [["revision", "Edit"]] : []),
      ["withdrawal", "Delete"],
    ]) {
      const link = document.createElement("a");
      link.href = path + noun;
      link.textContent = word;
      const place = document.createElement("li");
      place.append(link);
      item.before(place);
    }
    item.remove();
  }
}
// What was sent and did not arrive is a draft again: only a comment in the address means it did.
try {
  const sent = sessionStorage.getItem("masthead:sent");
  if (sent && document.querySelector("comment-box")) {
    sessionStorage.removeItem("masthead:sent");
    if (!location.hash.startsWith("#comment-")) keep(...JSON.parse(sent));
  }
} catch {
  // no storage, no draft
}
customElements.define("comment-box", CommentBox);
