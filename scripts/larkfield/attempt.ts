import { runLarkfield } from "../../simulations/business/index.ts";
import type { RunRequest, LarkfieldRun } from "../../simulations/business/index.ts";

/** A run, or what kept a request from being run. */
export type Attempt =
  { readonly run: LarkfieldRun; readonly problem?: undefined } | { readonly run?: undefined; readonly problem: Error };

/** Runs a request without throwing. */
export function attempt(request: RunRequest): Attempt {
  try {
    return { run: runLarkfield(request) };
  } catch (thrown) {
    return { problem: thrown as Error };
  }
}
