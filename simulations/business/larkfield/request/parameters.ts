import { architectureNames } from "../architectures/index.ts";

/**
 * Every parameter of the business, with meaning, unit, default, range and source. All defaults are the course's own
 * calibration (MODEL.md §8). No architecture changes any of them.
 */
interface NumberParameter {
  readonly meaning: string;
  readonly unit: string;
  readonly default: number;
  readonly range: readonly [smallest: number, largest: number];
  readonly whole?: boolean;
  /** 0 is allowed too, outside the range: never. */
  readonly zero?: boolean;
  /** Words that may stand for a number, such as "never". */
  readonly words?: Readonly<Record<string, number>>;
  readonly source: string;
}
interface FlagParameter {
  readonly meaning: string;
  readonly unit: "flag";
  readonly default: boolean;
  readonly source: string;
}
interface NameParameter {
  readonly meaning: string;
  readonly unit: "name";
  readonly default: string;
  readonly names: readonly string[];
  readonly source: string;
}

/** `rework.share=auto`: 1 ÷ fields × faults that the check lets through. */
export const AUTO = -1;

const own = "own calibration";
type Range = readonly [number, number];

export const parameterTable = {
  "domains.start": count("domains on day 0", 6, [2, 20]),
  "domains.growth": count("domains that join in a year, evenly spaced; 0 means no acquisition either", 2, [0, 8]),
  "domains.stopAt": {
    ...count("domains after which nobody joins any more", Infinity, [2, 20]),
    words: { never: Infinity },
  },
  "acquisition.day": count("day on which another retailer is bought", 548, [1, 1095]),
  "acquisition.domains": count("domains the bought retailer brings; 0 = none", 4, [0, 8]),
  "warmup.days": count("days of shared past before day 0", 90, [0, 1095]),
  "warmup.architecture": name(
    "architecture that is taken up when the past begins",
    architectureNames[0]!,
    architectureNames,
  ),
  "facts.typesPerDomain": count("fact types of a domain", 2, [1, 4]),
  "facts.keys": count("keys of a fact type", 4, [1, 16]),
  "facts.changeEveryHours": {
    ...number("mean time between facts of a key; 0 = drawn per type", "hours", 0, [0.25, 8760]),
    zero: true,
  },
  "changes.everyDays": {
    ...number("mean time between definition changes of a domain; 0 = never", "days", 21, [5, 365]),
    zero: true,
  },
  "changes.fields": count("fields of a fact", 5, [1, 10]),
  "changes.keysAffected": share("keys that a definition change alters", 0.3, [0, 1]),
  "needs.everyDays": {
    ...number("mean time between new decisions of a domain; 0 = never", "days", 120, [30, 720]),
    zero: true,
  },
  "needs.share": share("pairs of the scenario's systems that need each other", 1, [0, 1]),
  "wishes.everyDays": {
    ...number("mean time between two wishes of a domain for one more figure in a flow; 0 = never", "days", 0, [1, 720]),
    zero: true,
  },
  "wishes.figures": count("figures of a published fact that may be wished for", 12, [1, 64]),
  "decisions.perDay": number("occasions of a decision", "per day", 1, [0.1, 5]),
  "decisions.inputs": count("inputs of every decision; 0 = as in the catalogue", 0, [0, 10]),
  "decisions.triggered": share("occasions taken one second after a fact of an input", 0, [0, 1]),
  "decisions.lossScale": factor("scale of what a wrong decision loses", 1, [0.5, 2]),
  "decisions.manualScale": factor("scale of what deciding by hand earns", 1, [0.3, 1.5]),
  "decisions.policy": name("how people act on data", "bar", ["bar", "habit"]),
  "trust.start": share("trust in a new decision's data", 0.5, [0, 1]),
  "trust.gain": share("part of the missing trust that a right result adds", 0.02, [0.005, 0.2]),
  "trust.loss": share("part of the trust that a wrong result takes", 0.2, [0.01, 0.5]),
  "results.seen": share("results that are seen and move trust", 0.5, [0.05, 1]),
  "results.seenManualFactor": factor("the same factor when decided by hand", 0.25, [0, 1]),
  "calls.share": share("fact types whose source answers calls", 0.4, [0, 1]),
  "file.everyHours": number("time between two files", "hours", 24, [1, 168]),
  "topic.delayMs": count("delivery delay of all topics, in ms", 5_000, [100, 3_600_000]),
  "dualWrite.lossShare": share("facts that writing twice loses", 0.002, [0, 0.05]),
  "retention.days": count("days that topics of the bus are kept", 7, [1, 90]),
  "outages.on": flag("systems and the broker fail", true),
  "outages.systemEveryDays": number("mean time between failures of a system", "days", 45, [5, 365]),
  "outages.systemHours": number("mean time until a system is up again", "hours", 4, [0.5, 72]),
  "outages.brokerEveryDays": number("mean time between failures of the broker", "days", 90, [10, 1000]),
  "outages.unattendedFactor": factor(
    "how much longer the broker is down where neither a centre nor enablers look after it",
    1,
    [1, 20],
  ),
  "outages.brokerHours": number("mean time until the broker is up again", "hours", 1, [0.1, 24]),
  "work.buildDays": work("building a flow", 3, [1, 10]),
  "work.adaptDays": work("adapting to a definition change", 2, [0.5, 6]),
  "work.repairDays": work("repairing a wrong reading", 1, [0.25, 5]),
  "work.migrateDays": work("moving a flow to a new transport", 1, [0.25, 5]),
  "work.steady": share(
    "part of every piece of work that is always the same; 0 = exponential, 1 = constant",
    0.3,
    [0, 1],
  ),
  "work.wishDays": number("work of a wish, half in each team, always the same", "person-days", 2, [0.5, 20]),
  "work.handoff": factor("work by somebody who neither owns nor reads the fact", 1.5, [1, 3]),
  "team.people": count("people of each domain's team (20 % of five)", 1, [1, 5]),
  "own.share": share("a domain team's time that its own work takes", 0.5, [0, 0.95]),
  "own.days": work("a piece of a team's own work", 4, [0.5, 20]),
  "demand.everyDays": {
    ...number("mean time between two tickets of a domain's constant demand; 0 = never", "days", 0, [0.25, 3650]),
    zero: true,
  },
  "demand.team": name("who gets the constant demand: the central team, or each domain's own", "centre", [
    "centre",
    "own",
  ]),
  "demand.days": work("a ticket of the constant demand, each time it comes", 1, [0.05, 20]),
  "demand.steady": share("work of such a ticket that is always the same; 0 = exponential, 1 = constant", 0.3, [0, 1]),
  "demand.returns": share("such tickets that come back when they are done", 0, [0, 0.9]),
  "urgent.share": share("tickets of all kinds that go before all that are not urgent", 0, [0, 1]),
  "urgent.interrupts": flag("an urgent ticket breaks off one that is not when nobody is free", false),
  "work.changeOverDays": number("lost each time that a ticket is broken off", "person-days", 0.25, [0, 5]),
  "board.people": count(
    "people of a board that approves every release of an owner or the centre; 0 = nobody looks",
    0,
    [0, 20],
  ),
  "board.days": work("looking at a release, for the board", 0.5, [0.05, 10]),
  "board.everyDays": {
    ...number("time between two meetings at which releases go live; 0 = none is waited for", "days", 0, [0.25, 90]),
    zero: true,
  },
  "queue.first": name("what every team does first", "asItCame", ["asItCame", "changes", "needs", "foundations", "own"]),
  "project.days": {
    ...work("the project that a new decision takes in the team that wants it", 0, [0.5, 120]),
    zero: true,
  },
  "attention.points": {
    ...count("points of attention that all orders of a quarter may take together", Infinity, [0, 100]),
    words: { unlimited: Infinity },
  },
  "people.free": count("people who wait for a team on the first day", 0, [0, 20]),
  "hire.days": number("time until a hired person comes", "days", 0, [0, 365]),
  "move.days": number("time until a person who has left a team can work in another", "days", 20, [0, 365]),
  "central.people": count("people of the central team", 3, [1, 40]),
  "central.growth": number("people that the centre gains with each domain that joins", "persons", 0, [0, 2]),
  "central.borrowPeople": count("people that the centre has on loan from domain teams at most; 0 = none", 0, [0, 10]),
  "central.borrowAfterDays": number(
    "age of the centre's oldest waiting work that makes it borrow",
    "days",
    20,
    [1, 365],
  ),
  "central.borrowDays": number("time for which somebody is lent", "days", 30, [5, 365]),
  "operate.daysPerQuarter": number("running a broker", "person-days per quarter", 10, [0, 60]),
  "rework.share": {
    ...share("readers broken by a central release; auto = 1 ÷ fields × faults the check lets through", AUTO, [0, 0.5]),
    words: { auto: AUTO },
  },
  "bypass.patienceDays": {
    ...number("days after which a build that has not begun is withdrawn", "days", 20, [1, 3650]),
    words: { never: Infinity },
  },
  "mapping.errorShare": share("wrong mapping per build × faults let through; × .3 at repair", 0.12, [0, 0.5]),
  "checks.on": flag("automated checks run where they are chosen", true),
  "checks.missByHand": share("faults that a check by hand lets through", 0.25, [0.05, 1]),
  "checks.missAutomated": share("faults that an automated check lets through", 0.05, [0, 0.5]),
  "notice.told": share("readers told of a change where there is no catalogue and no pair", 0.25, [0, 1]),
  "telling.tellDays": {
    ...work("telling one reader of a change, or the catalogue or the centre once", 0.1, [0.01, 2]),
    zero: true,
  },
  "telling.readDays": {
    ...work("reading of a change, whether or not it concerns the reader", 0.1, [0.01, 2]),
    zero: true,
  },
  "serving.dayShare": share("a day's work that serving an older meaning takes, per fact type and day", 0.02, [0, 0.2]),
  "notice.traceShare": share("seen wrong results that open a ticket per wrong input", 0.1, [0, 0.5]),
  "notice.reconcileEveryDays": {
    ...number("time between two comparisons with the source", "days", 30, [7, 3650]),
    words: { never: Infinity },
  },
  "notice.reconcileKeys": count("keys compared per flow", 2, [1, 8]),
  "contract.windowDays": number("both versions of a definition are served", "days", 90, [0, 365]),
  "contract.overhead": share("extra work of an owner who keeps a contract", 0.4, [0, 2]),
  "learning.start": factor("how much longer contract work takes at first", 2, [1, 4]),
  "learning.tickets": count("contract tickets to half of the excess", 5, [1, 30]),
  "publish.everyone": flag("every domain publishes its facts once for everyone, from the day it joins", false),
  "practices.start": share("domains with all practices on day 0", 0, [0, 1]),
  "practices.spread": share("weekly adoption by example × share that practises", 0.02, [0, 0.2]),
  "practices.enablingPeople": count("people of the team that enables domains; 0 = nobody enables", 1, [0, 5]),
  "practices.enableDays": work("enabling a domain", 30, [5, 180]),
  "practices.trainDays": work("training of a domain's team", 10, [0, 40]),
  "practices.publishDays": work("publishing a fact type", 3, [0, 20]),
  "handOn.copies": count(
    "copies made one from the other, the first from the first fact type's source; 0 = none",
    0,
    [0, 3],
  ),
  "handOn.firstEveryHours": number("timetable of the first copy's job", "hours", 24, [0.25, 8760]),
  "handOn.secondEveryHours": number("timetable of the second copy's job", "hours", 24, [0.25, 8760]),
  "handOn.thirdEveryHours": number("timetable of the third copy's job", "hours", 4, [0.25, 8760]),
  "handOn.firstRunHours": number(
    "time that the first copy's job runs: it reads at the start, writes at the end",
    "hours",
    2,
    [0, 24],
  ),
  "handOn.secondRunHours": number("time that the second copy's job runs", "hours", 1, [0, 24]),
  "handOn.thirdRunHours": number("time that the third copy's job runs", "hours", 0.25, [0, 24]),
  "handOn.failShare": share("runs of a job that write nothing", 0, [0, 0.9]),
  "handOn.inOrder": flag(
    "each job begins when the one before has written, instead of by a timetable of its own",
    false,
  ),
  "handOn.fromSource": flag("every job reads the source, instead of the copy before", false),
  "handOn.correctDays": number("putting right one copy by hand", "person-days", 0.1, [0, 5]),
  "chain.perSecond": {
    ...number("orders of the call chain, from day 0; 0 = none", "per second", 0, [0.0001, 50]),
    zero: true,
  },
  "chain.hours": number("time for which such orders come", "hours", 2, [0.05, 87_600]),
  "chain.systems": count("systems that each order needs an answer from", 6, [1, 12]),
  "chain.nested": flag("each system calls the next, instead of the checkout calling all in turn", false),
  "chain.servers": count("calls that one system answers at a time", 1, [1, 50]),
  "chain.answerMs": number("mean time that a system works on a call", "ms", 100, [1, 60_000]),
  "chain.errorShare": share("calls that the last system answers with an error", 0, [0, 1]),
  "chain.timeoutMs": {
    ...number("time after which a caller gives up a call", "ms", 2_000, [10, 600_000]),
    words: { never: Infinity },
  },
  "chain.attempts": count("calls that a caller makes before it gives up", 3, [1, 10]),
  "chain.retryAfterMs": number("time before a call is made again", "ms", 0, [0, 600_000]),
  "chain.retryBudget": {
    ...number("calls made again, for each call made for the first time", "share", Infinity, [0, 10]),
    words: { unlimited: Infinity },
  },
  "chain.queueLimit": {
    ...count("calls in a system's line; one more is refused at once", Infinity, [0, 100_000]),
    words: { unlimited: Infinity },
  },
  "chain.dropAbandoned": flag("a system leaves out calls that nobody waits for any more", false),
  "chain.standstillSeconds": number("one standstill of one system, calls wait; 0 = none", "seconds", 0, [0, 3_600]),
  "chain.standstillAtMinute": number("when that standstill begins", "minutes after day 0", 10, [0, 1_440]),
  "chain.standstillSystem": count("which system stands still, counted from 1", 1, [1, 12]),
  "chain.outageEveryHours": {
    ...number(
      "mean time between outages of a system of the chain, calls are refused; 0 = never",
      "hours",
      0,
      [1, 87_600],
    ),
    zero: true,
  },
  "chain.outageHours": number("mean length of such an outage", "hours", 1, [0.001, 1_000]),
} as const satisfies Record<string, NumberParameter | FlagParameter | NameParameter>;

