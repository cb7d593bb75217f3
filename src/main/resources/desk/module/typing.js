import { baseKeymap, chainCommands, exitCode, toggleMark } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import {
  InputRule,
  inputRules,
  textblockTypeInputRule,
  undoInputRule,
  wrappingInputRule,
} from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { schema } from "schema";

/* What keys do. */

const { marks, nodes } = schema;

const newLine = chainCommands(exitCode, (state, dispatch) => {
  if (dispatch) {
    dispatch(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  }
  return true;
});

/* Opening and closing quotation marks, double and single, by language. */
const QUOTES = {
  de: "„“‚‘", cs: "„“‚‘", sk: "„“‚‘", sl: "„“‚‘", bg: "„“‚‘", is: "„“‚‘", lt: "„“‚‘",
  pl: "„”‚’", ro: "„”«»", hu: "„”»«", nl: "“”‘’",
  fr: "«»‹›", it: "«»“”", es: "«»“”", pt: "“”‘’", ru: "«»„“", uk: "«»„“", el: "«»“”",
  nb: "«»‘’", nn: "«»‘’", no: "«»‘’", da: "»«›‹", sv: "””’’", fi: "””’’",
  ja: "「」『』", "zh-TW": "「」『』", "zh-HK": "「」『』", "de-CH": "«»‹›", "it-CH": "«»‹›",
};
const ENGLISH = "“”‘’";

const quotes = (language) =>
  QUOTES[language] ?? QUOTES[language.split("-")[0]] ?? ENGLISH;

const NO_CODE = { inCodeMark: false };

function quoteRules(language) {
  const [open, close, openSingle, closeSingle] = quotes(language);
  const inner = language.startsWith("fr") ? "\u202f" : "";
  return [
    new InputRule(/(?:^|[\s([{“„«‚‘–—/-])(")$/, open + inner, NO_CODE),
    new InputRule(/"$/, inner + close, NO_CODE),
    new InputRule(/(?<=\p{L})(')$/u, "’", NO_CODE),
    new InputRule(/(?:^|[\s([{“„«–—/-])(')$/, openSingle, NO_CODE),
    new InputRule(/'$/, closeSingle, NO_CODE),
  ];
}

/* In “the ’90s” the mark stands for what is left out. */
const decade = (state, [typed], start, end) =>
  state.tr.insertText("’" + typed.slice(1), start, end);

const rules = (language) =>
  inputRules({
    rules: [
      ...quoteRules(language),
      new InputRule(/\.\.\.$/, "…", NO_CODE),
      new InputRule(/(?<=\s)--\s$/, "– ", NO_CODE),
      new InputRule(/‘\d\ds$/, decade, NO_CODE),
      textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, (match) => ({
        level: match[1].length,
      })),
      wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list),
      wrappingInputRule(
        /^(\d+)\.\s$/,
        nodes.ordered_list,
        (match) => ({ start: Number(match[1]) }),
        (match, list) => list.childCount + list.attrs.start === Number(match[1]),
      ),
      wrappingInputRule(/^\s*>\s$/, nodes.quotation),
    ],
  });

export const typing = (language) => [
  rules(language),
  keymap({
    "Mod-z": undo,
    "Shift-Mod-z": redo,
    "Mod-y": redo,
    Backspace: undoInputRule,
    "Mod-b": toggleMark(marks.strong),
    "Mod-i": toggleMark(marks.em),
    "Mod-u": toggleMark(marks.underline),
    "Mod-`": toggleMark(marks.code),
    "Mod-,": toggleMark(marks.subscript),
    "Mod-.": toggleMark(marks.superscript),
    "Shift-Enter": newLine,
    Enter: splitListItem(nodes.list_item),
    "Mod-]": sinkListItem(nodes.list_item),
    "Mod-[": liftListItem(nodes.list_item),
  }),
  keymap(baseKeymap),
  history(),
];
