import { capital, formatDecimal, formatNumber, formatShare } from "../format.ts";
import { localise } from "../localise.ts";
import { architectureName, architectureNames } from "./names.ts";
import { evidenceReasons } from "./evidenceReasons.ts";

type Unit = "points" | "share" | "factor" | "elasticity" | "changes" | "personDays" | "order";
type Direction = "above" | "below" | "within" | "zero" | "equal" | "report";
type RangeUnit = "share" | "ms" | "plain";
type Verdict = "holds" | "fails" | "open" | "reported";

const tidy = (value: number): string => (Math.abs(value) < 10 ? twoDigits(value) : formatDecimal(value));
const twoDigits = (value: number): string => String(Math.round(value * 100) / 100);
const percent = (value: number): string => `${formatDecimal(value * 100)}\u00a0%`;
const minus = (text: string): string => text.replace(/^-/, "\u2212");

/** A figure in its unit: differences of shares as points of per cent. */
const figures: Readonly<Record<Unit, (value: number) => string>> = {
  points: (value) => minus(formatDecimal(value * 100)),
  share: (value) => percent(value),
  factor: (value) => (value >= 10 ? formatNumber(value) : twoDigits(value)),
  elasticity: (value) => twoDigits(value),
  changes: (value) => minus(tidy(value)),
  personDays: (value) => minus(tidy(value)),
  order: (value) => (value === 1 ? "the same" : "another"),
};
const after: Readonly<Record<Unit, string>> = {
  points: " points",
  share: "",
  factor: "-fold",
  elasticity: "",
  changes: " a quarter",
  personDays: " person-days",
  order: "",
};
const figure = (unit: Unit, value: number): string => figures[unit](value) + after[unit];
const spread: Readonly<Record<Unit, (value: number) => string>> = { ...figures, share: (value) => percent(value) };

/** Keys of runs as they stand in a sentence. */
const rivals: Readonly<Record<string, string>> = {
  "default.point-to-point": architectureName("point-to-point"),
  "default.bus": architectureName("bus"),
  "default.platform": architectureName("platform"),
  "default.backbone": architectureName("backbone"),
  "rival.allCalls": "point-to-point where every system answers calls",
  "rival.everyoneTold": "a message bus where every reader is told of changes",
  "rival.carefulBus": "a message bus with everyone told, automated checks, an outbox and all history",
  "rival.servedBus": "the same bus, whose owners go on serving the old meaning",
  "rival.bigCleanCentre": "a platform with a big centre that breaks nothing",
  "rival.growingCentre": "a platform whose centre grows with the domains",
  "rival.borrowingCentre": "a platform whose centre borrows people from the domains",
  "rival.servedPlatform": "a platform that goes on serving the old meaning",
  "rival.carefulPlatform": "a platform of five with automated checks that goes on serving the old meaning",
  "rival.contractsOnCalls": "contracts on calls, without any topic",
  "servesNobody.backbone": "the backbone where nobody serves the old meaning",
  allOthers: "all three others at once",
  everyRival: "all three others and the best version of each",
  byHand: "deciding everything by hand",
  tie: "two or more, level",
};

const claims: Readonly<Record<string, string>> = {
  C1: "Connecting pair by pair stops scaling",
  C2: "A bus makes data quick, not decisions good",
  C3: "A central platform rises, then slips back",
  C4: "The backbone starts no better, passes the platform and keeps what it gained",
  C5: "It is the practices, not the product",
  H1: "With few systems the simpler ways win",
  H2: "A big centre that breaks nothing has no plateau",
  H3: "Decisions that read one input need no more than a bus",
  H4: "For facts that change monthly, a nightly file is as good",
  H5: "Owners without checks and practices are worse than a platform at first",
  H6: "If meanings never changed, the ways would hardly differ",
  H7: "Without outages all data can be read, and the gap stays",
  H8: "If trust were won as fast as it is lost, the order would stay",
  rules: "What the fairer rules cost, and whom",
};

