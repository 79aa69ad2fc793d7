import type { Parameters } from "./CodedError.ts";

/**
 * What an error event of a worker means. A browser that refuses a worker, or cannot find its file, says nothing but that:
 * no message, and no answer before. Anything else failed in the middle of its work.
 */
export function failureOf({ message }: ErrorEvent, hasAnswered: boolean): [code: string, parameters: Parameters] {
  if (!hasAnswered && !message) return ["worker.unavailable", {}];
  return ["worker.failed", { reason: message ?? "" }];
}
