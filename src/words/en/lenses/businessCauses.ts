import type { why } from "../why.ts";

let causes: typeof why.cause | undefined;

/** One step of a chain of causes of the business; its code until `fetchCauses` has been awaited. */
export function cause(step: Parameters<typeof why.cause>[0]): string {
  return causes?.(step) ?? step.code;
}

/** Fetches what the business's causes are called: with the first question why, and not before. */
export async function fetchCauses(): Promise<void> {
  causes = (await import("../why.ts")).why.cause;
}
