// How long it is until a moment, in the words of Countdown.java, kept true while a page is open.
const left = (millis) => {
  const minutes = Math.floor(millis / 60_000);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (millis <= 0) return "now";
  if (!minutes) return "in less than a minute";
  if (!hours) return `in ${minutes} min`;
  return days ? `in ${days} d ${hours % 24} h` : `in ${hours} h ${minutes % 60} min`;
};
const count = () => {
  for (const each of document.querySelectorAll("[data-countdown]")) {
    const words = left(Date.parse(each.dataset.countdown) - Date.now());
    if (each.textContent !== words) each.textContent = words;
  }
};
count();
setInterval(count, 5_000);
