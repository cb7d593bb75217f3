// In a year's calendar of issues, names the next one.
for (const list of document.querySelectorAll("[data-next-issue]")) {
  const today = new Date().toLocaleDateString("sv-SE");
  const next = [...list.querySelectorAll("time")].find((day) => day.dateTime >= today);
  if (next && next.dateTime.slice(0, 4) === today.slice(0, 4)) {
    const mark = document.createElement("strong");
    mark.className = "issues__next";
    mark.textContent = list.dataset.nextIssue;
    next.after(" ", mark);
  }
}
