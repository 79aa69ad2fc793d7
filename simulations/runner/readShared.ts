import { fetchPart } from "./fetchPart.ts";
import type { Run, SharedRun } from "./Run.ts";

// Reading checks every field with a schema. A page that was opened without a link or a file need not load that code.

/** Reads a link; see `decodeRun.ts` for what it throws. */
export async function decodeRun(fragment: string): Promise<SharedRun> {
  const reader = await fetchPart(() => import("./decodeRun.ts"));
  return reader.decodeRun(fragment);
}

/** Reads the text of a run file; see `fromFile.ts` for what it throws. */
export async function fromFile(text: string): Promise<SharedRun> {
  const reader = await fetchPart(() => import("./fromFile.ts"));
  return reader.fromFile(text);
}

/** A value as a run; see `parseRun.ts` for what it throws. */
export async function parseRun(value: unknown): Promise<Run> {
  const reader = await fetchPart(() => import("./parseRun.ts"));
  return reader.parseRun(value);
}
