import type { DurationMs, InstantMs } from "../../kernel/index.ts";
import { decisionKinds } from "../larkfield/request/catalogue.ts";
import type { RecordedOccasion } from "../larkfield/deciding/Recorder.ts";
import { worthOf } from "../larkfield/deciding/worth.ts";
import { wrongCauses } from "../larkfield/state.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";

/** How an occasion went: acted on data that were all right or not, or why it was taken by hand. */
export const outcomes = ["right", "wrong", "unbuilt", "unreadable", "tooOld", "distrust"] as const;
export type Outcome = (typeof outcomes)[number];

/** Decisions as they were taken, in order, one place each in every column. */
export interface OccasionLog {
  readonly count: number;
  readonly at: Float64Array;
  readonly decision: Uint16Array;
  /** With the decision, what `why` asks about: decision:ROW.SERIAL. */
  readonly serial: Int32Array;
  /** How many inputs were read; 0 where a flow was not built yet. */
  readonly inputs: Uint8Array;
  /** Bit k is set where the input at place k, from 0, was wrong. */
  readonly wrong: Uint16Array;
  /** Bit k is set where some input was wrong for the cause k of `wrongCauses`. */
  readonly causes: Uint8Array;
  /** Number in `outcomes`. */
  readonly outcome: Uint8Array;
  /** Trust in the data before, 0–1. */
  readonly trust: Float64Array;
  /** What it earned, a right decision on data being 1. */
  readonly value: Float64Array;
}

/** Plays a recording from after one instant to another and writes down every decision taken. Changes nothing in the run. */
export function occasionLog(play: WorldRecording, from: InstantMs, to: InstantMs): OccasionLog {
  const found: RecordedOccasion[] = [];
  play.followOccasions(from, to, (occasion) => {
    found.push(occasion);
    return false;
  });
  const wrongOnes = found.map(({ inputs }) => inputs.map(({ wrong }) => wrong));
  return {
    count: found.length,
    at: Float64Array.from(found, ({ at }) => at),
    decision: Uint16Array.from(found, ({ decision }) => decision),
    serial: Int32Array.from(found, ({ serial }) => serial),
    inputs: Uint8Array.from(found, ({ inputs }) => inputs.length),
    wrong: Uint16Array.from(wrongOnes, (wrong) => bits(wrong.flatMap((one, place) => (one === null ? [] : [place])))),
    causes: Uint8Array.from(wrongOnes, (wrong) => bits(wrong.filter((one) => one !== null))),
    outcome: Uint8Array.from(found, outcomeOf),
    trust: Float64Array.from(found, ({ trust }) => trust),
    value: Float64Array.from(found, ({ value }) => value),
  };
}

function bits(places: readonly number[]): number {
  return places.reduce((all, place) => all | (1 << place), 0);
}

function outcomeOf({ byHand, inputs }: RecordedOccasion): number {
  if (byHand !== null) return outcomes.indexOf(byHand);
  return outcomes.indexOf(inputs.every(({ wrong }) => wrong === null) ? "right" : "wrong");
}

/** Whether some input of an occasion was wrong for a cause. */
export function isWrongFor(causes: number, cause: (typeof wrongCauses)[number]): boolean {
  return (causes & (1 << wrongCauses.indexOf(cause))) !== 0;
}

/** One decision that is taken again and again. */
export interface DecisionView {
  readonly decision: number;
  /** Codes of whose it is and of what is decided. */
  readonly domain: string;
  readonly kind: string;
  readonly inputs: number;
  /** False while a flow that it reads is not built. */
  readonly isBuilt: boolean;
  /** P(all inputs right) from which acting earns more than deciding by hand, 0–1. */
  readonly bar: number;
  /** Trust from which people act, 0–1: what data come to in the long run that are right exactly at the bar. */
  readonly mark: number;
  /** Trust now, 0–1. */
  readonly trust: number;
  /** Age up to which an input is of use, ms. */
  readonly usefulMs: DurationMs;
}

/** Every decision at the present instant of a world, in the order in which they came about. */
export function decisionViews(state: LarkfieldState): readonly DecisionView[] {
  const { decisions, parameters, names } = state;
  return Array.from({ length: decisions.count }, (_, decision): DecisionView => {
    const kind = decisions.kind[decision]!;
    const { bar, threshold, usefulMs } = worthOf(parameters, kind);
    return {
      decision,
      domain: names[decisions.domain[decision]!]!,
      kind: decisionKinds[kind]!.code,
      inputs: decisions.inputCount[decision]!,
      isBuilt: decisions.unbuilt[decision] === 0,
      bar,
      mark: threshold,
      trust: decisions.trust[decision]!,
      usefulMs,
    };
  });
}
