import { Plugin } from "prosemirror-state";
import { arrive } from "arrive";
import { put } from "put";
import { schema } from "schema";

/* Pictures in the text: shown as they are, put in by choosing, pasting or dropping. */

const { picture } = schema.nodes;

class Figure {
  constructor(node, library) {
    this.library = library;
    this.dom = document.createElement("figure");
    this.dom.className = "picture";
    this.image = document.createElement("img");
    this.image.contentEditable = "false";
    this.contentDOM = document.createElement("figcaption");
    this.dom.append(this.image, this.contentDOM);
    this.update(node);
  }

  update(node) {
    if (node.type !== picture) return false;
    const before = this.node;
    this.node = node;
    this.contentDOM.dataset.hint = node.childCount ? "" : "Caption";
    if (!before || before.attrs !== node.attrs) this.show();
    return true;
  }

  async show() {
    const { picture: id, alt } = this.node.attrs;
    const found = id && (await this.library.find(id));
    this.image.hidden = !found;
    if (!found) return;
    if (this.image.getAttribute("src") !== found.src) this.image.src = found.src;
    this.image.alt = alt || found.alt;
    if (this.contentDOM.dataset.hint) this.contentDOM.dataset.hint = found.caption || "Caption";
  }

  ignoreMutation(mutation) {
    return !this.contentDOM.contains(mutation.target) || mutation.type === "attributes";
  }
}

/* Words may have been marked while it was on its way. */
const show = (view, found) =>
  arrive(view, ({ tr }) => put(tr, picture.create({ picture: found.id })));

export const pictureTool = (library) => ({
  label: "Picture",
  title: "Picture",
  leads: true,
  run: (state, dispatch, view) => {
    if (dispatch) {
      library.choose().then((found) => {
        if (found) show(view, found);
        view.focus();
      });
    }
    return true;
  },
});

export function figures(library, say) {
  function bring(view, files) {
    const images = [...(files ?? [])].filter((file) => file.type.startsWith("image/"));
    if (!images.length) return false;
    images.forEach(async (file) => {
      say("The picture is taken in…", "busy");
      try {
        show(view, await library.bring(file));
      } catch (problem) {
        say(problem.message, "refused");
      }
    });
    return true;
  }

  return new Plugin({
    props: {
      nodeViews: { picture: (node) => new Figure(node, library) },
      handlePaste: (view, event) =>
        !event.clipboardData?.types.includes("text/html") &&
        bring(view, event.clipboardData?.files),
      handleDrop: (view, event) => bring(view, event.dataTransfer?.files),
    },
  });
}
