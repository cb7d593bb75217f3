// A date becomes an age in the reader's browser, so that it is right however long the page was kept.
const steps = [
  ["minute", 60_000, 60],
  ["hour", 3_600_000, 24],
  ["day", 86_400_000, 31],
];
const age = (time) => {
  const past = Date.now() - Date.parse(time.dateTime);
  const write = (count, unit, numeric) =>
    new Intl.RelativeTimeFormat(time.closest("[lang]").lang, { numeric }).format(-count, unit);
  if (past < 0) return null;
  if (past < 60_000) return write(0, "second", "auto");
  for (const [unit, length, most] of steps) {
    const count = Math.floor(past / length);
    if (count < most) return write(count, unit, "always");
  }
  return null;
};
const show = (time) => {
  time.dataset.date ??= time.textContent;
  time.textContent = age(time) ?? time.dataset.date;
};
const showAll = (root) => root.querySelectorAll("time[data-age]").forEach(show);
showAll(document);
setInterval(() => showAll(document), 60_000);
document.addEventListener("masthead:inserted", (event) => showAll(event.target));
