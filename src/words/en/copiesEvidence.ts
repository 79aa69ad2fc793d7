import { formatDecimal, formatNumber, formatShare } from "../format.ts";
import { localise } from "../localise.ts";

/** What each registered figure is, by its id. */
const figures: Readonly<Record<string, string>> = {
  "value.hour": "Value of the last half-year, a message takes an hour",
  "value.minute": "The same, a minute",
  "value.seconds": "The same, five seconds, as the bus is",
  "value.tenth": "The same, a tenth of a second",
  "value.told": "The same, five seconds, and every reader is told of changes",
  "value.noChanges": "The same, and no meaning ever changes",
  "gain.tenth": "A tenth of a second minus five seconds, in the same Larkfields",
  "gain.told": "Every reader told minus not, in the same Larkfields",
  "copies.files.late": "Point-to-point: copies that are late",
  "copies.bus.late": "Bus: copies that are late",
  "copies.bus.misread": "Bus: copies that are misread",
  "copies.files.misread": "Point-to-point: copies that are misread",
  "news.bus.median": "Bus: until a reader understands a change, median",
  "news.told.median": "The same, every reader told",
  "news.files.median": "The same, point-to-point",
  "handOn.first": "Age of the first copy that is handed on",
  "handOn.second": "Age of the copy made from it",
  "handOn.third": "Age of the third copy",
  "handOn.hourly": "Age of the third copy, its job every hour",
  "handOn.twice": "Age of the third copy, the first job twice a day",
  "handOn.inOrder": "Age of the third copy, each job when the one before is done",
  "win.nothing": "Challenge won: nothing is done",
  "win.tenth": "Challenge won: a message takes a tenth of a second",
  "win.keepAll": "Challenge won: topics keep all history",
  "win.outbox": "Challenge won: no message is lost",
  "win.told": "Challenge won: every reader is told",
  "win.served": "Challenge won: told, checked, and the old meaning is served",
  "win.toldAndChecked": "Challenge won: told and checked, nobody serves",
  "win.checkedAndServed": "Challenge won: checked and served, nobody is told",
  "win.toldAndServed": "Challenge won: told and to be served, without a check",
  "win.careful": "Challenge won: told, checked, nothing lost, all history kept",
  "win.late": "Challenge won: told, checked and served, two years later",
};

/** Why something came out otherwise than expected. */
const reasons: Readonly<Record<string, string>> = {
  "copies.bus.misread":
    "Guessed too high. A change alters one field of a fact for three in ten of its keys, so that few copies are misread at any time; decisions that read five of them meet one far more often.",
  "win.late":
    "Guessed too low. The three orders take effect within weeks, and the last half-year begins half a year after they are given.",
};

/** Sentences of the page of evidence of the copies. */
export const copiesEvidence = /* @__PURE__ */ localise({
  documentTitle: "Who believes what: how sure it is · Past the Plateau",
  description:
    "What the copies give over many made-up retailers, which moves win the challenge, what was expected before the first run, and how the retailer that is shown was chosen.",
  title: "Who believes what: how sure it is",
  lead: (p: { seeds: number }) =>
    `The page shows one Larkfield. Here are up to ${formatNumber(p.seeds)} of them: the same rules, other courses of chance.`,
  links: { copies: "Back to the copies", evolution: "The evidence for the evolution" },
  headlines: {
    "win.served":
      "of these retailers reach three quarters of what perfect information would earn when readers are told, releases are checked and the old meaning is served until they have moved.",
    "win.tenth": "of them do when messages only become quicker.",
  } as Readonly<Record<string, string>>,
  share: (p: { share: number }) => formatShare(p.share),

  movesTitle: "Which moves win",
  movesText:
    "The challenge asks for a value of 75\u00a0% in the last half-year on the message bus. Under the rules before, telling every reader was enough. Telling and adapting take work now, half of each team’s time is taken, and being told no longer wins.",
  moveColumns: { what: "Ordered", won: "Won", value: "Value: one in ten below · half · nine in ten" },
  move: (p: { id: string }) => (figures[`win.${p.id}`] ?? p.id).replace(/^Challenge won: /, ""),
  won: (p: { share: number; low: number; high: number; seeds: number }) =>
    `${formatShare(p.share)} of ${formatNumber(p.seeds)} (${formatShare(p.low)} to ${formatShare(p.high)})`,
  spread: (p: { low: number; median: number; high: number }) =>
    [p.low, p.median, p.high].map((percent) => formatShare(percent / 100)).join(" · "),

  chosenTitle: "Which Larkfield is shown, and why that one",
  chosenText: (p: { shown: number }) =>
    `Of the seeds 1 to 20 the one whose values, and shares of copies that are right, lie nearest to the means over those seeds in all twelve quarters. The rule was written down before the first run; it gives number ${formatNumber(p.shown)}.`,

  expectedTitle: "What was expected, and what came out",
  expectedText: (p: { all: number; other: number }) =>
    `All ${formatNumber(p.all)} figures were written down before the first run. ${formatNumber(p.other)} came out otherwise and stand first.`,
  columns: { what: "Figure", expected: "Expected", found: "Found", verdict: "Verdict" },
  figure: (p: { id: string }) => figures[p.id] ?? p.id,
  reasons,
  value: (p: { unit: string; value: number; ci95: number | null }) => {
    const scaled = p.unit === "share" ? p.value * 100 : p.value;
    const unit = p.unit === "share" ? "%" : p.unit;
    const interval = p.ci95 === null ? "" : `\u00a0±\u00a0${formatDecimal(p.ci95)}`;
    return `${formatDecimal(scaled).replace(/^-/, "\u2212")}${interval}\u00a0${unit}`;
  },
  over: (p: { seeds: number }) => `(${formatNumber(p.seeds)} seeds)`,
  verdict: (p: { isNear: boolean }) => (p.isNear ? "as expected" : "otherwise"),

  againTitle: "Measure it yourself",
  againText:
    "With the source of the course, one command makes all of these runs again and writes the report this page reads.",
});