/** One sentence a part: what should be seen if the claim is right. */
const parts: Readonly<Record<string, string>> = {
  "C1.elasticity.pointToPoint": "Point-to-point: one per cent more domains, more than 1.3 per cent more work",
  "C1.elasticity.backbone": "Backbone: one per cent more domains, less than one per cent more work",
  "C1.acted": "Point-to-point: people act on the data in less than a quarter of decisions",
  "C2.age": "Message bus: data are more than a hundred times fresher than point-to-point",
  "C2.aboveBar":
    "Message bus: kinds of decisions with one input can be trusted far more often than those with four or more",
  "C3.better": "Platform: the second or third half-year is clearly better than the first",
  "C3.decline": "Platform: from the third half-year to the last it loses at least five points",
  "C3.leadTime": "Platform: a need or a change takes half as long again in the last half-year",
  "C3.delivered": "Platform: it delivers fewer changes a domain in the last half-year",
  "C4.dip": "Backbone: in the first quarter it is at most two points ahead of the platform",
  "C4.passes": "Backbone: it ends at least ten points above the platform",
  "C4.keeps": "Backbone: it ends within two points of its own best half-year",
  "C4.leadTime": "Backbone: a need or a change takes at most a quarter longer in the last half-year",
  "C5.equivalent": "The backbone’s product without its practices is worth no more than a bus, give or take five points",
  "C5.practices": "The practices on the bus’s product gain more than the backbone’s product without them",
  "H1.small": "4 domains: what a right decision must be worth before the backbone pays",
  "H1.large": "16 domains: the same",
  "H1.order": "The backbone pays for itself sooner with 16 domains than with 4",
  "H2.noPlateau": "The big, clean centre ends within two points of its best half-year",
  "H2.near": "It ends within five points of the backbone",
  "H3.bus": "Nine in ten kinds of decisions can be trusted on the bus",
  "H3.gap": "The bus is at most half as far behind the backbone as usual",
  "H4.agreement": "Point-to-point reads at most three points fewer right inputs than the backbone",
  "H5.worse": "In the second and third half-year they are below the platform",
  "H6.none": "No input is misread or taken for another",
  "H6.near": "Bus, platform and backbone end within seven points of each other",
  "H7.availability": "In 99.9\u00a0% of decisions all inputs can be read, whatever the way",
  "H7.gap": "The gap between backbone and platform changes by less than three points",
  "H8.order": "The four ways rank as before",
  "H1.samePartner.point-to-point": "4 domains minus 16, against point-to-point both times",
  "H1.samePartner.bus": "4 domains minus 16, against the bus both times",
  "H1.samePartner.platform": "4 domains minus 16, against the platform both times",
  "H2.meanCurve": "Big, clean centre: how far the mean curve ends below its best half-year",
  "H2.hugeCentre": "The same with 20 people, each seed’s own best half-year",
  "H5.end": "Owners without checks and practices against the platform, last half-year",
  "H7.keptAll": "The same when the bus keeps all history",
  "H7.missing": "Inputs missing on the bus because its history is short",
  "rivals.allCalls": "Backbone ahead of point-to-point where every system answers calls",
  "rivals.everyoneTold": "Backbone ahead of a bus where every reader is told",
  "rivals.bigCleanCentre": "Backbone ahead of a platform with a big centre that breaks nothing",
  "rivals.automatedPlatform": "Backbone ahead of a platform with automated checks",
  "rivals.carefulBus": "Backbone ahead of a bus with everyone told, automated checks, an outbox and all history",
  "rivals.carefulBusMean": "The same, over all twelve quarters",
  "rivals.carefulBusDays": "Work of that bus, as a part of the backbone’s",
  "rivals.servedBus": "Backbone ahead of that bus when its owners serve the old meaning; within five points either way",
  "rivals.contractsOnCalls": "Backbone ahead of contracts on calls without a topic; within five points either way",
  "rivals.growingCentre": "Backbone ahead of a platform whose centre grows with the domains",
  "rivals.borrowingCentre": "Backbone ahead of a platform whose centre borrows people",
  "rivals.servedPlatform": "Backbone ahead of a platform that serves the old meaning",
  "rivals.carefulPlatform":
    "Backbone ahead of a platform of five with automated checks that serves the old meaning; within ten points",
  "serving.backbone": "What serving the old meaning is worth on the backbone",
  "serving.platform": "What it is worth on the platform",
  "telling.bus": "What the time for telling costs a bus on which everyone is told",
  "ownWork.bus": "What own work costs that bus: none against half of the time",
  "ownWork.backbone": "What it costs the backbone",
  "ownWork.platform": "What it costs the platform, whose centre has none",
};

