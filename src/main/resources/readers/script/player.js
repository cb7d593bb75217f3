// Another house's player is loaded when a reader asks for it, not before.
const shown = (place) => {
  const { player, shape, title } = place.dataset;
  const frame = document.createElement("iframe");
  frame.src = player;
  frame.title = title;
  frame.className = "player player--" + shape;
  frame.allow = "fullscreen; encrypted-media; picture-in-picture";
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.sandbox = "allow-scripts allow-same-origin allow-popups allow-presentation";
  return frame;
};
document.querySelectorAll("[data-player]").forEach((place) => {
  const { house } = place.dataset;
  const ask = document.createElement("p");
  ask.className = "player-ask";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = "Show it here";
  const words = document.createElement("span");
  words.textContent = `${house} then learns that you read this page, and may keep cookies.`;
  ask.append(button, " ", words);
  button.addEventListener("click", () => {
    const frame = shown(place);
    ask.replaceWith(frame);
    frame.focus();
  });
  place.append(ask);
});
