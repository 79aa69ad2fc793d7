import {
  copyStates,
  createRecording,
  derivedCopies,
  factCopies,
  factName,
  figureCopies,
  halfYearMs,
  overall,
  UNKNOWN_MS,
  watchMeanings,
} from "../../business/index.ts";
import type {
  CopyMarks,
  Larkfield,
  LarkfieldState,
  MeaningNews,
  RunRequest,
  WorldRecording,
} from "../../business/index.ts";
import { DAY_MS, HOUR_MS } from "../../kernel/index.ts";
import type { Stop, Told } from "../../lens/index.ts";
import { handOnStops } from "./handOnStops.ts";
import type { CopiesBrief, CopyKind, CopyShares, NewsInBrief } from "./CopiesBrief.ts";

/** Between two audits, hours: about a week, and no whole number of days, so that every hour of the day is looked at. */
const AUDIT_HOURS = 173;
/** Changes of the last days of a run are not asked about: their news is still under way. */
const LAST_DAYS = 200;
/** Readers whose news is told at a stop. */
const READERS_WORTH_A_STOP = 3;
/** After so many days that stop tells who has understood. */
const STOP_AFTER_DAYS = 21;

export function kindOf({ handOn, messages }: LarkfieldState): CopyKind {
  if (handOn.copies > 0) return "handOn";
  return messages.readers > 0 ? "messages" : "facts";
}

/** Every copy of what the run is about, at the instant of the world. */
export function marksOf(world: Larkfield): CopyMarks {
  const kind = kindOf(world.simulation.state);
  return kind === "handOn" ? derivedCopies(world) : kind === "messages" ? figureCopies(world) : factCopies(world);
}

export function sharesOf({ count, state }: CopyMarks): number[] {
  const shares = copyStates.map(() => 0);
  for (const one of state) shares[one]! += 1 / count;
  return shares;
}

/** The middle of the ages that are known, ms; null where none is. */
export function medianAge({ ageMs }: CopyMarks): number | null {
  const known = ageMs.filter((age) => age !== UNKNOWN_MS).sort();
  return known.length === 0 ? null : known[known.length >> 1]!;
}

/** Plays a run to its end: looks at all copies about once a week, and for news of changed meanings once a day. */
export function tellCopies(play: WorldRecording): Required<Told<CopiesBrief>> {
  const { dayZero, endAt } = play;
  const watch = watchMeanings();
  const audits: CopyShares[] = [];
  const stops = new StopsSoFar(dayZero);
  let nextAudit = dayZero;
  for (let day = dayZero; day < endAt; day += DAY_MS) {
    for (; nextAudit < day + DAY_MS && nextAudit < endAt; nextAudit += AUDIT_HOURS * HOUR_MS) audit(nextAudit);
    watch.look(play.worldAt(day + DAY_MS - 1).simulation.state, day + DAY_MS);
  }
  audit(endAt);
  const { simulation } = play.worldAt(endAt);
  const { state, traceHash } = simulation;
  return {
    stops: [...stops.found, ...stopsOfKind()].sort((one, other) => one.at - other.at),
    marks: Array.from(state.domains.joinAt).filter((at) => at > dayZero && at < endAt),
    traceHash,
    brief: {
      kind: kindOf(state),
      values: state.figures.map(({ value }) => value),
      byHand: overall(state).byHand,
      audits,
      right: rightByHalf(state, audits),
      news: newsInBrief(watch.news, endAt),
      ageHours: agesHandedOn(state),
      isBus: isBus(state),
    },
  };

  function stopsOfKind(): readonly Stop[] {
    const kind = kindOf(state);
    if (kind === "facts") return newsStops(state, watch.news);
    return kind === "handOn" ? handOnStops(play) : [];
  }

  function audit(at: number): void {
    const marks = marksOf(play.worldAt(at));
    if (marks.count === 0) return;
    const shares = sharesOf(marks);
    audits.push({ at, shares });
    stops.look(at, marks, shares);
  }
}

/** A run told without keeping it, for builds, reports and tests. */
export function toldOf(request: RunRequest): Required<Told<CopiesBrief>> {
  return tellCopies(createRecording(request, { checkpointEveryMs: Infinity }));
}

/** Stops that the audits find: when copies have become a hundred times younger, and when most are misread since then. */
class StopsSoFar {
  readonly #dayZero: number;
  #oldMs: number | null = null;
  #speed: Stop | null = null;
  #deaf: Stop | null = null;

  constructor(dayZero: number) {
    this.#dayZero = dayZero;
  }

