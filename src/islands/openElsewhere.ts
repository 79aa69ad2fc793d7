import { encodeRun } from "../../simulations/runner/index.ts";
import type { SharedRun } from "../../simulations/runner/index.ts";
import type { Lens } from "../../simulations/lens/index.ts";
import { href } from "../href.ts";

type Opener = Pick<Lens, "id" | "scenarios">;

/**
 * Opens a shared run on the page of the lens that it belongs to, when that is not `lens`: the one it was seen through, else
 * one that can show its scenario. Answers whether it did.
 */
export async function openElsewhere({ run, view }: SharedRun, lens: string): Promise<boolean> {
  const able = (await openers()).filter(({ scenarios }) => scenarios.includes(run.scenario));
  if (able.length === 0 || able.some(({ id }) => id === lens)) return false;
  location.assign(href(`/simulations/${able[0]!.id}/#run=${await encodeRun(run, view)}`));
  return true;
}

/** Every lens with its scenarios; none where they cannot be fetched, so that the run is tried where it is. */
async function openers(): Promise<readonly Opener[]> {
  try {
    return (await (await fetch(href("/simulations/lenses.json"))).json()) as readonly Opener[];
  } catch {
    return [];
  }
}
