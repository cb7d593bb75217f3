// In a year's calendar of issues, names the next one: above it, and in its place.
for (const calendar of document.querySelectorAll("[data-next-issue]")) {
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: calendar.dataset.zone });
  const next = [...calendar.querySelectorAll("time")].find((day) => day.dateTime >= today);
  if (next && next.dateTime.slice(0, 4) === today.slice(0, 4)) {
    next.closest("li").setAttribute("aria-current", "date");
    const line = document.querySelector(".issues__next");
    line.append(calendar.dataset.nextIssue, ": ", next.cloneNode(true));
    line.hidden = false;
  }
}