  look(at: number, marks: CopyMarks, shares: readonly number[]): void {
    const ageMs = medianAge(marks);
    if (ageMs === null) return;
    this.#oldMs ??= ageMs;
    const right = shares[copyStates.indexOf("right")]! + shares[copyStates.indexOf("cutOff")]!;
    const misread = shares[copyStates.indexOf("misread")]!;
    if (this.#speed === null) {
      if (ageMs * 100 < this.#oldMs) {
        this.#speed = { at, code: "speed", parameters: { beforeMs: this.#oldMs, afterMs: ageMs, right } };
      }
      return;
    }
    if (at < this.#dayZero + 365 * DAY_MS || misread <= Number(this.#deaf?.parameters["misread"] ?? 0)) return;
    this.#deaf = { at, code: "deaf", parameters: { ageMs, misread, right } };
  }

  get found(): readonly Stop[] {
    return [this.#speed, this.#deaf].filter((stop) => stop !== null);
  }
}

/** The first change of the second half-year that several read: three weeks later, who has understood. */
function newsStops(state: LarkfieldState, news: readonly MeaningNews[]): readonly Stop[] {
  const { changes, types, names, dayZero, endAt } = state;
  const from = dayZero + halfYearMs(state);
  const change = news.find(
    (one) => one.at >= from && news.filter((other) => other.change === one.change).length >= READERS_WORTH_A_STOP,
  )?.change;
  if (change === undefined) return [];
  const readers = news.filter((one) => one.change === change);
  const understood = readers.filter(({ days }) => days !== null && days <= STOP_AFTER_DAYS).length;
  const at = changes.at[change]! + STOP_AFTER_DAYS * DAY_MS;
  const type = changes.type[change]!;
  const parameters = {
    fact: factName(state, type),
    owner: names[types.domain[type]!]!,
    readers: readers.length,
    understood,
    days: STOP_AFTER_DAYS,
  };
  return at >= endAt ? [] : [{ at, code: "change", parameters }];
}

/** News that is still open at the end is older than it says; no quantile is told that lies among it. */
export function newsInBrief(news: readonly MeaningNews[], endAt: number): NewsInBrief {
  const asked = news.filter(({ at }) => at < endAt - LAST_DAYS * DAY_MS);
  const days = asked.map((one) => one.days ?? Infinity).sort((one, other) => one - other);
  const within = (share: number): number | null => {
    const found = days[Math.floor(share * days.length)];
    return found === undefined || found === Infinity ? null : found;
  };
  const open = days.filter((one) => one === Infinity).length;
  return { count: asked.length, open, medianDays: within(0.5), ninthDays: within(0.9) };
}

function rightByHalf(state: LarkfieldState, audits: readonly CopyShares[]): (number | null)[] {
  const halfMs = halfYearMs(state);
  const halves = Math.floor((state.endAt - state.dayZero) / halfMs + 0.01);
  return Array.from({ length: halves }, (_, half) => {
    const from = state.dayZero + half * halfMs;
    const own = audits.filter(({ at }) => at >= from && at < from + halfMs);
    const right = (one: CopyShares): number => one.shares[0]! + one.shares[1]!;
    return own.length === 0 ? null : own.reduce((sum, one) => sum + right(one), 0) / own.length;
  });
}

/** Mean over time of the age of each copy that was handed on, from its jobs: after its first week. */
function agesHandedOn({ handOn, dayZero, endAt }: LarkfieldState): (number | null)[] {
  const { jobs } = handOn;
  const from = dayZero + 7 * DAY_MS;
  return Array.from({ length: handOn.copies }, (_, copy) => {
    const written = Array.from({ length: jobs.count }, (__, job) => job)
      .filter((job) => jobs.copy[job] === copy && jobs.wroteAt[job]! >= 0)
      .sort((one, other) => jobs.wroteAt[one]! - jobs.wroteAt[other]!);
    let [sum, lasted] = [0, 0];
    written.forEach((job, index) => {
      const begins = Math.max(jobs.wroteAt[job]!, from);
      const next = written[index + 1];
      const ends = next === undefined ? endAt : jobs.wroteAt[next]!;
      // A week without a source that is known yet has no age.
      if (ends <= begins || jobs.asOf[job]! < 0) return;
      sum += ((begins + ends) / 2 - jobs.asOf[job]!) * (ends - begins);
      lasted += ends - begins;
    });
    return lasted === 0 ? null : sum / lasted / HOUR_MS;
  });
}

/** Whether every reader interprets topics for itself, as on a message bus. */
export function isBus({ choices, ownChoices }: LarkfieldState): boolean {
  return [choices, ...ownChoices.filter((own) => own !== null)].every(
    ({ transport, interpreter }) => transport === "topic" && interpreter === "consumer",
  );
}
