import type { RunRequest, LarkfieldRun, QuarterFigures, WhyChain } from "../business/index.ts";
import type { Problem } from "./CodedError.ts";

/** What of a run is asked about: an id as in the business's `whyForms`, and the instant (ms; left out, the run's end). */
export interface WhyQuestion {
  readonly id: string;
  readonly at?: number;
}

/** From page to worker: one run, whether it can be played, or why something of it is as it is. `id` comes back with everything said about it. */
export interface LarkfieldJob {
  readonly id: number;
  readonly request: RunRequest;
  /** What is to be explained; left out, the run is played. */
  readonly why?: WhyQuestion;
  /** True when the request is only to be checked. */
  readonly isCheck?: true;
}

/** From worker to page: each quarter as soon as it is over, then the whole run; a chain of causes; that a request is sound; or a problem by code. */
export type LarkfieldMessage =
  | { readonly id: number; readonly quarter: QuarterFigures }
  | { readonly id: number; readonly run: LarkfieldRun }
  | { readonly id: number; readonly chain: WhyChain }
  | { readonly id: number; readonly isSound: true }
  | { readonly id: number; readonly problem: Problem };

/** Guards the page against anything that is no message of ours. */
export function isLarkfieldMessage(value: unknown): value is LarkfieldMessage {
  if (value === null || typeof value !== "object" || !Number.isSafeInteger((value as { id?: unknown }).id)) {
    return false;
  }
  if ("isSound" in value) return value.isSound === true;
  if ("chain" in value) return Array.isArray(value.chain);
  const { quarter, run, problem } = value as { quarter?: unknown; run?: unknown; problem?: Partial<Problem> };
  return isRecord(quarter) || isRecord(run) || (isRecord(problem) && typeof problem?.code === "string");
}

function isRecord(value: unknown): boolean {
  return value !== null && typeof value === "object";
}
