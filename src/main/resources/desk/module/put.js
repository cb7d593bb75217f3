import { TextSelection } from "prosemirror-state";

/* Puts a block in after what is marked: it takes no words away. */
export function put(tr, node) {
  if (tr.selection instanceof TextSelection) {
    tr.setSelection(TextSelection.create(tr.doc, tr.selection.to));
  }
  return tr.replaceSelectionWith(node).scrollIntoView();
}
