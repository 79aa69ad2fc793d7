import type * as z from "zod/mini";
import type { dataSchemas } from "./dataSchemas.ts";

/** What each type of event says, by type; `dataSchemas.ts` documents every field. */
export type LearnerEventData = { [Type in keyof typeof dataSchemas]: z.infer<(typeof dataSchemas)[Type]> };

export type LearnerEventType = keyof LearnerEventData;

/** Version of the data written today, for every type. Raise one when its data changes and add an upcast from the version before. */
export const DATA_VERSION: Readonly<Record<LearnerEventType, number>> = {
  "answer.given": 1,
  "challenge.tried": 1,
  "lesson.completed": 1,
  "lesson.restarted": 1,
  "plan.made": 1,
  "plan.reviewed": 1,
  "prediction.skipped": 1,
  "prediction.stored": 1,
  "prediction.withdrawn": 1,
  "review.rated": 1,
  "run.finished": 1,
};

/** Which device wrote an event, and its place among that device's events. Never a person. */
export interface EventId {
  readonly device: string;
  /** 1 for the first event of the device. */
  readonly sequence: number;
}

/** In which company somebody learned: alone, in a trainer's room, or as a team. */
export interface LearningContext {
  readonly mode: "alone" | "room" | "team";
  readonly room?: string;
  readonly role?: string;
}

/** One line of the learner's log, of a type that this version of the course knows or of any other. */
export interface StoredEvent {
  readonly id: EventId;
  /** Version of `data` for this type. */
  readonly v: number;
  readonly type: string;
  /** What the wall clock said, ms since 1970. Shown to people and used for dates; never for order. */
  readonly wallAt: number;
  /** The stable id of the lesson, `tangle`; null outside a lesson. */
  readonly lesson: string | null;
  /** Version of the lesson's text. */
  readonly contentVersion: number;
  /** Epoch of the model (simulations/runner). */
  readonly epoch: number;
  readonly context: LearningContext;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An event of a known type at today's version. Narrow by `type`. */
export type LearnerEvent = {
  [Type in LearnerEventType]: Omit<StoredEvent, "type" | "data"> & {
    readonly type: Type;
    readonly data: Readonly<LearnerEventData[Type]>;
  };
}[LearnerEventType];

export type EventOf<Type extends LearnerEventType> = Extract<LearnerEvent, { type: Type }>;

/** The order of the log: by device, then by sequence. The clock has no say, because clocks are set back. */
export function compareEvents(a: StoredEvent, b: StoredEvent): number {
  if (a.id.device !== b.id.device) return a.id.device < b.id.device ? -1 : 1;
  return a.id.sequence - b.id.sequence;
}

/** An id as one text, unique in a log: `k3v9x0:17`. */
export function eventKey(id: EventId): string {
  return `${id.device}:${id.sequence}`;
}
