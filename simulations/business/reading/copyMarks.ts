import { DAY_MS } from "../../kernel/index.ts";
import { judgeInput, lastJudged, RIGHT } from "../larkfield/deciding/judging.ts";
import type { Larkfield } from "../larkfield/events.ts";
import { FlowState, NONE, Transport, Wrong, wrongCauses } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";

/**
 * What a copy can be. `cutOff` is right still, and nothing new can reach it: its source, its reader or the broker is down.
 * The others are the causes for which a copy is wrong, as a decision that read it now would be judged.
 */
export const copyStates = ["right", "cutOff", "late", "misread", "mismapped", "lost", "missing"] as const;
export type CopyState = (typeof copyStates)[number];

/** Nothing is known of an age, or of how long something has been so. */
export const UNKNOWN_MS = -1;

/** Every copy of something at one instant, one place each in every column. */
export interface CopyMarks {
  readonly count: number;
  /** Who holds it: a domain, a copy that was handed on, a reaction to messages; from 0. */
  readonly reader: Uint16Array;
  /** Its number in `copyStates`. */
  readonly state: Uint8Array;
  /** Since it was last known equal to its source, ms. */
  readonly ageMs: Float64Array;
  /** How long it has been wrong: since the fact that did not come, the change that was not understood, the mapping; ms. */
  readonly wrongMs: Float64Array;
  /** Its id for `whyOf` is `copy:ROW.PART`, `derived:ROW.PART` or `figure:ROW.PART`. */
  readonly row: Int32Array;
  readonly part: Int32Array;
}

interface Mark {
  readonly reader: number;
  readonly state: CopyState;
  readonly ageMs: number;
  readonly wrongMs: number;
  readonly row: number;
  readonly part: number;
}

function columns(count: number, read: (index: number) => Mark): CopyMarks {
  const marks: CopyMarks = {
    count,
    reader: new Uint16Array(count),
    state: new Uint8Array(count),
    ageMs: new Float64Array(count),
    wrongMs: new Float64Array(count),
    row: new Int32Array(count),
    part: new Int32Array(count),
  };
  for (let index = 0; index < count; index++) {
    const mark = read(index);
    marks.reader[index] = mark.reader;
    marks.state[index] = copyStates.indexOf(mark.state);
    marks.ageMs[index] = mark.ageMs;
    marks.wrongMs[index] = mark.wrongMs;
    marks.row[index] = mark.row;
    marks.part[index] = mark.part;
  }
  return marks;
}

/** Every key of every flow that works; what a call would answer counts as a copy. Readers are domains. Changes nothing. */
export function factCopies({ simulation }: Larkfield): CopyMarks {
  const { state, now } = simulation;
  const { flows, parameters } = state;
  const keys = parameters["facts.keys"];
  const live = Array.from({ length: flows.count }, (_, flow) => flow).filter(
    (flow) => flows.state[flow] === FlowState.live,
  );
  return columns(live.length * keys, (index) => {
    const flow = live[Math.floor(index / keys)]!;
    const key = index % keys;
    const wrong = judgeInput(state, flow, key, now);
    const ageMs = lastJudged.ageMs < 0 ? UNKNOWN_MS : lastJudged.ageMs;
    const place = { reader: flows.reader[flow]!, ageMs, row: flow, part: key };
    if (wrong === RIGHT)
      return { ...place, state: isCutOff(state, flow) ? "cutOff" : "right", wrongMs: UNKNOWN_MS } as const;
    const since = wrongSince(state, flow, key, wrong);
    return { ...place, state: wrongCauses[wrong as 0]!, wrongMs: since === NONE ? UNKNOWN_MS : now - since };
  });
}

/** Whether nothing new can come over a flow now. */
function isCutOff({ flows, types, domains, brokerDownAt }: LarkfieldState, flow: number): boolean {
  const isSourceDown = domains.sourceDownAt[types.domain[flows.type[flow]!]!] !== NONE;
  const isReaderDown = domains.readerDownAt[flows.reader[flow]!] !== NONE;
  const isBrokerDown = flows.transport[flow] === Transport.topic && brokerDownAt !== NONE;
  return isSourceDown || (isReaderDown && flows.transport[flow] !== Transport.call) || isBrokerDown;
}

