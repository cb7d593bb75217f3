/* From a check to the field that it is about, by the address's last part. */

export function jump(root, body) {
  const name = location.hash.slice(1);
  if (!/^[\w-]+$/.test(name)) return;
  const field = root.querySelector(`[data-field="${name}"]`);
  const places = {
    body,
    notes: root.querySelector(".notes__passage:not(:disabled)") ?? root.querySelector("#notes-heading"),
  };
  const target =
    places[name] ??
    (field?.type === "hidden"
      ? (field.parentElement.querySelector("button, [role=combobox]") ?? field.parentElement)
      : field);
  if (!target) return;
  target.scrollIntoView({ block: "center" });
  target.focus({ preventScroll: true });
}
