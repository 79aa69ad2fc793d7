import { CodedError } from "./CodedError.ts";
import { parseShared } from "./parseRun.ts";
import type { SharedRun } from "./Run.ts";

/** Largest file that is looked at, in bytes of UTF-8. The same bound as an unpacked link. */
export const FILE_LIMIT_BYTES = 65_536;

/**
 * Reads the text of a run file.
 * Throws CodedError: `file.tooLarge` · `file.notJson` · `file.otherFormat` · `file.otherEpoch` (OtherEpochError) ·
 * `file.invalidField { field }` · `file.unknownScenario`.
 */
export function fromFile(text: string): SharedRun {
  if (text.length > FILE_LIMIT_BYTES || new TextEncoder().encode(text).length > FILE_LIMIT_BYTES) {
    throw new CodedError("file.tooLarge", { limitBytes: FILE_LIMIT_BYTES });
  }
  return parseShared(parseJson(text), "file");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CodedError("file.notJson");
  }
}
