import { sharedJson } from "./canonicalRun.ts";
import { runId } from "./runId.ts";
import type { Run, View } from "./Run.ts";

/** A run, and perhaps a view of it, as a short file: the same JSON as in a link, laid out for people. */
export function toFile(run: Run, view: View | null = null): { readonly fileName: string; readonly text: string } {
  const scenario = run.scenario.replace("@", "-");
  return { fileName: `${scenario}-${runId(run)}.run.json`, text: `${sharedJson({ run, view }, 2)}\n` };
}
