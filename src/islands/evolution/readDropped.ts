import { CodedError, fromFile } from "../../../simulations/runner/index.ts";
import type { SharedRun } from "../../../simulations/runner/index.ts";

/** Files larger than this are not even read, in bytes; what is read has a stricter bound of its own. */
const READ_LIMIT_BYTES = 1_000_000;

/**
 * Reads the one run file among what was dropped.
 * Rejects with a CodedError `file.several { count }` · `file.tooLarge` · `file.unreadable { name }`, or as `fromFile` does.
 */
export async function readDropped(files: readonly File[]): Promise<SharedRun> {
  const [file] = files;
  if (!file || files.length > 1) throw new CodedError("file.several", { count: files.length });
  if (file.size > READ_LIMIT_BYTES) throw new CodedError("file.tooLarge", { limitBytes: READ_LIMIT_BYTES });
  const text = await file.text().catch(() => {
    throw new CodedError("file.unreadable", { name: file.name });
  });
  return fromFile(text);
}
