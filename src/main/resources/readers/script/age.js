// A date becomes an age in the reader's browser, so that it is right however long the page was kept.
const steps = [
  ["minute", 60_000, 60],
  ["hour", 3_600_000, 24],
  ["day", 86_400_000, 31],
];
const age = (time, format) => {
  const past = Date.now() - Date.parse(time.dateTime);
  if (past < 0) return null;
  if (past < 60_000) return format.format(0, "minute");
  for (const [unit, length, most] of steps) {
    const count = Math.floor(past / length);
    if (count < most) return format.format(-count, unit);
  }
  return null;
};
const show = (time) => {
  time.dataset.date ??= time.textContent;
  const language = time.closest("[lang]").lang;
  const format = new Intl.RelativeTimeFormat(language, { numeric: "always" });
  time.textContent = age(time, format) ?? time.dataset.date;
};
const showAll = (root) => root.querySelectorAll("time[data-age]").forEach(show);
showAll(document);
setInterval(() => showAll(document), 60_000);
document.addEventListener("masthead:inserted", (event) => showAll(event.target));
