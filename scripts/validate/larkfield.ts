/**
 * Runs Larkfield's claims, counter-claims, fair rivals and ablations over many seeds.
 *
 *   npm run validate -- larkfield [--seeds 1-100] [--workers 1] [--report]
 *   npm run validate -- larkfield --sweep 1000 [--workers 1]       Latin hypercube over the parameters, one seed a point
 *
 * Resumable: finished runs are kept in .cache/larkfield, block of seeds by block. --report makes no runs. Writes
 * tests/validation/larkfield-results.json with the epoch; the first result ever written stays in it beside the last.
 */
import { parseArgs } from "node:util";
import type { LarkfieldRequest } from "../../simulations/business/index.ts";
import { passes } from "../larkfield/configurations.ts";
import type { Configuration } from "../larkfield/configurations.ts";
import { progressBar } from "../larkfield/progressBar.ts";
import { openRunCache } from "../larkfield/runCache.ts";
import { runMany } from "../larkfield/runMany.ts";
import { sweep } from "../larkfield/sweep.ts";
import { writeReport } from "../larkfield/writeReport.ts";

/** Seeds are taken in blocks, pass by pass: defaults, counter-claims, orders, then rivals and ablations. */
const BLOCK = 10;

export async function validate(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: {
      seeds: { type: "string", default: "1-100" },
      workers: { type: "string", default: "1" },
      report: { type: "boolean", default: false },
      sweep: { type: "string" },
    },
  });
  const workers = Number(values.workers);
  const cache = openRunCache(new URL("../../.cache/larkfield/", import.meta.url));
  const seeds = seedsOf(values.seeds);
  if (values.sweep !== undefined) await sweep(cache, Number(values.sweep), { workers, isReportOnly: values.report });
  else if (!values.report) {
    for (const some of passes) {
      for (let first = 0; first < seeds.length; first += BLOCK) await runBlock(seeds.slice(first, first + BLOCK), some);
    }
  }
  await writeReport(cache, seeds);

  /** Makes the runs of a block that have not been made yet. */
  async function runBlock(block: readonly number[], some: readonly Configuration[]): Promise<void> {
    const wanted = block.flatMap((seed) => some.map((configuration) => ({ seed, ...configuration })));
    const missing = wanted.filter(({ id, seed }) => cache.get(id, seed) === undefined);
    const bar = progressBar(`seeds ${block[0]}–${block.at(-1)}`, missing.length);
    const requests = missing.map(({ architecture, overrides, seed }): LarkfieldRequest => ({
      architecture,
      overrides,
      seed,
    }));
    await runMany(requests, {
      workers,
      onRun(run, index) {
        cache.put(missing[index]!.id, missing[index]!.seed, run);
        bar.step();
      },
    });
    if (missing.length > 0) bar.end();
  }
}

function seedsOf(text: string): readonly number[] {
  const [first = NaN, last = first] = text.split("-").map(Number);
  if (!(last >= first)) throw new Error(`--seeds ${text}: write it as 1-100.`);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
