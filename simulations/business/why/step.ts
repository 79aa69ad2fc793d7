import type { WhyAbout, WhyStep } from "../types.ts";
import type { WhyCode } from "./whyCodes.ts";
import { writeWhyId } from "./whyId.ts";
import type { WhyKind } from "./whyId.ts";

/** One link of a chain. `about` is what can be asked further. */
export function step(code: WhyCode, at: number, parameters: WhyStep["parameters"], about?: WhyAbout): WhyStep {
  return about === undefined ? { code, at, parameters } : { code, at, parameters, about };
}

/** What can be asked further, and the instant to ask about. */
export function about(at: number, kind: WhyKind, row: number, part?: number): WhyAbout {
  return { id: writeWhyId({ kind, row, ...(part !== undefined && { part }) }), at };
}