export type ParameterName = keyof typeof parameterTable;
type ValueOf<Entry> = Entry extends FlagParameter ? boolean : Entry extends NameParameter ? string : number;
export type Parameters = {
  readonly [K in ParameterName]: ValueOf<(typeof parameterTable)[K]>;
};
export type Parameter = NumberParameter | FlagParameter | NameParameter;

function number(meaning: string, unit: string, value: number, range: Range): NumberParameter {
  return { meaning, unit, default: value, range, source: own };
}
function count(meaning: string, value: number, range: Range): NumberParameter {
  return { meaning, unit: "count", default: value, range, whole: true, source: own };
}
function share(meaning: string, value: number, range: Range): NumberParameter {
  return { meaning, unit: "share", default: value, range, source: own };
}
function factor(meaning: string, value: number, range: Range): NumberParameter {
  return { meaning, unit: "factor", default: value, range, source: own };
}
function work(meaning: string, value: number, range: Range): NumberParameter {
  return { meaning: `mean work: ${meaning}`, unit: "person-days", default: value, range, source: own };
}
function flag(meaning: string, value: boolean): FlagParameter {
  return { meaning, unit: "flag", default: value, source: own };
}
function name(meaning: string, value: string, names: readonly string[]): NameParameter {
  return { meaning, unit: "name", default: value, names, source: own };
}
