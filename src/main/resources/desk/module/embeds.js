import { Plugin } from "prosemirror-state";
import { arrive } from "arrive";
import { cleaned } from "paste";
import { put } from "put";
import { schema } from "schema";

/* An address that is pasted alone, of a house whose player we know, becomes that player. */

/* What the house calls it, unless somebody wrote something there meanwhile. */
async function call(view, url, story) {
  let told = null;
  try {
    ({ told } = await story.get("/choices/embeds?url=" + encodeURIComponent(url)));
  } catch (away) {
    return;
  }
  if (!told?.title) return;
  arrive(view, ({ doc, tr }) => {
    doc.descendants((node, at) => {
      if (node.type === schema.nodes.embed && node.attrs.url === url && !node.attrs.title) {
        tr.setNodeAttribute(at, "title", told.title);
      }
    });
    return tr.docChanged && tr;
  });
}

export function embeds(patterns, story) {
  const known = JSON.parse(patterns).map((pattern) => new RegExp("^" + pattern));
  const isKnown = (url) => {
    const plain = /^https?:\/\/(?:www\.)?(\S+)$/i.exec(url);
    return Boolean(plain) && known.some((pattern) => pattern.test(plain[1]));
  };
  return new Plugin({
    props: {
      transformPastedHTML: cleaned,
      handlePaste(view, event) {
        const url = event.clipboardData?.getData("text/plain").trim() ?? "";
        const { $from, empty } = view.state.selection;
        if (!empty || $from.parent.content.size || $from.parent.type !== schema.nodes.paragraph) {
          return false;
        }
        if (!isKnown(url)) return false;
        const made = schema.nodes.embed.create({ url });
        view.dispatch(put(view.state.tr, made));
        call(view, url, story);
        return true;
      },
    },
  });
}
