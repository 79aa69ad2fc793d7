/**
 * Finds the Larkfield that a visitor sees first: of the seeds 1 to 20 the one whose values lie nearest to their means.
 *
 *   npm run validate -- referenceLarkfield
 *
 * Makes 80 runs of three years, in about a minute. Writes their values to tests/validation/larkfield-seeds.json, with the
 * model's fingerprint; the test of REFERENCE_SEED reads them there and makes some of the runs again.
 */
import { EPOCH } from "../../simulations/business/index.ts";
import { progressBar } from "../larkfield/progressBar.ts";
import { SEED_VALUES, writeJson } from "../larkfield/reportFiles.ts";
import { fingerprint } from "../larkfield/runCache.ts";
import { byDistance, CANDIDATES, valuesOfSeed } from "../larkfield/seedValues.ts";

export async function validate(): Promise<void> {
  const bar = progressBar("seeds", CANDIDATES.length);
  const values = new Map<number, number[]>();
  for (const seed of CANDIDATES) {
    values.set(seed, valuesOfSeed(seed));
    bar.step();
  }
  bar.end();
  await writeJson(SEED_VALUES, { epoch: EPOCH, fingerprint: fingerprint(), values: Object.fromEntries(values) });
  console.log(`From the nearest to the farthest: ${byDistance(values).join(", ")}.`);
}
