import { formatDecimal, formatNumber, formatShare } from "../format.ts";
import { localise } from "../localise.ts";

const ASKED = "Pricing asks Fulfilment:";
/** What each registered figure is, by its id. */
const figures: Readonly<Record<string, string>> = {
  "ago.seven.0": "Seven days kept: what comes out of today",
  "ago.seven.1": "Seven days kept: of yesterday",
  "ago.seven.3": "Seven days kept: of three days ago",
  "ago.seven.7": "Seven days kept: of seven days ago",
  "ago.seven.14": "Seven days kept: of fourteen days ago",
  "ago.ninety.1": "Ninety days kept: of yesterday",
  "ago.ninety.90": "Ninety days kept: of ninety days ago",
  "ago.newest.0": "The newest of each kept: of today",
  "ago.newest.1": "The newest of each kept: of yesterday",
  "ago.newest.30": "The newest of each kept: of thirty days ago",
  "ago.twice.90": "All kept, saved and told apart: of ninety days ago",
  "ago.all.worst": "All kept, saved and told in one step: of the worst day of the year",
  "older.all": "All kept: figures that people could know only by an older value",
  "older.onTime": "The same when nothing comes late",
  "win.nothing": "Challenge won: nothing is done, seven days are kept",
  "win.outbox": "Challenge won: saved and told in one step, seven days are kept",
  "win.newest": "Challenge won: the newest of each is kept",
  "win.keepAll": "Challenge won: all is kept, saved and told apart",
  "win.both": "Challenge won: all is kept, saved and told in one step",
  "win.late": "Challenge won: the same, ordered after nine months",
  "win.tooLate": "Challenge won: the same, ordered two months before the end",
  "win.bothMinusKeepAll": "Challenge won: one step, less apart",
  "asked.files.days": `${ASKED} days until it works, point-to-point`,
  "asked.bus.days": `${ASKED} days until it works, message bus`,
  "asked.platform.days": `${ASKED} days until it works, platform`,
  "asked.backbone.days": `${ASKED} days until it works, backbone`,
  "asked.files.right": `${ASKED} figures right in its first 30 days, point-to-point`,
  "asked.bus.right": `${ASKED} figures right in its first 30 days, message bus`,
  "asked.busAll.right": `${ASKED} figures right in its first 30 days, message bus that keeps all`,
  "asked.platform.right": `${ASKED} figures right in its first 30 days, platform`,
  "asked.backbone.right": `${ASKED} figures right in its first 30 days, backbone`,
};

/** Sentences of the page of evidence of the time machine. */
export const timeMachineEvidence = /* @__PURE__ */ localise({
  documentTitle: "The time machine: how sure it is · Past the Plateau",
  description:
    "What can be turned back to in a hundred made-up retailers, by what they keep, and what was expected before the first run.",
  title: "The time machine: how sure it is",
  lead: (p: { seeds: number }) =>
    `The book shows one Larkfield. Here are ${formatNumber(p.seeds)} of them: the same domains and kinds of facts, other courses of chance.`,
  links: { lens: "Back to the time machine", evolution: "The evidence for the evolution" },
  headlines: {
    week: "of the figures of a week ago come out where seven days are kept.",
    both: "of these retailers: what is kept, and saved and told in one step, comes out whole on all six days that somebody asks about.",
  },
  share: (p: { share: number }) => `${formatDecimal(p.share * 100)}\u00a0%`,
  spreadTitle: "From Larkfield to Larkfield",
  spreadText: (p: {
    today: { low: number; median: number; high: number };
    week: { low: number; median: number; high: number };
  }) =>
    `With seven days kept, between ${formatNumber(p.today.low * 100)} and ${formatShare(p.today.high)} of today’s figures come out in eight of ten Larkfields, ${formatShare(p.today.median)} in the one in the middle; of those of a week ago between ${formatNumber(p.week.low * 100)} and ${formatShare(p.week.high)}. What decides is how rare the facts are: what changes daily is there, what changes monthly is not.`,
  costTitle: "What it takes to keep",
  costText: (p: { nothing: number; newest: number; both: number }) =>
    `At the end of a year seven days are ${formatDecimal(p.nothing * 100)}\u00a0% of all facts that were said, the newest of each ${formatDecimal(p.newest * 100)}\u00a0%, and all of the log ${formatDecimal(p.both * 100)}\u00a0%: what was said before day 0 had gone already.`,
  chosenTitle: "Which Larkfield is shown, and why that one",
  chosenText: (p: { among: number; shown: number }) =>
    `Among the seeds 1 to ${formatNumber(p.among)} the one whose shares today and 1, 3, 5, 7 and 14 days ago lie nearest to the means over all of them, as the sum of squares. The rule was written down before the first run; it gives number ${formatNumber(p.shown)}.`,
  leftOutTitle: "What it leaves out",
  leftOutText:
    "Nobody keeps a backup, a report or a memory; what a fact says is one figure; nobody corrects the past by a later fact; and the room that all of the log takes costs nothing here. What is kept for ever is kept of people, too, who may ask to be forgotten. That 3 of 100 facts come the night after is invented.",
  expectedTitle: "What was expected, and what came out",
  expectedText: (p: { other: number; of: number }) =>
    `Each of the ${formatNumber(p.of)} figures below was written down before the first run, from measurements under earlier rules. ${formatNumber(p.other)} came out otherwise and ${p.other === 1 ? "stands" : "stand"} first, with the reason. The challenge is of a hundred Larkfields, the other figures of forty. Means with 95\u00a0% intervals; of shares by Wilson, of their difference by Newcombe.`,
  columns: { what: "Figure", expected: "Expected", found: "Found", interval: "Interval", verdict: "Verdict" },
  figure: (p: { id: string }) => figures[p.id] ?? p.id,
  reasons: {
    "ago.seven.3":
      "What had been measured was read one place off: its 57 % are of five days ago, which is what comes out of them here.",
    "ago.newest.1":
      "A topic that keeps the newest of each drops what is older once a day, from what has been closed: what is as young as a day or two is still there.",
    "asked.files.days":
      "All needs of the third year had been counted, of which one in five had all it needs at once. Here nothing is there: Fulfilment has to begin, and other tickets stand before it.",
    "asked.platform.days":
      "In the second year few tickets stand before it in the central team’s line; the 21 days were of the third, after a retailer had been bought.",
    "asked.backbone.days":
      "The facts are published, and nobody else has to do anything. Pricing builds its own connection, and its own line is longer than on the bus: up to 43 tickets before it in the eight Larkfields that were looked at, there up to 5.",
    "asked.bus.right":
      "Figures had been taken to be right or wrong one by one. All those of a new connection share its mapping, and what had been said before it began.",
  } as Readonly<Record<string, string>>,
  value: (p: { unit: string; value: number }) =>
    p.unit === "share" ? `${formatDecimal(p.value * 100)}\u00a0%` : formatDecimal(p.value),
  interval: (p: { low: string; high: string }) => `${p.low} to ${p.high}`,
  verdict: (p: { isNear: boolean }) => (p.isNear ? "as expected" : "otherwise"),
  againTitle: "Measure it yourself",
  againText:
    "With the source of the course, one command makes all of these runs again and writes the report this page reads.",
});
