import { DOMParser as Reader } from "prosemirror-model";
import { cleaned } from "paste";
import { schema } from "schema";

/** The document that is made of what came from the clipboard. */
export function pasted(html) {
  const place = document.createElement("div");
  place.innerHTML = cleaned(html);
  const doc = Reader.fromSchema(schema).parse(place);
  doc.check();
  return doc.toJSON();
}
