import { DAY_MS } from "../../kernel/index.ts";
import type { RunRequest } from "../types.ts";
import { larkfieldEvents } from "../larkfield/events.ts";
import type { Larkfield } from "../larkfield/events.ts";
import type { RecordedOccasion } from "../larkfield/deciding/Recorder.ts";
import type { RecordedEvent } from "./RecordedEvent.ts";
import { bytesOfCheckpoint, restoreCheckpoint, takeCheckpoint } from "./checkpoints.ts";
import type { WorldCheckpoint } from "./checkpoints.ts";

/** Before the first event of a run. */
const BEFORE = -1;
/** Checkpoints of a recording that stops before the run does. */
const CHECKPOINTS = 12;

export interface RecordingOptions {
  /** Virtual ms between two checkpoints; Infinity keeps none but the start. Default a quarter, or a twelfth of `lastsMs`. */
  readonly checkpointEveryMs?: number;
  /** Virtual ms after day 0 that are recorded. Default the whole run. */
  readonly lastsMs?: number;
}

/**
 * One run with sparse checkpoints: what playing, seeking and `why` look at. Going to an instant restores the nearest
 * checkpoint before it and plays on from there, with the recorder on where something has to be found. The run stays what
 * it is: questions change neither its events nor its figures, and answers do not depend on which checkpoints there are.
 *
 * There is one live world behind it. What `worldAt` answers is good until the next question.
 */
export interface WorldRecording {
  readonly request: RunRequest;
  /** Day 0, and the last instant that can be asked about. */
  readonly dayZero: number;
  readonly quarterMs: number;
  readonly endAt: number;
  /** Checkpoints so far, in order; the first is from before the first event. */
  readonly checkpoints: readonly WorldCheckpoint[];
  /** The world once everything up to and including an instant has happened. */
  worldAt(at: number): Larkfield;
  /** Every event of one instant, in order, as the recorder saw it. */
  eventsAt(at: number): readonly RecordedEvent[];
  /** Plays from after one instant to another and shows every occasion at the very moment it is taken, until told to stop. */
  followOccasions(from: number, to: number, show: (occasion: RecordedOccasion, world: Larkfield) => boolean): void;
  /** What the checkpoints take, in bytes. */
  checkpointBytes(): number;
}

/** Records a world that nothing has happened in yet; `request` is what it was made of. */
export function recordingOf(larkfield: Larkfield, request: RunRequest, options: RecordingOptions = {}): WorldRecording {
  const { simulation } = larkfield;
  const { dayZero, quarterMs } = simulation.state;
  const { lastsMs = Infinity } = options;
  const { checkpointEveryMs = lastsMs < Infinity ? Math.ceil(lastsMs / CHECKPOINTS) : quarterMs } = options;
  const endAt = Math.min(simulation.state.endAt, dayZero + lastsMs);
  const checkpoints = [takeCheckpoint(larkfield, BEFORE)];
  /** Everything up to and including this instant has happened in the live world. */
  let doneUntil = BEFORE;

  /** Plays on, and takes the checkpoints that are due on the way. */
  function playUntil(to: number): void {
    for (let mark = nextMark(); mark <= to; mark = nextMark()) {
      simulation.runUntil(mark);
      checkpoints.push(takeCheckpoint(larkfield, mark));
      doneUntil = mark;
    }
    if (to > doneUntil) simulation.runUntil(to);
    doneUntil = Math.max(doneUntil, to);
  }

  /** The instant of the next checkpoint to take; Infinity while playing what has been played before. */
  function nextMark(): number {
    const last = checkpoints.at(-1)!.at;
    if (doneUntil < last) return Infinity;
    // Just before a quarter begins, so that the whole of it can be played from there.
    const next = last === BEFORE && dayZero > 0 ? dayZero - 1 : last + checkpointEveryMs;
    return checkpointEveryMs < Infinity && next <= endAt ? next : Infinity;
  }

  function goTo(at: number): void {
    const nearest = checkpoints.findLast((one) => one.at <= at)!;
    if (doneUntil > at || doneUntil < nearest.at) {
      restoreCheckpoint(larkfield, nearest);
      doneUntil = nearest.at;
    }
    if (at > BEFORE) playUntil(at);
  }

  return {
    request,
    dayZero,
    quarterMs,
    endAt,
    checkpoints,
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
    checkpointBytes: () => checkpoints.reduce((sum, checkpoint) => sum + bytesOfCheckpoint(checkpoint), 0),
  };
}
