import { createWorldWith, quote, recordingOf, systemViews } from "../business/index.ts";
import type { Larkfield, NewOrder, WhyChain, WorldParts, WorldRecording } from "../business/index.ts";
import { HOUR_MS, SECOND_MS } from "../kernel/index.ts";
import type { DurationMs, InstantMs } from "../kernel/index.ts";
import type { Frame, Lens, LensModel, LensTime, Offer, Outline, Told, WhyQuestion } from "../lens/index.ts";
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
  /** The next instant after `at` at which something happens, or the last before it; null when nothing does. */
  next(at: InstantMs, isBack?: boolean): InstantMs | null;
  /** The trace hash of everything up to and including `at`. */
  traceHash(at: InstantMs): string;
  why(question: WhyQuestion): Promise<WhyChain>;
}

/**
 * The recording of a run, with the parts that its lens brings along and as far as the lens looks: a checkpoint per quarter,
 * or twelve of a part of a run, so that a seek replays little.
 */
export function recordWorld(run: Run, parts: WorldParts, time?: LensTime): WorldRecording {
  return recordingOf(createWorldWith(run, parts), run, lengthOf(time));
}

function lengthOf(time?: LensTime): { lastsMs?: DurationMs } {
  return time?.hours === undefined ? {} : { lastsMs: time.hours * HOUR_MS };
}

/** Plays a run that is not to be looked at again: nothing is kept on the way. */
export function playOnce(run: Run, seenBy: LensAndModel, say: (part: unknown) => void = () => {}): Outline {
  const world = createWorldWith(run, seenBy.model);
  return recordRun(recordingOf(world, run, { ...lengthOf(seenBy.lens.time), checkpointEveryMs: Infinity }), seenBy, say)
    .outline;
}

/** Records a run with its lens's client, where it has one: once it has done its part, from the start. */
export async function executeRun(
  run: Run,
  seenBy: LensAndModel,
  say: (part: unknown) => void = () => {},
): Promise<RecordedRun> {
  const recording = recordWorld(run, seenBy.model, seenBy.lens.time);
  const { client } = seenBy.model;
  return recordRun(recording, seenBy, say, client && (await client.execute(client.plan(recording))));
}

/**
 * Sees a recording through a lens; `executed` is what the lens's client made of it. Throws what the business throws for a run
 * it refuses.
 */
export function recordRun(
  recording: WorldRecording,
  { lens, model }: LensAndModel,
  say: (part: unknown) => void = () => {},
  executed?: unknown,
): RecordedRun {
  const told = model.tell(recording, say, executed);
  const outline = outlineOf(recording, { lens, model }, told);
  const { endAt } = outline;

  function worldAt(at: InstantMs): Larkfield {
    return recording.worldAt(Math.min(Math.max(0, Math.floor(at)), endAt));
  }

  function next(at: InstantMs): InstantMs | null {
    const { nextInstant } = worldAt(at).simulation;
    return nextInstant <= endAt ? nextInstant : null;
  }

  /** Looks back a second, then a minute, then an hour, …, so that what is near is found without replaying much. */
  function previous(at: InstantMs): InstantMs | null {
    for (let reachMs = SECOND_MS; ; reachMs *= 60) {
      const from = Math.max(recording.dayZero, at - reachMs);
      let found: InstantMs | null = null;
      for (let one = next(from); one !== null && one < at; one = next(one)) found = one;
      if (found !== null || from === recording.dayZero) return found;
    }
  }

  return {
    outline,
    frame: (at) => {
      const world = worldAt(at);
      return {
        at: world.simulation.now,
        ...model.frame(world, told, executed),
        offers: offersOf(world, { lens, model }),
      };
    },
    next: (at, isBack = false) => (isBack ? previous(at) : next(at)),
    traceHash: (at) => worldAt(at).simulation.traceHash,
    why: async (question) => {
      if (model.why === undefined) throw new CodedError("unknown-cause", { id: question.id });
      return model.why(recording, question);
    },
  };
}

function outlineOf(recording: WorldRecording, { model }: LensAndModel, told: Told<unknown>): Outline {
  const { dayZero, quarterMs } = recording;
  const endAt = model.client?.endAt(recording) ?? recording.endAt;
  const readers = Object.values(model.questions ?? {});
  return {
    startAt: dayZero,
    endAt,
    quarterMs,
    stops: told.stops ?? [],
    marks: (told.marks ?? []).map((mark) => (typeof mark === "number" ? { at: mark, code: "" } : mark)),
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
