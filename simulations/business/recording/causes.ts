import { DAY_MS } from "../../kernel/index.ts";
import type { RunRequest } from "../types.ts";
import { larkfieldEvents } from "../larkfield/events.ts";
import type { Larkfield } from "../larkfield/events.ts";
import type { RecordedOccasion } from "../larkfield/deciding/Recorder.ts";
import type { RecordedEvent } from "./RecordedEvent.ts";
import { createWorld } from "../larkfield/world.ts";
import { bytesOf, goBack, keep } from "./checkpoints.ts";
import type { Kept } from "./checkpoints.ts";

/** Before the first event of a run. */
const BEFORE = -1;

export interface CausesOptions {
  /** Virtual ms between two checkpoints; Infinity keeps none but the start. Default a quarter. */
  readonly keepEveryMs?: number;
}

/**
 * What `why` looks things up in: one run with sparse checkpoints. Going somewhere restores the nearest checkpoint before
 * and plays on from there, with the recorder on where something has to be found. The run stays what it is: questions
 * change neither its events nor its figures, and answers do not depend on which checkpoints there are.
 *
 * There is one live world behind it. What `worldAt` answers is good until the next question.
 */
export interface Causes {
  readonly request: RunRequest;
  /** Day 0, and the last instant that can be asked about. */
  readonly dayZero: number;
  readonly quarterMs: number;
  readonly endAt: number;
  /** Checkpoints so far, in order; the first is from before the first event. */
  readonly kept: readonly Kept[];
  /** The world once everything up to and including an instant has happened. */
  worldAt(at: number): Larkfield;
  /** Every event of one instant, in order, as the recorder saw it. */
  eventsAt(at: number): readonly RecordedEvent[];
  /** Plays from after one instant to another and shows every occasion at the very moment it is taken, until told to stop. */
  followOccasions(from: number, to: number, show: (occasion: RecordedOccasion, world: Larkfield) => boolean): void;
  /** What the checkpoints take, in bytes. */
  keptBytes(): number;
}

/** @throws BusinessError when the request cannot be run */
export function createCauses(request: RunRequest, options: CausesOptions = {}): Causes {
  const larkfield = createWorld(request);
  const { simulation } = larkfield;
  const { dayZero, endAt, quarterMs } = simulation.state;
  const { keepEveryMs = quarterMs } = options;
  const kept: Kept[] = [keep(larkfield, BEFORE)];
  /** Everything up to and including this instant has happened in the live world. */
  let doneUntil = BEFORE;

  /** Plays on, and keeps what is new to keep on the way. */
  function playUntil(to: number): void {
    for (let mark = nextMark(); mark <= to; mark = nextMark()) {
      simulation.runUntil(mark);
      kept.push(keep(larkfield, mark));
      doneUntil = mark;
    }
    if (to > doneUntil) simulation.runUntil(to);
    doneUntil = Math.max(doneUntil, to);
  }

  /** The instant of the next checkpoint to take; Infinity while playing what has been played before. */
  function nextMark(): number {
    const last = kept.at(-1)!.at;
    if (doneUntil < last) return Infinity;
    // Just before a quarter begins, so that the whole of it can be played from there.
    const next = last === BEFORE && dayZero > 0 ? dayZero - 1 : last + keepEveryMs;
    return keepEveryMs < Infinity && next <= endAt ? next : Infinity;
  }

  function goTo(at: number): void {
    const nearest = kept.findLast((one) => one.at <= at)!;
    if (doneUntil > at || doneUntil < nearest.at) {
      goBack(larkfield, nearest);
      doneUntil = nearest.at;
    }
    if (at > BEFORE) playUntil(at);
  }

  return {
    request,
    dayZero,
    quarterMs,
    endAt,
    kept,
    worldAt(at) {
      goTo(at);
      return larkfield;
    },
    eventsAt(at) {
      goTo(at - 1);
      const events: RecordedEvent[] = [];
      const names = Object.keys(larkfieldEvents) as (keyof typeof larkfieldEvents)[];
      simulation.onEvent = (_at, _priority, sequence, type, a, b, cause) => {
        const { facts } = simulation.state;
        events.push({ sequence, type: names[type]!, a, b, cause, at, firstFact: facts.count, occasions: [] });
      };
      larkfield.recorder = { occasion: (occasion) => void events.at(-1)!.occasions.push(occasion) };
      try {
        playUntil(at);
      } finally {
        simulation.onEvent = null;
        larkfield.recorder = null;
      }
      return events;
    },
    followOccasions(from, to, show) {
      goTo(from);
      let isOver = false;
      larkfield.recorder = { occasion: (occasion) => void (isOver ||= show(occasion, larkfield)) };
      try {
        while (!isOver && doneUntil < to) playUntil(Math.min(to, doneUntil + DAY_MS));
      } finally {
        larkfield.recorder = null;
      }
    },
    keptBytes: () => kept.reduce((sum, { world, broker }) => sum + bytesOf(world) + bytesOf(broker.state), 0),
  };
}
