// Screens of the desk keep up with what happens. The house says that something changed; the parts
// marked data-live are then asked for again and put in place, without the window losing where it
// was: what is scrolled to, what has the focus, what is typed. One window of a browser listens for
// all of them.
const parts = () => document.querySelectorAll("[data-live]");
// A screen that tells what was refused stands at the address of the form: its part names its own.
const from = () => parts()[0].dataset.live || location.href;
const link = (root, href) =>
  [...root.querySelectorAll("a[href]")].find((each) => each.href === href);

const remembered = () => {
  const focus = document.activeElement;
  const part = focus?.closest("[data-live]");
  const anchor = [...document.querySelectorAll("[data-live] a[href]")].find(
    (each) => each.getBoundingClientRect().bottom > 0,
  );
  return {
    focus: part && { part: part.id, href: focus.href },
    anchor: scrollY > 0 && anchor && {
      part: anchor.closest("[data-live]").id,
      href: anchor.href,
      top: anchor.getBoundingClientRect().top,
    },
  };
};

const found = ({ part, href }) => {
  const there = document.getElementById(part);
  return (there && link(there, href)) ?? link(document, href);
};

const recall = ({ focus, anchor }) => {
  if (focus && !document.activeElement?.closest("[data-live]")) {
    const there = (focus.href && found(focus)) || document.getElementById(focus.part);
    if (there?.id === focus.part) there.tabIndex = -1;
    there?.focus({ preventScroll: true });
  }
  const there = anchor && found(anchor);
  if (there) scrollBy(0, there.getBoundingClientRect().top - anchor.top);
};

// A form's token is another one each time.
const looks = (part) => {
  const copy = part.cloneNode(true);
  copy.querySelectorAll("[name=_csrf]").forEach((token) => token.removeAttribute("value"));
  return copy.innerHTML;
};

// Where somebody is about to do something, nothing moves beneath their hands.
const isBusy = (part) => part.querySelector("details[open] form");

const place = (fresh) => {
  const changed = [...parts()]
    .filter((part) => !isBusy(part))
    .map((part) => [part, fresh.getElementById(part.id)])
    .filter(([part, next]) => next && looks(next) !== looks(part));
  if (!changed.length) return;
  const was = remembered();
  changed.forEach(([part, next]) => part.replaceChildren(...next.childNodes));
  recall(was);
};

const signedOut = () => {
  if (document.querySelector("[data-signed-out]")) return;
  const note = document.createElement("p");
  note.className = "problem";
  note.role = "alert";
  note.dataset.signedOut = "";
  note.textContent = "You are signed out: this screen no longer keeps up. Sign in, then load it anew.";
  document.querySelector("main h1").after(note);
};

let busy = false;
let again = false;
const refresh = async () => {
  again = true;
  if (busy) return;
  busy = true;
  while (again) {
    again = false;
    try {
      const answer = await fetch(from(), { redirect: "manual", cache: "no-store" });
      if (answer.type === "opaqueredirect") signedOut();
      if (answer.ok) {
        place(new DOMParser().parseFromString(await answer.text(), "text/html"));
      }
    } catch {
      // the house is away: what is shown stays, and the stream is opened again
    }
  }
  busy = false;
};

document.addEventListener(
  "toggle",
  ({ target }) => {
    if (!target.open && target.querySelector?.("form") && target.closest("[data-live]")) refresh();
  },
  { capture: true },
);

const listen = () => {
  const windows = new BroadcastChannel("masthead-desk-news");
  const hear = (what) => (what === "news" ? refresh() : signedOut());
  const tell = (what) => {
    windows.postMessage(what);
    hear(what);
  };
  windows.onmessage = (message) => hear(message.data);

  const open = () => {
    if (document.querySelector("[data-signed-out]")) return;
    const stream = new EventSource("/desk/live");
    // what happened until now may have been missed
    stream.onopen = () => tell("news");
    stream.addEventListener("news", () => tell("news"));
    stream.addEventListener("signed-out", () => {
      stream.close();
      tell("signed-out");
    });
    stream.onerror = () => {
      if (stream.readyState !== EventSource.CLOSED) return;
      refresh();
      setTimeout(open, 5_000);
    };
  };
  const forAll = () => new Promise(open);
  if (navigator.locks) navigator.locks.request("masthead-desk-news", forAll);
  else open();
};

if (parts().length) listen();
