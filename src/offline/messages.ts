/** What a page asks the service worker, and what it is answered. */
export type Ask =
  | { readonly ask: "status" }
  /** Paths of files that are to be kept. */
  | { readonly ask: "keep"; readonly paths: readonly string[] }
  /** From now on every edition is kept whole. */
  | { readonly ask: "whole" }
  /** Nothing is kept any more but the page that says so. */
  | { readonly ask: "forget" }
  /** The edition that waits takes over. */
  | { readonly ask: "takeOver" };

export interface Status {
  readonly version: string;
  readonly files: number;
  readonly bytes: number;
  /** Of these, the ones that are not kept yet. */
  readonly missing: readonly string[];
  readonly missingBytes: number;
  /** Whether everything is kept, and every later edition will be. */
  readonly isWhole: boolean;
}

/** Why something could not be kept: no room on this device, no way to the host, or the host has another edition by now. */
export type KeepTrouble = "full" | "away" | "changed";

export type Answer = Status | { readonly kept: number } | { readonly trouble: KeepTrouble | "unknown" };

/** Whether a message from outside is one of ours. */
export function isAsk(data: unknown): data is Ask {
  if (typeof data !== "object" || data === null || !("ask" in data)) return false;
  if (data.ask === "keep")
    return "paths" in data && Array.isArray(data.paths) && data.paths.every((path) => typeof path === "string");
  return ["status", "whole", "forget", "takeOver"].includes(String(data.ask));
}
