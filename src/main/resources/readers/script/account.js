// The account's corner of the masthead, where somebody is signed in. Whoever is not never asks.
const asked = document.cookie.includes("masthead_signed_in=")
  ? fetch("/account/state", { headers: { Accept: "application/json" } })
      .then((answer) => (answer.ok ? answer.json() : { signedIn: false }))
      .catch(() => ({ signedIn: false }))
  : Promise.resolve({ signedIn: false });
document.readerState = asked;
asked.then((reader) => {
  if (!reader.signedIn) return;
  for (const link of document.querySelectorAll("[data-account] a, [data-account-list] a")) {
    if (link.pathname === "/account/sign-in") {
      link.href = "/account";
      link.textContent = reader.displayName;
      link.dir = "auto";
    } else if (link.pathname === "/account/register") {
      (link.closest("li") ?? link).remove();
    }
  }
});
