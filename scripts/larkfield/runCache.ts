/**
 * Runs that have been made, one JSON line each in .cache/larkfield: an interrupted validation keeps what it finished. The
 * file's name carries the epoch and a fingerprint of the model, so that runs of another model are never mixed in.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { EPOCH, architectureNames, runLarkfield } from "../../simulations/business/index.ts";
import type { LarkfieldRun } from "../../simulations/business/index.ts";

export interface RunCache<Run = LarkfieldRun> {
  has(id: string, seed: number): boolean;
  get(id: string, seed: number): Run | undefined;
  put(id: string, seed: number, run: Run): void;
}

/** `part` keeps large families of runs, such as a sweep's, in a file of their own; what is kept of a run is up to the caller. */
export function openRunCache<Run = LarkfieldRun>(folder: URL, part = ""): RunCache<Run> {
  mkdirSync(folder, { recursive: true });
  const file = new URL(`${EPOCH}-${fingerprint()}${part}.jsonl`, folder);
  const lines = new Map<string, string>();
  if (existsSync(file)) {
    for (const line of readFileSync(file, "utf8").split("\n")) {
      const key = keyOf(line);
      if (key !== undefined) lines.set(key, line);
    }
    // A line that an interruption cut off ends here, so that the next one is whole.
    appendFileSync(file, "\n");
  }
  return {
    has: (id, seed) => lines.has(`${id}|${seed}`),
    get(id, seed) {
      const line = lines.get(`${id}|${seed}`);
      return line === undefined ? undefined : (JSON.parse(line) as { run: Run }).run;
    },
    put(id, seed, run) {
      const key = `${id}|${seed}`;
      const line = JSON.stringify({ key, run });
      lines.set(key, line);
      appendFileSync(file, `${line}\n`);
    },
  };
}

/** The key of a whole line; a line that was cut off by an interruption counts as not made. */
function keyOf(line: string): string | undefined {
  return line.endsWith("}}") ? /^\{"key":"([^"]+)"/.exec(line)?.[1] : undefined;
}

/** Trace hashes of one short run of each architecture. */
export function fingerprint(): string {
  const hashes = architectureNames.map((architecture) => runLarkfield({ architecture, seed: 1, years: 1 }).traceHash);
  return hashes.join("");
}
