import { lensOfScenario } from "../../simulations/lenses/data.ts";
import { encodeRun } from "../../simulations/runner/index.ts";
import type { SharedRun } from "../../simulations/runner/index.ts";
import { href } from "../href.ts";

/**
 * Opens a shared run on the page of the lens that it belongs to, when that is not `lens`: the one it was seen through, else
 * one that can show its scenario. Answers whether it did.
 */
export async function openElsewhere({ run, view }: SharedRun, lens: string): Promise<boolean> {
  const here = lensOfScenario(run.scenario, lens);
  const target = (here?.id === lens ? here : lensOfScenario(run.scenario, view?.lens ?? lens))?.id ?? lens;
  if (target === lens) return false;
  location.assign(href(`/simulations/${target}/#run=${await encodeRun(run, view)}`));
  return true;
}