/** What an ablation takes away, by the last part of its id. */
const removed: Readonly<Record<string, string>> = {
  noChanges: "meanings never change",
  allCalls: "every system answers calls",
  singleInput: "every decision reads one input",
  fixedMeaning: "meanings never change, mappings are perfect",
  everyoneTold: "every reader is told of changes",
  noRework: "central releases break nobody",
  noHandoff: "the centre works as fast as somebody who knows the fact",
  biggerCentre: "14 people in the centre instead of 3",
  noAcquisition: "no other retailer is bought",
  cleanCentre: "14 people, nothing broken, no hand-off",
  noLearning: "contract work needs no learning",
  practicesFromStart: "all practices from the first day",
  neither: "all practices from the first day, nothing to learn",
  noPractices: "nobody takes up the practices",
  noChecks: "no automated checks",
  centreWorks: "the backbone’s topics and checks, but a centre does the work",
  busProduct: "the bus’s product under the backbone’s names",
  dualWrite: "facts are written twice, as on the bus",
  retention: "history is short, as on the bus",
  off: "no practices on the bus’s product either",
  habit: "people act by habit instead of weighing their trust",
  freeTelling: "telling takes no time",
  noOwnWork: "teams have no work of their own",
  served: "the platform goes on serving the old meaning",
  growing: "the centre grows with the domains",
  borrowing: "the centre borrows up to five people",
  servesNobody: "nobody goes on serving the old meaning",
  servedPlatform: "the platform goes on serving the old meaning, too",
  carefulPlatform: "the platform serves the old meaning, checks automatically and has five people",
};

/** The dials of the model, as they are turned in the sweep. */
const dials: Readonly<Record<string, string>> = {
  "domains.start": "domains on the first day",
  "domains.growth": "domains that join in a year",
  "acquisition.day": "day on which another retailer is bought",
  "acquisition.domains": "domains it brings",
  "changes.everyDays": "days between changes of meaning in a domain",
  "changes.fields": "fields of a fact",
  "changes.keysAffected": "part of the facts that a change alters",
  "needs.everyDays": "days between new decisions in a domain",
  "decisions.lossScale": "what a wrong decision loses",
  "decisions.manualScale": "what deciding by hand earns",
  "trust.start": "trust in new data",
  "trust.gain": "trust won by a right result",
  "trust.loss": "trust lost by a wrong result",
  "results.seen": "results that people get to see",
  "results.seenManualFactor": "the same when they decided by hand",
  "calls.share": "systems that answer calls",
  "file.everyHours": "hours between two files",
  "topic.delayMs": "delay of a topic, in seconds",
  "dualWrite.lossShare": "facts lost by writing twice",
  "retention.days": "days that a bus keeps its messages",
  "outages.on": "outages",
  "outages.systemEveryDays": "days between failures of a system",
  "outages.systemHours": "hours until it is up again",
  "outages.brokerEveryDays": "days between failures of the broker",
  "outages.brokerHours": "hours until it is up again",
  "work.buildDays": "person-days to build a flow",
  "work.adaptDays": "person-days to adapt to a change",
  "work.repairDays": "person-days to repair a reading",
  "work.migrateDays": "person-days to move a flow",
  "work.handoff": "how much slower strangers to a fact work",
  "team.people": "people in each domain’s team",
  "central.people": "people in the central team",
  "central.growth": "people the centre gains with each domain that joins",
  "central.borrowPeople": "people the centre may borrow at once",
  "central.borrowAfterDays": "days of waiting before it borrows",
  "central.borrowDays": "days for which somebody is lent",
  "own.share": "part of a domain team’s time for its own work",
  "own.days": "person-days of a piece of own work",
  "telling.tellDays": "person-days to tell somebody of a change",
  "telling.readDays": "person-days to read of it",
  "serving.dayShare": "part of a day that serving an old meaning takes",
  "operate.daysPerQuarter": "person-days to run a broker",
  "bypass.patienceDays": "days until somebody builds past the centre",
  "mapping.errorShare": "wrong mappings at building",
  "checks.on": "automated checks",
  "checks.missByHand": "faults that a check by hand lets through",
  "checks.missAutomated": "faults that an automated check lets through",
  "notice.told": "readers told of a change by chance",
  "notice.traceShare": "wrong results that somebody follows up",
  "notice.reconcileEveryDays": "days between comparisons with the source",
  "notice.reconcileKeys": "facts compared each time",
  "contract.windowDays": "days that both versions are served",
  "contract.overhead": "extra work of keeping a contract",
  "learning.start": "how slow contract work is at first",
  "learning.tickets": "contracts until it is learnt",
  "practices.start": "domains with all practices on the first day",
  "practices.spread": "how readily practices spread",
  "practices.enablingPeople": "people who enable domains",
  "practices.enableDays": "person-days to enable a domain",
  "practices.trainDays": "person-days of training",
  "practices.publishDays": "person-days to publish a fact type",
};

