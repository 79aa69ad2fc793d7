import { encodeRun, isLarkfield } from "../../simulations/runner/index.ts";
import type { SharedRun } from "../../simulations/runner/index.ts";
import { href } from "../href.ts";

/** Opens a shared run on the page of its own simulation, for a link or a file that was brought to another one's. */
export async function openElsewhere({ run, view }: SharedRun): Promise<void> {
  const page = isLarkfield(run.scenario) ? "/simulations/evolution/" : "/simulations/tangle/";
  location.assign(href(`${page}#run=${await encodeRun(run, view)}`));
}
