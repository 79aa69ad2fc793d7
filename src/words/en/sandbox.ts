import { formatCount, formatNumber } from "../format.ts";
import { localise } from "../localise.ts";
import { architectureNames } from "./names.ts";

const kinds = { picture: "Picture", chart: "Curve", numbers: "Numbers" };

type Source = "calibration" | "scenario" | "run";
const sources: Readonly<Record<Source, string>> = {
  calibration: "our calibration",
  scenario: "this scenario",
  run: "this run",
};

/** Sentences of a simulation's own page: its dials, by the name of their parameter. */
export const sandbox = /* @__PURE__ */ localise({
  presets: "Claims to try",
  claim: "Claim",
  tryIt: "Try it",
  whatHappens: "What happens",
  claims: { holds: "It comes true here.", fails: "It does not come true here." },
  futures: "Both futures",
  futuresBeside: (p: { name: string }) => `The curve is drawn over “${p.name}”. Choose which future you see.`,
  futuresHint: "Choose which future you see.",
  futureShown: "Future",
  futureAsItWas: "before",
  future: (p: { letter: string; commands: number; from: string | null }) =>
    p.from === null
      ? `${p.letter}: dials changed`
      : `${p.letter}: ${formatCount(p.commands, "decision", "decisions")} from ${p.from}`,
  futureName: "Name of the future you see",
  futureForget: "Forget",
  futureForgetOne: (p: { name: string }) => `Forget “${p.name}”`,
  sideBySide: "Side by side, on one clock",
  sideBySideHint: "The same Larkfield, the same days, up to four at once. Pick what stands beside this run.",
  sideBySideFull: "Four are as many as one can watch.",
  otherSettings: (p: { architecture: string; count: number }) =>
    `${p.architecture}, ${formatCount(p.count, "dial", "dials")} changed`,
  withDecisions: (p: { architecture: string; decisions: number }) =>
    `${p.architecture}, with your ${formatCount(p.decisions, "decision", "decisions")}`,
  architecture: "Who connects the systems",
  marks: "What is marked on the time",
  markAt: (p: { at: string; name: string }) => `${p.at}: ${p.name}`,
  marksMore: (p: { count: number }) => `… and ${formatNumber(p.count)} more`,
  takeAlong: "Take it along",
  code: "Short code of this moment:",
  codeNone: "too much is changed for a code. The link and the file hold everything.",
  codeOpen: "Open a code",
  codeUnknown: "This is no code of this simulation, or a letter of it is wrong.",
  open: "Open",
  files: "Pictures and tables as files",
  saveAs: (p: { kind: "picture" | "chart" | "numbers"; as: string }) => `${kinds[p.kind]} as ${p.as}`,
  noDots: "This browser lets no page make a PNG. The SVG holds the same picture.",
  notDrawn: "There is nothing drawn to save here. The table holds the same.",
  embed: "Show it on your own page",
  embedHint: "Put this into the HTML of your page. Add ?theme=light or ?theme=dark to the address to fix its colours.",
  fullScreen: "Full screen",
  dials: "Every dial",
  search: "Search the dials",
  showAll: "Show all",
  dialsMissing: "The other dials could not be fetched. Try again.",
  found: (p: { count: number }) => formatCount(p.count, "dial found", "dials found"),
  changed: "Changed dials",
  nothingChanged: "Nothing is changed.",
  changedOne: (p: { label: string; before: string; now: string }) => `${p.label}: ${p.now} (was ${p.before})`,
  putBack: "Put back",
  resetOne: (p: { label: string }) => `Put back: ${p.label}`,
  sourceNote:
    "No value was measured at a company: defaults are the course’s own calibration, or what this scenario sets.",
  default: (p: { value: string; source: Source }) => `begins at ${p.value} (${sources[p.source]})`,
  flag: { on: "on", off: "off" },
  reset: "Put all back",
  range: (p: { smallest: string; largest: string }) => `(${p.smallest} to ${p.largest})`,
  /** An architecture alone. */
  nameOf: (p: { code: string }) => architectureNames[p.code] ?? p.code,
  /** Words that stand for the number of a parameter. */
  named: {
    never: "never",
    unlimited: "no limit",
    auto: "automatic",
    many: "any number",
    bar: "when trust has reached its mark",
    habit: "as often as they trust it",
    always: "always, they have to",
    forever: "for ever",
    drawn: "drawn for each",
    even: "in turn",
    beginning: "the first record kept",
    now: "what comes next",
  } as Readonly<Record<string, string>>,
  startHint: "Press Play. Then pause at any moment and act, or turn a dial.",
});
