import type { Outline, TangleSnapshot, WhyChain } from "../business/index.ts";
import type { InstantMs } from "../kernel/index.ts";
import type { Problem } from "./CodedError.ts";
import type { NewCommand, Run } from "./Run.ts";

/** What the page may ask of the worker. Sessions are numbered by the page, so that it can open them again elsewhere. */
export interface Requests {
  open: { readonly session: number; readonly run: Run };
  frame: { readonly session: number; readonly at: InstantMs };
  next: { readonly session: number; readonly at: InstantMs };
  traceHash: { readonly session: number; readonly at: InstantMs };
  why: { readonly session: number; readonly wish: number };
  fork: { readonly session: number; readonly child: number; readonly at: InstantMs; readonly command: NewCommand };
  close: { readonly session: number };
}

/** What the worker answers to each. */
export interface Replies {
  open: { readonly outline: Outline; readonly snapshot: TangleSnapshot };
  frame: TangleSnapshot;
  next: InstantMs | null;
  traceHash: string;
  why: WhyChain;
  fork: { readonly run: Run; readonly outline: Outline; readonly snapshot: TangleSnapshot };
  close: null;
}

export type RequestType = keyof Requests;

/** From page to worker. `id` comes back with the answer. */
export type RequestMessage = {
  [Type in RequestType]: { readonly id: number; readonly type: Type; readonly request: Requests[Type] };
}[RequestType];

/** From worker to page: a value, or a problem by code. */
export type ReplyMessage =
  { readonly id: number; readonly value: Replies[RequestType] } | { readonly id: number; readonly problem: Problem };

/** Guards the page against anything that is no reply of ours. */
export function isReply(value: unknown): value is ReplyMessage {
  if (value === null || typeof value !== "object" || !Number.isSafeInteger((value as { id?: unknown }).id))
    return false;
  if ("value" in value) return true;
  const problem = (value as { problem?: Partial<Problem> }).problem;
  return typeof problem?.code === "string" && typeof problem.parameters === "object" && problem.parameters !== null;
}
