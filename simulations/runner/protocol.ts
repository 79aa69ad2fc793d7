import type { WhyChain } from "../business/index.ts";
import type { InstantMs } from "../kernel/index.ts";
import type { Frame, Outline, WhyQuestion } from "../lens/index.ts";
import type { Problem } from "./CodedError.ts";
import type { Run } from "./Run.ts";

/**
 * What the page may ask of a worker. Every question brings the run it is about, so that any worker can answer it and
 * nothing is lost with one; a worker keeps what it has recorded, and looks at it again. What can be seen of a run is asked
 * for by lens. Acting in the past needs no question of its own: the fork is another run.
 *
 * Nothing here says how a run is kept. Runs of the business are replayed from checkpoints; a lens whose runs are made by
 * something that cannot be restored keeps the frames of one execution, and answers the same questions.
 */
export interface Requests {
  /** Plays a run to its end and keeps it for further questions. */
  open: RunOfLens;
  /** Plays a run to its end and keeps nothing: one of many. */
  play: RunOfLens;
  frame: RunOfLens & { readonly at: InstantMs };
  /** The next instant after `at` at which something happens, or the last before it. */
  next: RunOfLens & { readonly at: InstantMs; readonly isBack?: boolean };
  traceHash: RunOfLens & { readonly at: InstantMs };
  why: RunOfLens & { readonly question: WhyQuestion };
  /** Whether a run can be played at all with what the lens brings along. */
  check: RunOfLens;
}

export interface RunOfLens {
  readonly lens: string;
  readonly run: Run;
}

/** What the worker answers to each. */
export interface Replies {
  open: Outline;
  play: Outline;
  frame: Frame;
  next: InstantMs | null;
  traceHash: string;
  why: WhyChain;
  check: true;
}

export type RequestType = keyof Requests;

/** From page to worker. `id` comes back with everything said about it. */
export type RequestMessage = {
  [Type in RequestType]: { readonly id: number; readonly type: Type; readonly request: Requests[Type] };
}[RequestType];

/** From worker to page: parts of an answer as soon as they are known, then the value, or a problem by code. */
export type ReplyMessage =
  | { readonly id: number; readonly part: unknown }
  | { readonly id: number; readonly value: Replies[RequestType] }
  | { readonly id: number; readonly problem: Problem };

/** Guards the page against anything that is no reply of ours. */
export function isReply(value: unknown): value is ReplyMessage {
  if (value === null || typeof value !== "object" || !Number.isSafeInteger((value as { id?: unknown }).id))
    return false;
  if ("value" in value || "part" in value) return true;
  const problem = (value as { problem?: Partial<Problem> }).problem;
  return typeof problem?.code === "string" && typeof problem.parameters === "object" && problem.parameters !== null;
}
