/**
 * Runs that have been made, one JSON line each in .cache/larkfield: an interrupted validation keeps what it finished. The
 * file's name carries the epoch and a fingerprint of the model, so that runs of another model are never mixed in.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { LARKFIELD_EPOCH, larkfieldArchitectures, runLarkfield } from "../../simulations/business/index.ts";
import type { LarkfieldRun } from "../../simulations/business/index.ts";

export interface RunCache {
  get(id: string, seed: number): LarkfieldRun | undefined;
  put(id: string, seed: number, run: LarkfieldRun): void;
}

export function openRunCache(folder: URL): RunCache {
  mkdirSync(folder, { recursive: true });
  const file = new URL(`${LARKFIELD_EPOCH}-${fingerprint()}.jsonl`, folder);
  const runs = new Map<string, LarkfieldRun>();
  if (existsSync(file)) {
    for (const line of readFileSync(file, "utf8").split("\n")) {
      const entry = parsed(line);
      if (entry) runs.set(entry.key, entry.run);
    }
  }
  return {
    get: (id, seed) => runs.get(`${id}|${seed}`),
    put(id, seed, run) {
      const key = `${id}|${seed}`;
      runs.set(key, run);
      appendFileSync(file, `${JSON.stringify({ key, run })}\n`);
    },
  };
}

/** A line that was cut off by an interruption counts as not made. */
function parsed(line: string): { key: string; run: LarkfieldRun } | undefined {
  try {
    return JSON.parse(line) as { key: string; run: LarkfieldRun };
  } catch {
    return undefined;
  }
}

/** Trace hashes of one short run of each architecture. */
export function fingerprint(): string {
  const hashes = larkfieldArchitectures.map(
    (architecture) => runLarkfield({ architecture, seed: 1, years: 1 }).traceHash,
  );
  return hashes.join("");
}
