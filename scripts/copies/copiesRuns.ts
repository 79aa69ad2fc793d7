/** The runs that the expectations of the lens of copies are about, many seeds each: what is kept of each, and its request. */
import { copyStates, createRecording, createWorld } from "../../simulations/business/index.ts";
import type { Command, Overrides, RunRequest } from "../../simulations/business/index.ts";
import { DAY_MS } from "../../simulations/kernel/index.ts";
import { given } from "../../simulations/lenses/copies/challenge.ts";
import { conditionsOf, judgeCopies } from "../../simulations/lenses/copies/judge.ts";
import { halfValues } from "../../simulations/lenses/copies/questions.ts";
import { isBus, marksOf, sharesOf, tellCopies } from "../../simulations/lenses/copies/tellCopies.ts";

/** What is kept of a run. */
export interface CopiesRun {
  readonly isWon: boolean;
  /** Value of the last half-year, 0–1. */
  readonly value: number;
  readonly values: readonly (number | null)[];
  readonly traceHash: string;
  /** What its copies looked like; left out where only the value is asked about. */
  readonly copies?: {
    /** Shares that are right at the end of each quarter. */
    readonly right: readonly number[];
    /** Mean shares by cause at the ends of the last six months, by `copyStates`. */
    readonly byCause: readonly number[];
    readonly newsMedianDays: number | null;
    readonly newsOpenShare: number;
    readonly ageHours: readonly (number | null)[];
  };
}

export interface Family {
  readonly id: string;
  readonly request: Omit<RunRequest, "seed">;
  /** Whether its copies are asked about, too. */
  readonly hasCopies?: boolean;
}

const bus = { scenario: "larkfield@1", architecture: "bus" };
const onBus = (id: string, overrides: Overrides = {}, commands: readonly Command[] = []): Family => ({
  id,
  request: { ...bus, overrides, commands },
});
const withCopies = (family: Family): Family => ({ ...family, hasCopies: true });
/** The taught orders, given two years after day 0. */
const LATE = (90 + 730) * DAY_MS;
const TAUGHT = ["told", "check", "serve"];

/** Moves of the challenge, those that decide most first. */
export const moves: readonly Family[] = [
  withCopies(onBus("nothing")),
  withCopies(onBus("served", {}, given(TAUGHT))),
  onBus("told", {}, given(["told"])),
  onBus("tenth", {}, given(["tenth"])),
  onBus("late", {}, given(TAUGHT, LATE)),
  onBus("checkedAndServed", {}, given(["check", "serve"])),
  onBus("toldAndChecked", {}, given(["told", "check"])),
  onBus("toldAndServed", {}, given(["told", "serve"])),
  onBus("careful", {}, given(["told", "check", "outbox", "keepAll"])),
  onBus("keepAll", {}, given(["keepAll"])),
  onBus("outbox", {}, given(["outbox"])),
];

/** The same business with one thing different from its start. */
export const worlds: readonly Family[] = [
  onBus("always.hour", { "topic.delayMs": 3_600_000 }),
  onBus("always.minute", { "topic.delayMs": 60_000 }),
  onBus("always.tenth", { "topic.delayMs": 100 }),
  withCopies(onBus("always.told", { "notice.told": 1 })),
  onBus("always.noChanges", { "changes.everyDays": 0 }),
  withCopies({ id: "files", request: { scenario: "larkfield@1", architecture: "point-to-point" } }),
];

const handedOn = (id: string, overrides: Overrides = {}): Family => ({
  id,
  hasCopies: true,
  request: { scenario: "handOn@1", architecture: "point-to-point", years: 1, overrides },
});
export const chains: readonly Family[] = [
  handedOn("handOn"),
  handedOn("handOn.hourly", { "handOn.thirdEveryHours": 1 }),
  handedOn("handOn.twice", { "handOn.firstEveryHours": 12 }),
  handedOn("handOn.inOrder", { "handOn.inOrder": true }),
];

/** Plays one run of a family. */
export function play(family: Family, seed: number): CopiesRun {
  return family.hasCopies ? playWithCopies(family, seed) : playForValue(family, seed);
}

export function playForValue({ request }: Family, seed: number): CopiesRun {
  const { simulation } = createWorld({ ...request, seed });
  simulation.runUntil(simulation.state.endAt);
  const { state, traceHash } = simulation;
  const values = state.figures.map(({ value }) => value);
  return {
    isWon: conditionsOf({ values, isBus: isBus(state) }).every(({ isMet }) => isMet),
    ...valued(values),
    traceHash,
  };
}

/** Its copies are looked at on the way, so that nothing is played twice. */
function playWithCopies({ request }: Family, seed: number): CopiesRun {
  const recording = createRecording({ ...request, seed });
  const { brief, traceHash } = tellCopies(recording);
  const { dayZero, quarterMs, endAt } = recording;
  const sharesAt = (at: number): number[] => sharesOf(marksOf(recording.worldAt(at)));
  const quarters = Math.round((endAt - dayZero) / quarterMs);
  const right = Array.from({ length: quarters }, (_, quarter) => sharesAt(dayZero + (quarter + 1) * quarterMs)).map(
    ([fine = 0, cutOff = 0]) => fine + cutOff,
  );
  const months = Array.from({ length: 6 }, (_, month) => sharesAt(endAt - Math.round((month * quarterMs) / 3)));
  const { medianDays, count, open } = brief.news;
  return {
    isWon: judgeCopies(brief).isWon,
    ...valued(brief.values),
    traceHash,
    copies: {
      right,
      byCause: copyStates.map((_, cause) => months.reduce((sum, shares) => sum + shares[cause]! / months.length, 0)),
      newsMedianDays: medianDays,
      newsOpenShare: count === 0 ? 0 : open / count,
      ageHours: brief.ageHours,
    },
  };
}

function valued(values: readonly (number | null)[]): { value: number; values: readonly (number | null)[] } {
  return { value: halfValues({ values }).at(-1) ?? 0, values };
}
