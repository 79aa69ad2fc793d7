import { nearestName } from "../../simulations/business/index.ts";
import { encodeRun } from "../../simulations/runner/index.ts";
import { pinnedRun } from "./lensSetup.ts";

/**
 * Address, without the site's base, that opens a pinned run at one of its stops: `/simulations/tangle/#run=…`. The instant is
 * read off the run.
 * @throws Error when the run makes no such stop.
 */
export async function momentOf({ pinned, stop }: { pinned: string; stop: string }): Promise<`/${string}`> {
  const { lens, run, recorded } = pinnedRun(pinned);
  const { stops } = recorded.outline;
  const found = stops.find(({ code }) => code === stop);
  if (found === undefined) {
    const codes = stops.map(({ code }) => code);
    throw new Error(
      `The run "${pinned}" makes no stop "${stop}". Did you mean "${nearestName(stop, codes)}"? Name one of: ${codes.join(", ")}.`,
    );
  }
  const shared = await encodeRun(run, { branch: 0, at: found.at, lens: lens.id });
  return `/simulations/${lens.id}/#run=${shared}`;
}