/** Since when a copy has been wrong for this cause; NONE where the run does not say. */
function wrongSince(state: LarkfieldState, flow: number, key: number, wrong: number): number {
  const { flows, truth, facts, parameters } = state;
  if (wrong === Wrong.mismapped) return flows.mappedAt[flow]!;
  if (wrong === Wrong.misread) return misreadSince(state, flow, key);
  const fact = truth.fact[flows.type[flow]! * parameters["facts.keys"] + key]!;
  return wrong === Wrong.missing || fact === NONE ? NONE : facts.at[fact]!;
}

/** When the meaning changed that the reader does not know; where it knows it by now, when the copy was read. */
function misreadSince({ flows, versions, changes, copies, parameters }: LarkfieldState, flow: number, key: number) {
  const change = versions[flows.type[flow]!]!.find(
    (row) =>
      changes.version[row]! > flows.known[flow]! &&
      changes.field[row] === flows.field[flow] &&
      (changes.keys[row]! & (1 << key)) !== 0,
  );
  return change === undefined ? copies.at[flow * parameters["facts.keys"] + key]! : changes.at[change]!;
}

/** Every key of the copies that are made from copies, in their order. One that does not show the newest fact is late. */
export function derivedCopies({ simulation }: Larkfield): CopyMarks {
  const { state, now } = simulation;
  const { handOn, truth, facts, parameters } = state;
  const keys = parameters["facts.keys"];
  return columns(handOn.copies * keys, (index) => {
    const copy = Math.floor(index / keys);
    const key = index % keys;
    const asOf = handOn.asOf[copy]!;
    const place = { reader: copy, row: copy, part: key, ageMs: asOf === NONE ? UNKNOWN_MS : now - asOf };
    if (asOf === NONE) return { ...place, state: "missing", wrongMs: UNKNOWN_MS };
    const isRight = handOn.shown[index] === truth.fact[key];
    return {
      ...place,
      state: isRight ? "right" : "late",
      wrongMs: isRight ? UNKNOWN_MS : now - facts.at[truth.fact[key]!]!,
    };
  });
}

/**
 * Every figure of every reaction that works. A figure is wrong because a message was lost, because nobody answered when it
 * was asked about (late: the next message heals it), or because its reader does not know the source's new table (misread).
 * Its age is that of the article's last message, that of a wrong one what it has missed.
 */
export function figureCopies({ simulation }: Larkfield): CopyMarks {
  const { state, now } = simulation;
  const { messages, parameters, dayZero } = state;
  const { truth, shown, worksFrom, gaps } = messages;
  const working = Array.from(worksFrom.keys()).filter((reader) => worksFrom[reader] !== NONE);
  const everyMs = DAY_MS / parameters["messages.perDay"];
  const until = Math.min(now, dayZero + parameters["messages.days"] * DAY_MS);
  const lastAt = Array.from(truth, (_, article) => {
    const phase = simulation.draw("message.phase", article, 0);
    const sent = Math.floor((until - dayZero) / everyMs - phase);
    return sent < 0 ? dayZero : dayZero + Math.floor((sent + phase) * everyMs);
  });
  return columns(working.length * truth.length, (index) => {
    const reader = working[Math.floor(index / truth.length)]!;
    const article = index % truth.length;
    const place = { reader, row: reader, part: article };
    if (shown[reader * truth.length + article] === truth[article]) {
      return {
        ...place,
        state: "right",
        ageMs: now - Math.max(lastAt[article]!, worksFrom[reader]!),
        wrongMs: UNKNOWN_MS,
      };
    }
    if (parameters["messages.carries"] === "tableRow") {
      return { ...place, state: "misread", ageMs: now - messages.refactoredAt, wrongMs: now - messages.refactoredAt };
    }
    const gap = lastGap(reader, article);
    const missedMs = gap === NONE ? UNKNOWN_MS : now - gaps.at[gap]!;
    const isLost = gap !== NONE && gaps.reader[gap] === NONE;
    return { ...place, state: isLost ? "lost" : "late", ageMs: missedMs, wrongMs: missedMs };
  });

  /** What a reader missed first and has not made good: a sum is off since then; of whole figures only the last counts. */
  function lastGap(reader: number, article: number): number {
    const isSum = parameters["messages.carries"] === "delta";
    let found = NONE;
    for (let gap = 0; gap < gaps.count; gap++) {
      const isTheirs = gaps.reader[gap] === NONE || gaps.reader[gap] === reader;
      if (gaps.article[gap] !== article || !isTheirs || gaps.madeGoodAt[gap] !== NONE) continue;
      if (gaps.at[gap]! < worksFrom[reader]! || (isSum && found !== NONE)) continue;
      found = gap;
    }
    return found;
  }
}