/** Lines of the curves that are no rival of the four. */
const curveLines: Readonly<Record<string, string>> = {
  platformOfSix: "the platform with a centre of six",
};
const lineName = (id: string): string => curveLines[id] ?? rivals[`default.${id}`] ?? rivals[`rival.${id}`] ?? id;

/** What is turned, and what is shown over it. */
const curveDials: Readonly<Record<string, string>> = {
  ownWork: "own work of the domain teams",
  telling: "readers told of a change",
  centreSize: "people in the centre",
  domains: "domains",
  handoff: "hand-off",
  acquisition: "domains that are bought",
};
const curveMeasures: Readonly<Record<string, string>> = {
  value: "value in the last half-year",
  meanValue: "value over three years",
  decline: "decline from the third to the last half-year, in points",
  leadTimeDays: "days from a need or change to working, last half-year",
  teamDays: "person-days on facts in three years",
};
const curvePlace = (p: { id: string; at: number }): string => {
  if (p.id === "ownWork" || p.id === "telling") return formatShare(p.at);
  return p.id === "handoff" ? `×${p.at}` : formatNumber(p.at);
};
const curveFigure = (p: { measure: string; value: number }): string => {
  if (p.measure === "teamDays" || p.measure === "leadTimeDays") return formatNumber(p.value);
  return p.measure === "decline" ? minus(formatDecimal(p.value * 100)) : formatShare(p.value);
};
const curveSayings: Readonly<Record<string, (p: CurveSaid) => string>> = {
  goes: (p) =>
    `${capital(lineName(p.line))}: from ${curveFigure({ measure: p.measure, value: p.from })} to ${curveFigure({ measure: p.measure, value: p.to })}.`,
  peaks: (p) =>
    `Most on ${lineName(p.line)} at ${curvePlace(p)}: ${curveFigure({ measure: p.measure, value: p.from })}.`,
  ahead: (p) => `${capital(lineName(p.line))} ends above ${lineName(p.other)} from ${curvePlace(p)} on.`,
  leadEnds: (p) => `${capital(lineName(p.line))} costs more work than ${lineName(p.other)} from ${curvePlace(p)} on.`,
  neverAhead: (p) => `${capital(lineName(p.line))} is not above ${lineName(p.other)} at the end of the dial.`,
};
interface CurveSaid {
  readonly code: string;
  readonly id: string;
  readonly line: string;
  readonly other: string;
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly measure: string;
}

