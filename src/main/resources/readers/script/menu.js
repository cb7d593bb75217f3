// The sections menu closes on Escape and on a click elsewhere; opening and closing need no script.
for (const menu of document.querySelectorAll("[data-menu]")) {
  const close = (focus) => {
    if (menu.open) {
      menu.open = false;
      if (focus) menu.querySelector("summary").focus();
    }
  };
  document.addEventListener("keydown", (event) => event.key === "Escape" && close(true));
  document.addEventListener("click", (event) => menu.contains(event.target) || close(false));
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) close(false);
  });
}
