// The most-read list of a page that was kept is exchanged for the present one, also while it is read.
const fresh = 90_000;
const isFresh = (list) => {
  const asOf = list.querySelector(".most-read__as-of time");
  return asOf !== null && Date.now() - Date.parse(asOf.dateTime) < fresh;
};
const renew = async (list) => {
  if (isFresh(list) || list.contains(document.activeElement)) return;
  try {
    const answer = await fetch(list.dataset.mostRead);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const present = page.querySelector("[data-most-read]");
    if (!present || list.contains(document.activeElement)) return;
    list.replaceWith(present);
    present.dispatchEvent(new Event("masthead:inserted", { bubbles: true }));
  } catch {
    // no network: the list stays, with the time it is of
  }
};
const renewAll = () => {
  if (!document.hidden) document.querySelectorAll("[data-most-read]").forEach(renew);
};
renewAll();
setInterval(renewAll, 300_000);
document.addEventListener("visibilitychange", renewAll);
