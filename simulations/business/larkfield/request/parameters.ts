import { architectureNames } from "../architectures/index.ts";
import { carriers } from "./carriers.ts";
import { compatibilities, meaningWays } from "./compatibilities.ts";

/**
 * Every parameter of the business, with unit, default and range; what each means stands in `parameterTexts.ts`, so that
 * workers carry no sentence. All defaults are the course's own calibration (MODEL.md §8). No architecture changes any of them.
 */
interface NumberParameter {
  readonly unit: string;
  readonly default: number;
  readonly range: readonly [smallest: number, largest: number];
  readonly whole?: boolean;
  /** 0 is allowed too, outside the range: never. */
  readonly zero?: boolean;
  /** Words that may stand for a number, such as "never". */
  readonly words?: Readonly<Record<string, number>>;
}
interface FlagParameter {
  readonly unit: "flag";
  readonly default: boolean;
}
interface NameParameter {
  readonly unit: "name";
  readonly default: string;
  readonly names: readonly string[];
}

/** `rework.share=auto`: 1 ÷ fields × faults that the check lets through. */
export const AUTO = -1;

type Range = readonly [number, number];

export const parameterTable = {
  "domains.start": count(6, [2, 20]),
  "domains.growth": count(2, [0, 8]),
  "domains.stopAt": {
    ...count(Infinity, [2, 20]),
    words: { never: Infinity },
  },
  "acquisition.day": count(548, [1, 1095]),
  "acquisition.domains": count(4, [0, 8]),
  "warmup.days": count(90, [0, 1095]),
  "warmup.architecture": name(architectureNames[0]!, architectureNames),
  "facts.typesPerDomain": count(2, [1, 4]),
  "facts.keys": count(4, [1, 16]),
  "facts.changeEveryHours": {
    ...number("hours", 0, [0.25, 8760]),
    zero: true,
  },
  "changes.everyDays": {
    ...number("days", 21, [5, 365]),
    zero: true,
  },
  "changes.fields": count(5, [1, 10]),
  "changes.keysAffected": share(0.3, [0, 1]),
  "needs.everyDays": {
    ...number("days", 120, [30, 720]),
    zero: true,
  },
  "needs.share": share(1, [0, 1]),
  "wishes.everyDays": {
    ...number("days", 0, [1, 720]),
    zero: true,
  },
  "wishes.figures": count(12, [1, 64]),
  "decisions.perDay": number("per day", 1, [0.1, 5]),
  "decisions.inputs": count(0, [0, 10]),
  "decisions.triggered": share(0, [0, 1]),
  "decisions.lossScale": factor(1, [0.5, 2]),
  "decisions.manualScale": factor(1, [0.3, 1.5]),
  "decisions.policy": name("bar", ["bar", "habit", "always"]),
  "trust.start": share(0.5, [0, 1]),
  "trust.gain": share(0.02, [0.005, 0.2]),
  "trust.loss": share(0.2, [0.01, 0.5]),
  "results.seen": share(0.5, [0.05, 1]),
  "results.seenManualFactor": factor(0.25, [0, 1]),
  "calls.share": share(0.4, [0, 1]),
  "file.everyHours": number("hours", 24, [1, 168]),
  "topic.delayMs": count(5_000, [100, 3_600_000]),
  "dualWrite.lossShare": share(0.002, [0, 0.05]),
  "retention.days": count(7, [1, 90]),
  "outages.on": flag(true),
  "outages.systemEveryDays": number("days", 45, [5, 365]),
  "outages.systemHours": number("hours", 4, [0.5, 72]),
  "outages.brokerEveryDays": number("days", 90, [10, 1000]),
  "outages.unattendedFactor": factor(1, [1, 20]),
  "outages.brokerHours": number("hours", 1, [0.1, 24]),
  "work.buildDays": work(3, [1, 10]),
  "work.adaptDays": work(2, [0.5, 6]),
  "work.repairDays": work(1, [0.25, 5]),
  "work.migrateDays": work(1, [0.25, 5]),
  "work.steady": share(0.3, [0, 1]),
  "work.wishDays": number("person-days", 2, [0.5, 20]),
  "work.handoff": factor(1.5, [1, 3]),
  "team.people": count(1, [1, 5]),
  "own.share": share(0.5, [0, 0.95]),
  "own.days": work(4, [0.5, 20]),
  "demand.everyDays": {
    ...number("days", 0, [0.25, 3650]),
    zero: true,
  },
  "demand.team": name("centre", ["centre", "own"]),
  "demand.days": work(1, [0.05, 20]),
  "demand.steady": share(0.3, [0, 1]),
  "demand.returns": share(0, [0, 0.9]),
  "demand.reviewed": flag(true),
  "demand.unreviewedWork": factor(0.9, [0.1, 1]),
  "demand.unreviewedReturns": share(0.1, [0, 0.9]),
  "urgent.share": share(0, [0, 1]),
  "urgent.interrupts": flag(false),
  "work.changeOverDays": number("person-days", 0.25, [0, 5]),
  "board.people": count(0, [0, 20]),
  "board.days": work(0.5, [0.05, 10]),
  "board.everyDays": {
    ...number("days", 0, [0.25, 90]),
    zero: true,
  },
  "queue.first": name("asItCame", ["asItCame", "changes", "needs", "foundations", "own"]),
  "project.days": {
    ...work(0, [0.5, 120]),
    zero: true,
  },
  "attention.points": {
    ...count(Infinity, [0, 100]),
    words: { unlimited: Infinity },
  },
  "people.free": count(0, [0, 20]),
  "hire.days": number("days", 0, [0, 365]),
  "move.days": number("days", 20, [0, 365]),
  "central.people": count(3, [1, 40]),
  "central.growth": number("persons", 0, [0, 2]),
  "central.borrowPeople": count(0, [0, 10]),
  "central.borrowAfterDays": number("days", 20, [1, 365]),
  "central.borrowDays": number("days", 30, [5, 365]),
  "operate.daysPerQuarter": number("person-days per quarter", 10, [0, 60]),
  "rework.share": {
    ...share(AUTO, [0, 0.5]),
    words: { auto: AUTO },
  },
  "bypass.patienceDays": {
    ...number("days", 20, [1, 3650]),
    words: { never: Infinity },
  },
  "mapping.errorShare": share(0.12, [0, 0.5]),
  "checks.on": flag(true),
  "checks.missByHand": share(0.25, [0.05, 1]),
  "checks.missAutomated": share(0.05, [0, 0.5]),
  "notice.told": share(0.25, [0, 1]),
  "telling.tellDays": {
    ...work(0.1, [0.01, 2]),
    zero: true,
  },
  "telling.readDays": {
    ...work(0.1, [0.01, 2]),
    zero: true,
  },
  "serving.dayShare": share(0.02, [0, 0.2]),
  "notice.traceShare": share(0.1, [0, 0.5]),
  "notice.reconcileEveryDays": {
    ...number("days", 30, [7, 3650]),
    words: { never: Infinity },
  },
  "notice.reconcileKeys": count(2, [1, 8]),
  "contract.windowDays": number("days", 90, [0, 365]),
  "contract.overhead": share(0.4, [0, 2]),
  "learning.start": factor(2, [1, 4]),
  "learning.tickets": count(5, [1, 30]),
  "publish.everyone": flag(false),
  "practices.start": share(0, [0, 1]),
  "practices.spread": share(0.02, [0, 0.2]),
  "practices.enablingPeople": count(1, [0, 5]),
  "practices.enableDays": work(30, [5, 180]),
  "practices.trainDays": work(10, [0, 40]),
  "practices.publishDays": work(3, [0, 20]),
  "orders.perDay": {
    ...number("per day", 0, [1, 3_000]),
    zero: true,
  },
  "orders.days": number("days", 120, [1, 3650]),
  "orders.promotionDay": count(0, [0, 3650]),
  "orders.promotionFactor": factor(3, [1, 20]),
  "orders.unpaidShare": share(0.03, [0, 1]),
  "orders.lapseDays": number("days", 14, [0, 365]),
  "orders.payLaterShare": share(0.25, [0, 1]),
  "orders.payLaterDays": number("days", 3, [0, 60]),
  "orders.packHours": number("hours", 8, [0, 240]),
  "orders.closedSundays": flag(true),
  "orders.deliverDays": number("days", 2, [0, 60]),
  "orders.returnShare": share(0.18, [0, 1]),
  "orders.returnDays": number("days", 10, [0.1, 365]),
  "orders.keepDays": number("days", 45, [0, 365]),
  "messages.perDay": {
    ...number("per day", 0, [0.01, 48]),
    zero: true,
  },
  "messages.days": number("days", 365, [1, 3650]),
  "messages.carries": name(carriers[0], carriers),
  "messages.articles": count(100, [1, 1_000]),
  "messages.lossShare": share(0.001, [0, 0.9]),
  "messages.againMinutes": number("minutes", 5, [1, 1_440]),
  "messages.readers": count(8, [1, 20]),
  "messages.readerEveryDays": number("days", 30, [0, 365]),
  "messages.refactorEveryDays": {
    ...number("days", 90, [5, 3650]),
    zero: true,
  },
  "messages.callSystems": count(1, [1, 12]),
  "messages.outageEveryDays": {
    ...number("days", 45, [1, 3650]),
    zero: true,
  },
  "messages.outageHours": number("hours", 4, [0.1, 720]),
  "messages.publishDays": work(3, [0, 60]),
  "messages.buildDays": work(1, [0, 60]),
  "messages.mapDays": work(2, [0, 60]),
  "messages.adaptDays": work(0.5, [0, 60]),
  "messages.tableFactor": factor(2, [1, 10]),
  "shapes.everyDays": {
    ...number("days", 0, [1, 3650]),
    zero: true,
  },
  "shapes.readers": count(8, [1, 40]),
  "shapes.fields": count(12, [1, 64]),
  "shapes.usedShare": share(0.5, [0, 1]),
  "shapes.defaultShare": share(0.5, [0, 1]),
  "shapes.added": number("parts", 3, [0, 10]),
  "shapes.removed": number("parts", 3, [0, 10]),
  "shapes.renamed": number("parts", 3, [0, 10]),
  "shapes.retyped": number("parts", 3, [0, 10]),
  "shapes.meaning": number("parts", 4, [0, 10]),
  "shapes.compatibility": name(compatibilities[0], compatibilities),
  "shapes.uncheckedShare": share(0, [0, 1]),
  "shapes.first": name("source", ["source", "readers"]),
  "shapes.upgradeDays": {
    ...number("days", 10, [0.01, 365]),
    words: { never: Infinity },
  },
  "shapes.repairDays": {
    ...number("days", Infinity, [0.01, 365]),
    words: { never: Infinity },
  },
  "shapes.meaningGoes": name(meaningWays[0], meaningWays),
  "shapes.testedShare": share(0, [0, 1]),
  "handOn.copies": count(0, [0, 3]),
  "handOn.firstEveryHours": number("hours", 24, [0.25, 8760]),
  "handOn.secondEveryHours": number("hours", 24, [0.25, 8760]),
  "handOn.thirdEveryHours": number("hours", 4, [0.25, 8760]),
  "handOn.firstRunHours": number("hours", 2, [0, 24]),
  "handOn.secondRunHours": number("hours", 1, [0, 24]),
  "handOn.thirdRunHours": number("hours", 0.25, [0, 24]),
  "handOn.failShare": share(0, [0, 0.9]),
  "handOn.inOrder": flag(false),
  "handOn.fromSource": flag(false),
  "handOn.correctDays": number("person-days", 0.1, [0, 5]),
  "chain.perSecond": {
    ...number("per second", 0, [0.0001, 50]),
    zero: true,
  },
  "chain.hours": number("hours", 2, [0.05, 87_600]),
  "chain.systems": count(6, [1, 12]),
  "chain.nested": flag(false),
  "chain.servers": count(1, [1, 50]),
  "chain.answerMs": number("ms", 100, [1, 60_000]),
  "chain.errorShare": share(0, [0, 1]),
  "chain.timeoutMs": {
    ...number("ms", 2_000, [10, 600_000]),
    words: { never: Infinity },
  },
  "chain.attempts": count(3, [1, 10]),
  "chain.retryAfterMs": number("ms", 0, [0, 600_000]),
  "chain.retryBudget": {
    ...number("share", Infinity, [0, 10]),
    words: { unlimited: Infinity },
  },
  "chain.queueLimit": {
    ...count(Infinity, [0, 100_000]),
    words: { unlimited: Infinity },
  },
  "chain.dropAbandoned": flag(false),
  "chain.standstillSeconds": number("seconds", 0, [0, 3_600]),
  "chain.standstillAtMinute": number("minutes after day 0", 10, [0, 1_440]),
  "chain.standstillSystem": count(1, [1, 12]),
  "chain.outageEveryHours": {
    ...number("hours", 0, [1, 87_600]),
    zero: true,
  },
  "chain.outageHours": number("hours", 1, [0.001, 1_000]),
  "consumers.factsPerSecond": {
    ...number("per second", 0, [0.001, 100]),
    zero: true,
  },
  "consumers.hours": number("hours", 2, [0.05, 87_600]),
  "consumers.partitions": count(4, [1, 64]),
  "consumers.count": count(4, [1, 64]),
  "consumers.perSecond": number("per second", 10, [0.01, 1_000]),
  "consumers.keys": {
    ...count(Infinity, [1, 10_000]),
    words: { many: Infinity },
  },
  "consumers.opening": count(0, [0, 8]),
  "consumers.spread": name("drawn", ["drawn", "even"]),
  "consumers.hotShare": share(0, [0, 1]),
  "consumers.hotParts": count(1, [1, 64]),
  "consumers.stopAtMinute": number("minutes after day 0", 10, [0, 1_440]),
  "consumers.stopMinutes": number("minutes", 0, [0, 1_440]),
  "consumers.keepSeconds": {
    ...number("seconds", Infinity, [1, 86_400]),
    words: { forever: Infinity },
  },
  "consumers.lateAtMinute": number("minutes after day 0", 0, [0, 1_440]),
  "consumers.lateFrom": name("beginning", ["beginning", "now"]),
  "sending.perSecond": {
    ...number("per second", 0, [0.001, 200]),
    zero: true,
  },
  "sending.hours": number("hours", 1, [0.05, 87_600]),
  "sending.orders": flag(false),
  "sending.keys": count(50, [1, 10_000]),
  "sending.capture": name("saveFirst", ["saveFirst", "publishFirst", "outbox"]),
  "sending.dieShare": share(0, [0, 0.9]),
  "sending.relayEverySeconds": number("seconds", 1, [0.01, 3_600]),
  "sending.travelMs": number("ms", 0, [0, 60_000]),
  "sending.inOrder": flag(true),
  "sending.commitEverySeconds": number("seconds", 5, [0.01, 3_600]),
  "sending.crashEverySeconds": {
    ...number("seconds", 0, [1, 1_000_000]),
    zero: true,
  },
  "sending.downSeconds": number("seconds", 0, [0, 3_600]),
  "sending.idempotent": flag(false),
  "sending.handleMs": number("ms", 0, [0, 60_000]),
  "sending.standsStill": flag(false),
  "late.share": share(0, [0, 1]),
  "late.hours": number("hours", 24, [0.001, 720]),
  "late.until": name("upload", ["upload", "typed"]),
  "late.byEventTime": flag(true),
} as const satisfies Record<string, NumberParameter | FlagParameter | NameParameter>;

export type ParameterName = keyof typeof parameterTable;
type ValueOf<Entry> = Entry extends FlagParameter ? boolean : Entry extends NameParameter ? string : number;
export type Parameters = {
  readonly [K in ParameterName]: ValueOf<(typeof parameterTable)[K]>;
};
export type Parameter = NumberParameter | FlagParameter | NameParameter;

function number(unit: string, value: number, range: Range): NumberParameter {
  return { unit, default: value, range };
}
function count(value: number, range: Range): NumberParameter {
  return { unit: "count", default: value, range, whole: true };
}
function share(value: number, range: Range): NumberParameter {
  return { unit: "share", default: value, range };
}
function factor(value: number, range: Range): NumberParameter {
  return { unit: "factor", default: value, range };
}
function work(value: number, range: Range): NumberParameter {
  return { unit: "person-days", default: value, range };
}
function flag(value: boolean): FlagParameter {
  return { unit: "flag", default: value };
}
function name(value: string, names: readonly string[]): NameParameter {
  return { unit: "name", default: value, names };
}
