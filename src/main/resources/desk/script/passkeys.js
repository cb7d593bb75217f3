// Passkeys. A form marked data-passkey is there only where the browser knows them: the house says
// what to ask for, the browser asks whoever sits there, and the answer goes with the form.
const Kind = window.PublicKeyCredential;
const known = Boolean(Kind?.parseCreationOptionsFromJSON && Kind.prototype.toJSON);
const kinds = {
  create: {
    ask: (options) =>
      navigator.credentials.create({ publicKey: Kind.parseCreationOptionsFromJSON(options) }),
    nothing: "No passkey was made. Try again when you are ready.",
  },
  get: {
    ask: (options) =>
      navigator.credentials.get({ publicKey: Kind.parseRequestOptionsFromJSON(options) }),
    nothing: "No passkey was used. Try again, or sign in with your password.",
  },
};

class Refused extends Error {}

const wanted = async (form) => {
  const answer = await fetch(form.action + "/options", {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
    redirect: "manual",
  });
  if (answer.ok) return answer.json();
  const told = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : null;
  throw new Refused(told?.detail ?? "This page is too old. Load it anew, then try again.");
};

const words = (problem, nothing) => {
  if (problem instanceof Refused) return problem.message;
  if (problem instanceof TypeError) return "The house does not answer. Try again.";
  if (problem.name === "InvalidStateError") return "This device has a passkey of yours already.";
  return nothing;
};

const say = (form, text) => {
  form.querySelector("[role=alert]")?.remove();
  if (!text) return;
  const problem = document.createElement("p");
  problem.className = "problem";
  problem.role = "alert";
  problem.textContent = text;
  form.prepend(problem);
};

const use = (form) => {
  const { ask, nothing } = kinds[form.dataset.passkey];
  const button = form.querySelector("button");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    say(form, "");
    try {
      form.elements.answer.value = JSON.stringify(await ask(await wanted(form)));
      form.submit();
    } catch (problem) {
      say(form, words(problem, nothing));
      button.disabled = false;
    }
  });
  form.hidden = false;
};

if (known) {
  document.querySelectorAll("form[data-passkey]").forEach(use);
  document.querySelectorAll("[data-without-passkeys]").forEach((each) => (each.hidden = true));
}
