/* What comes from elsewhere into a text that somebody is writing. The editor draws anew what changes
   and marks what it took for marked: what was marked in the same moment, and the browser has not said
   yet, would be lost. So it is asked to look first. */
export function arrive(view, change) {
  view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
  const tr = change(view.state);
  if (tr) view.dispatch(tr);
}
