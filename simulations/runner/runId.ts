import type { Run } from "./Run.ts";
import { canonicalRun } from "./canonicalRun.ts";

/**
 * A short name for a run, the same for the same value: 11 letters and digits of base 36.
 * The learner's log refers to runs by it. 53 bits: enough to tell one person's runs apart, not a proof of anything.
 */
export function runId(run: Run): string {
  const text = JSON.stringify(canonicalRun(run));
  return combine(hash32(text, 0x811c9dc5), hash32(text, 0x9747b28c)).toString(36).padStart(11, "0");
}

/** FNV-1a over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/), with a final mix so that short texts spread. */
function hash32(text: string, basis: number): number {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function combine(high: number, low: number): number {
  return (high >>> 11) * 0x1_0000_0000 + low;
}
