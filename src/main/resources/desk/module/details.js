import { NodeSelection, Plugin } from "prosemirror-state";

/* What a block says beside its text: whose words a quotation is, what a picture shows. */

const ASKED = {
  picture: { alt: "What it shows, for who cannot see it", credit: "Credit, if another" },
  quotation: { attribution: "Whose words" },
  pull_quote: { attribution: "Whose words" },
  fact_box: { title: "Heading of the box" },
  embed: { title: "What it is" },
};

function around(state) {
  const { selection } = state;
  if (selection instanceof NodeSelection && ASKED[selection.node.type.name]) {
    return { node: selection.node, at: selection.from };
  }
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if (ASKED[$from.node(depth).type.name]) {
      return { node: $from.node(depth), at: $from.before(depth) };
    }
  }
  return null;
}

export const details = (bar) =>
  new Plugin({
    view(view) {
      let type = null;
      let inputs = [];

      function build(node) {
        type = node?.type ?? null;
        bar.hidden = !node;
        inputs = Object.entries(ASKED[node?.type.name] ?? {}).map(([name, label]) => {
          const input = document.createElement("input");
          input.type = "text";
          input.dir = "auto";
          input.name = name;
          input.addEventListener("input", () => {
            const found = around(view.state);
            if (!found) return;
            const empty = view.state.schema.nodes[found.node.type.name].spec.attrs[name].default;
            view.dispatch(view.state.tr.setNodeAttribute(found.at, name, input.value || empty));
          });
          const field = document.createElement("label");
          field.append(label, input);
          bar.append(field);
          return input;
        });
      }

      function update() {
        const found = around(view.state);
        if ((found?.node.type ?? null) !== type) {
          bar.replaceChildren();
          build(found?.node);
        }
        inputs.forEach((input) => {
          const value = found.node.attrs[input.name] ?? "";
          if (input.value !== value) input.value = value;
        });
      }
      update();
      return { update };
    },
  });