const directions: Readonly<Record<Exclude<Direction, "report">, (unit: Unit, limit: number) => string>> = {
  above: (unit, limit) => `more than ${figure(unit, limit)}`,
  below: (unit, limit) => `less than ${figure(unit, limit)}`,
  within: (unit, limit) => `within ${figure(unit, limit)} either way`,
  zero: () => "none at all",
  equal: (unit, limit) => figure(unit, limit),
};

/** Sentences of the page that says where the claims hold, and where they do not. */
export const evidence = /* @__PURE__ */ localise({
  documentTitle: "Where it holds, and where it does not · Past the Plateau",
  description:
    "How often each claim of the evolution holds in a thousand made-up retailers, what came out differently than expected, and the best version of every rival.",
  title: "Where it holds, and where it does not",
  lead: (p: { points: number }) =>
    `The evolution shows one Larkfield. Here are ${formatNumber(p.points)} others, each with all of its dials drawn at random: tiny and huge, calm and restless, with a central team of one and of forty. A claim that only holds for our own Larkfield shows up here.`,
  readEvidence: "How often each claim holds, and where it does not",
  links: {
    evolution: "Back to the evolution",
    model: "The model behind it",
    tangle: "The evidence for the tangle",
  },

  headlines: [
    "of these retailers: the backbone ends best of the four ways.",
    "of them: it ends best even when the best version of each rival plays, too.",
  ],
  /** The same, while the sweep is that of the rules before. */
  headlinesBefore: [
    "of these retailers, under the rules before: the backbone ended best of the four ways. Below stands what the fairer rules changed.",
    "of them, under the rules before: it ended best even when the best versions of three rivals played, too.",
  ],

  rulesTitle: "Fairer rules, and what they changed",
  rulesText: [
    "Under the rules before, four things worked for the backbone without being anybody’s choice. Only owners went on serving the old meaning of a fact until its readers had moved. Telling somebody of a change took no time. Teams had all of their time for facts. And the strongest rivals were missing.",
    "Now serving is a choice with a price on every way, telling takes time of who tells and who reads, half of a domain team’s time is its own, and a centre may grow and borrow people. The limits of the claims were not moved, and what we expected was written down before the first run.",
    "What came out: much of what looked like ownership is serving the old meaning. Where nobody serves it, the backbone falls far down; where others serve it, they end beside the backbone or above it. Two of the rivals below end above it, and so does a central team that serves, checks automatically and has five people. What a bus with everyone told lacks is that protection: its readers know of every change and have no time for it.",
  ],
  wayColumns: {
    way: "Way",
    before: "Last half-year, rules before",
    end: "Last half-year, now",
    mean: "All three years, now",
    days: "Person-days on facts, three years",
  },
  wayShare: (p: { value: number }) => `${formatDecimal(p.value * 100)}\u00a0%`,
  wayDays: (p: { days: number }) => formatNumber(p.days),

  curvesTitle: "One dial from end to end",
  curvesText:
    "A single point can flatter. Here one dial is turned as far as it goes while all others stay as they are at Larkfield; bars are 95\u00a0% intervals. Below about five domains connecting pair by pair is cheaper, and yet it never earns more: both are shown.",
  curveTitle: (p: { id: string; measure: string }) =>
    `${capital(curveDials[p.id] ?? p.id)}: ${curveMeasures[p.measure] ?? p.measure}`,
  curveDial: (p: { id: string }) => capital(curveDials[p.id] ?? p.id),
  curveLine: (p: { id: string }) => lineName(p.id),
  curvePlace,
  curveFigure,
  curveSpread: (p: { measure: string; value: number }) =>
    p.measure === "teamDays" || p.measure === "leadTimeDays" ? formatNumber(p.value) : formatDecimal(p.value * 100),
  curveSays: (p: CurveSaid) => curveSayings[p.code]?.(p) ?? p.code,
  curveTable: (p: { seeds: number }) => `The figures, from ${formatNumber(p.seeds)} courses of chance each`,

  oftenTitle: "How often each claim holds",
  oftenText:
    "The least often first. A claim counts only if every part of it holds, and each retailer lives through one course of chance only: even at Larkfield’s own dials, luck alone breaks a part now and then. Compare the dot with the diamond.",
  sweepBefore: (p: { epoch: number; now: number }) =>
    `These retailers were run under the rules before (version ${formatNumber(p.epoch)} of the model; the figures above are those of version ${formatNumber(p.now)}). Under the new rules they have not been run yet. The headlines of this page, the pictures of shares and “best of all” are therefore those of the old rules, and of the three rivals that there were.`,
  legend: {
    label: "The marks",
    found: "found, with its 95\u00a0% interval",
    expected: "expected before we looked",
    own: "at Larkfield’s own dials",
    thirds: "below a claim: how often it holds where a dial is low, in between, and high",
  },
  partsOf: (p: { count: number }) => `Its ${formatNumber(p.count)} parts, and what each hangs on`,
  counterTitle: "And what we said against our own claims",
  counterText: (p: { points: number }) =>
    `Counter-claims: a simulator in which one way always wins is an advertisement. Run in ${formatNumber(p.points)} or more of the same retailers.`,
  share: (p: { share: number }) => formatShare(p.share),
  interval: (p: { low: number; high: number }) => `${formatNumber(p.low * 100)}–${formatShare(p.high)}`,
  beside: (p: { expected: number | null; own: number | null }) =>
    [
      ...(p.expected === null ? [] : [`expected ${formatShare(p.expected)}`]),
      ...(p.own === null ? [] : [`own dials ${formatShare(p.own)}`]),
    ].join(", "),
  hangsOn: "What it hangs on",
  noDriver: "No single dial decides it.",
  driver: (p: { dial: string }) => dials[p.dial] ?? p.dial,
  flag: ["off", "on"],
  upTo: (p: { value: number; unit: RangeUnit }) => `up to ${inUnit(shortNumber(scaled(p.value, p.unit)), p.unit)}`,
  from: (p: { value: number; unit: RangeUnit }) => `from ${inUnit(shortNumber(scaled(p.value, p.unit)), p.unit)}`,
  range: (p: { low: number; high: number; unit: RangeUnit }) =>
    inUnit(`${shortNumber(scaled(p.low, p.unit))}–${shortNumber(scaled(p.high, p.unit))}`, p.unit),

  aheadTitle: "Against the best version of each rival",
  aheadText:
    "Share of the made-up retailers in which the backbone ends above each of them, in the last half-year. And by how much: one in ten lies below the first figure, half below the second, nine in ten below the third.",
  ahead: (p: { rival: string }) => `above ${rivals[p.rival] ?? p.rival}`,
  by: (p: { low: number; median: number; high: number }) =>
    `${minus(formatNumber(p.low * 100))} · ${minus(formatNumber(p.median * 100))} · ${minus(formatNumber(p.high * 100))}\u00a0points`,
  bestTitle: "Who ends best",
  bestOfFour: "of the four ways",
  bestOfSeven: "when the best version of each rival may play, too",
  best: (p: { id: string }) => rivals[p.id] ?? p.id,

  seedsTitle: "At Larkfield’s own dials",
  seedsText: (p: { seeds: number }) =>
    `The dials as they stand in the evolution, ${formatNumber(p.seeds)} different courses of chance. What did not come out as expected stands first. “Undecided” means that chance could have done it.`,
  columns: { what: "What should be seen", expected: "Expected", found: "Found", verdict: "Verdict" },
  claim: (p: { claim: string }) => claims[p.claim] ?? p.claim,
  part: (p: { id: string }) => parts[p.id] ?? p.id,
  expected: (p: { unit: Unit; direction: Direction; limit: number }) =>
    p.direction === "report" ? "only reported" : directions[p.direction](p.unit, p.limit),
  found: (p: { unit: Unit; mean: number; ci95: number | null }) =>
    `${figures[p.unit](p.mean)}${p.ci95 === null || p.unit === "order" ? "" : `\u00a0±\u00a0${spread[p.unit](p.ci95)}`}${after[p.unit]}`,
  nothing: "–",
  verdict: (p: { verdict: Verdict }) =>
    ({ holds: "holds", fails: "does not hold", open: "undecided", reported: "reported" })[p.verdict],
  firstVerdict: (p: { verdict: Verdict }) =>
    `In the first result: ${{ holds: "held", fails: "did not hold", open: "undecided", reported: "reported" }[p.verdict]}.`,
  forecast: (p: { verdict: Verdict }) =>
    `We had expected: ${{ holds: "holds", fails: "does not hold", open: "undecided", reported: "reported" }[p.verdict]}.`,
  verdictBefore: (p: { verdict: Verdict }) =>
    `Under the rules before: ${{ holds: "held", fails: "did not hold", open: "undecided", reported: "reported" }[p.verdict]}.`,
  reasons: evidenceReasons,

  removedTitle: "Take the mechanism away: does the effect go?",
  removedText:
    "Each claim names a cause. Without it the effect has to go; without something else it has to stay. First what surprised us, then what chance leaves undecided.",
  removedColumns: {
    effect: "Effect",
    removed: "Taken away",
    before: "Before",
    after: "Without it",
    verdict: "Verdict",
  },
  removedExpected: (p: { count: number }) => `${formatNumber(p.count)} that came out as expected`,
  removed: (p: { id: string }) => removed[p.id.split(".").at(-1)!] ?? p.id,
  gone: (p: { verdict: "goes" | "stays" | "open"; expected: "goes" | "stays" }) =>
    p.verdict === "open"
      ? `undecided, expected to ${p.expected === "goes" ? "go" : "stay"}`
      : p.verdict === p.expected
        ? `${p.verdict}, as expected`
        : `${p.verdict}, expected to ${p.expected === "goes" ? "go" : "stay"}`,

  reasonsTitle: "Reasons, looked into",
  reasonsText: "Where we gave a reason for a result, we ran what would show it to be wrong.",

  quartersTitle: "Quarter by quarter",
  quartersText: (p: { seeds: number; byHand: number }) =>
    `Means over ${formatNumber(p.seeds)} courses of chance, with 95\u00a0% intervals. Deciding everything by hand would earn ${formatShare(p.byHand)} of what perfect information would.`,
  quartersMore: (p: { count: number }) => `${formatNumber(p.count)} more measures`,
  quarter: "Quarter",
  architecture: (p: { name: string }) => capital(architectureNames[p.name] ?? p.name),
  measures: {
    value: "Value, in % of perfect information",
    gain: "Gain over deciding by hand, in % of what can be gained",
    agreement: "Inputs that were right, in %",
    actedShare: "Decisions taken on the data, in %",
    leadTimeDays: "From a need or change to working, in days",
    trust: "Trust in the data, in %",
  },
  cell: (p: { measure: string; mean: number }) =>
    p.measure === "leadTimeDays" ? formatDecimal(p.mean) : minus(formatDecimal(p.mean * 100)),
  cellInterval: (p: { measure: string; ci95: number }) =>
    `±${formatDecimal(p.measure === "leadTimeDays" ? p.ci95 : p.ci95 * 100)}`,

  againTitle: "Make it again",
  againText: (p: { epoch: number }) =>
    `Every figure of this page is read from the report that these commands write. It was made by version ${formatNumber(p.epoch)} of the model; a test fails when the model moves on and the report does not.`,
});

/** Shares are told in per cent, milliseconds as seconds. */
function scaled(value: number, unit: RangeUnit): number {
  return value * { share: 100, ms: 0.001, plain: 1 }[unit];
}

function inUnit(text: string, unit: RangeUnit): string {
  return unit === "share" ? `${text}\u00a0%` : text;
}

/** Two digits that count: 0.0123 → "0.012", 1234 → "1,200". */
function shortNumber(value: number): string {
  if (value >= 1000) return formatNumber(Math.round(value / 100) * 100);
  if (value >= 10) return formatNumber(value);
  return String(Number(value.toPrecision(2)));
}
