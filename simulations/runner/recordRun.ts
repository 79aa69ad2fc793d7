import { createWorldWith, quote, recordingOf, systemViews } from "../business/index.ts";
import type { Larkfield, NewOrder, WhyChain, WorldParts, WorldRecording } from "../business/index.ts";
import type { InstantMs } from "../kernel/index.ts";
import type { Frame, Lens, LensModel, Offer, Outline, Told, WhyQuestion } from "../lens/index.ts";
import { CodedError } from "./CodedError.ts";
import type { Run } from "./Run.ts";

/** A lens with what it reads, as worker and build have them. */
export interface LensAndModel {
  readonly lens: Lens;
  readonly model: LensModel;
}

/** A run that was played once to its end and can be looked at anywhere, through one lens. */
export interface RecordedRun {
  readonly outline: Outline;
  /** What the lens shows at an instant: the nearest checkpoint before it, then replay. */
  frame(at: InstantMs): Frame;
  /** The next instant after `at` at which something happens; null when nothing does before the end. */
  next(at: InstantMs): InstantMs | null;
  /** The trace hash of everything up to and including `at`. */
  traceHash(at: InstantMs): string;
  why(question: WhyQuestion): WhyChain;
}

/** The recording of a run, with the parts that its lens brings along: a checkpoint per quarter, so that a seek replays less than a quarter. */
export function recordWorld(run: Run, parts: WorldParts): WorldRecording {
  return recordingOf(createWorldWith(run, parts), run);
}

/** Plays a run that is not to be looked at again: nothing is kept on the way. */
export function playOnce(run: Run, seenBy: LensAndModel, say: (part: unknown) => void = () => {}): Outline {
  const world = createWorldWith(run, seenBy.model);
  return recordRun(recordingOf(world, run, { checkpointEveryMs: Infinity }), seenBy, say).outline;
}

/** Sees a recording through a lens. Throws what the business throws for a run it refuses. */
export function recordRun(
  recording: WorldRecording,
  { lens, model }: LensAndModel,
  say: (part: unknown) => void = () => {},
): RecordedRun {
  const told = model.tell(recording, say);
  const outline = outlineOf(recording, { lens, model }, told);

  function worldAt(at: InstantMs): Larkfield {
    return recording.worldAt(Math.min(Math.max(0, Math.floor(at)), recording.endAt));
  }

  return {
    outline,
    frame: (at) => {
      const world = worldAt(at);
      return {
        at: world.simulation.now,
        ...model.frame(world, told),
        offers: offersOf(world, { lens, model }),
      };
    },
    next: (at) => {
      const { nextInstant } = worldAt(at).simulation;
      return nextInstant <= recording.endAt ? nextInstant : null;
    },
    traceHash: (at) => worldAt(at).simulation.traceHash,
    why: (question) => {
      if (model.why === undefined) throw new CodedError("unknown-cause", { id: question.id });
      return model.why(recording, question);
    },
  };
}

function outlineOf(recording: WorldRecording, { model }: LensAndModel, told: Told<unknown>): Outline {
  const { dayZero, endAt, quarterMs } = recording;
  const readers = Object.values(model.questions ?? {});
  return {
    startAt: dayZero,
    endAt,
    quarterMs,
    stops: told.stops ?? [],
    marks: told.marks ?? [],
    traceHash: told.traceHash ?? recording.worldAt(endAt).simulation.traceHash,
    answers: Object.fromEntries(readers.map((reader) => [reader.ask(told.brief).id, reader.read(told.brief)])),
    verdict: model.judge?.(told) ?? null,
    brief: told.brief,
  };
}

/**
 * What the lens offers, or else every command of it to every domain that has joined: what it costs now, and whether it can be
 * given.
 */
function offersOf(larkfield: Larkfield, { lens: { moves }, model }: LensAndModel): readonly Offer[] {
  const { state, now } = larkfield.simulation;
  const kinds = model.commands ?? {};
  if (moves.length === 0) return [];
  if (model.offers) {
    return model
      .offers(larkfield)
      .map((offer) => ({ ...offer, readers: null, ...quote(larkfield, offer.order, kinds) }));
  }
  return systemViews(state, now).flatMap(({ index: system, code: subject, readers }) =>
    moves.map((type) => {
      const order: NewOrder = { type, system };
      return { order, subject, readers, ...quote(larkfield, order, kinds) };
    }),
  );
}
