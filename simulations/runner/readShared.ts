import { fetchPart } from "./fetchPart.ts";
import type { Run, SharedRun } from "./Run.ts";

// Reading checks every field with a schema. A page that was opened without a link or a file need not load that code.
const fetchReaders = () => fetchPart(() => import("./readers.ts"));

/** Reads a link; see `decodeRun.ts` for what it throws. */
export async function decodeRun(fragment: string): Promise<SharedRun> {
  return (await fetchReaders()).decodeRun(fragment);
}

/** Reads the text of a run file; see `fromFile.ts` for what it throws. */
export async function fromFile(text: string): Promise<SharedRun> {
  return (await fetchReaders()).fromFile(text);
}

/** A value as a run; see `parseRun.ts` for what it throws. */
export async function parseRun(value: unknown): Promise<Run> {
  return (await fetchReaders()).parseRun(value);
}
