/**
 * Runs Larkfield's claims, counter-claims, fair rivals and ablations over many seeds.
 *
 *   npm run validate -- larkfield [--seeds 1-100] [--workers 1] [--only rivals,ablations] [--report]
 *   npm run validate -- larkfield --curves [--seeds 1-20] [--workers 1] [--report]
 *   npm run validate -- larkfield --sweep 1000 [--workers 1] [--first 300] [--rivals 500] [--counter 250] [--report]
 *
 * The sweep is a Latin hypercube over the parameters, one seed a point. --rivals and --counter run the rivals and H2, and H3
 * to H7, at the first so many points only, --first all of them; a later sweep with more goes on from there.
 *
 * --curves turns one dial at a time from end to end and writes tests/validation/larkfield-curves.json.
 *
 * Resumable: finished runs are kept in .cache/larkfield, block of seeds by block. --report makes no runs. Writes
 * tests/validation/larkfield-results.json with the epoch; the first result ever written stays in it beside the last.
 */
import { parseArgs } from "node:util";
import type { RunRequest } from "../../simulations/business/index.ts";
import { passes } from "../larkfield/configurations.ts";
import type { Configuration } from "../larkfield/configurations.ts";
import { curveConfigurations } from "../larkfield/curves.ts";
import { progressBar } from "../larkfield/progressBar.ts";
import { openRunCache } from "../larkfield/runCache.ts";
import { runMany } from "../larkfield/runMany.ts";
import { sweep } from "../larkfield/sweep.ts";
import { writeCurves, writeReport, writeSweep } from "../larkfield/writeReport.ts";
import { UsageError } from "../usageError.ts";

/** Seeds are taken in blocks, pass by pass: defaults, counter-claims, orders, rivals, then ablations. */
const BLOCK = 10;
const FOLDER = new URL("../../.cache/larkfield/", import.meta.url);

export async function validate(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: {
      seeds: { type: "string" },
      workers: { type: "string", default: "1" },
      report: { type: "boolean", default: false },
      only: { type: "string" },
      curves: { type: "boolean", default: false },
      sweep: { type: "string" },
      first: { type: "string" },
      rivals: { type: "string" },
      counter: { type: "string" },
    },
  });
  const workers = countOf("--workers", values.workers);
  if (values.sweep !== undefined) {
    await sweep(openRunCache(FOLDER, "-sweep"), {
      points: countOf("--sweep", values.sweep),
      firstPoints: values.first === undefined ? undefined : countOf("--first", values.first),
      rivalPoints: values.rivals === undefined ? undefined : countOf("--rivals", values.rivals),
      counterPoints: values.counter === undefined ? undefined : countOf("--counter", values.counter),
      workers,
      isReportOnly: values.report,
      onReport: writeSweep,
    });
    return;
  }
  const cache = openRunCache(FOLDER, values.curves ? "-curves" : "");
  const seeds = seedsOf(values.seeds ?? (values.curves ? "1-20" : "1-100"));
  if (!values.report) {
    for (const some of values.curves ? [curveConfigurations] : passesOf(values.only)) {
      for (let first = 0; first < seeds.length; first += BLOCK) await runBlock(seeds.slice(first, first + BLOCK), some);
    }
  }
  if (values.curves) await writeCurves(cache, seeds);
  else await writeReport(cache, seeds);

  /** Makes the runs of a block that have not been made yet. */
  async function runBlock(block: readonly number[], some: readonly Configuration[]): Promise<void> {
    const wanted = block.flatMap((seed) => some.map((configuration) => ({ seed, ...configuration })));
    const missing = wanted.filter(({ id, seed }) => !cache.has(id, seed));
    const bar = progressBar(`seeds ${block[0]}–${block.at(-1)}`, missing.length);
    const requests = missing.map(({ architecture, overrides, seed }): RunRequest => ({
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

function passesOf(only: string | undefined): readonly (readonly Configuration[])[] {
  if (only === undefined) return Object.values(passes);
  return only.split(",").map((name) => {
    if (!Object.hasOwn(passes, name)) throw new UsageError(`--only ${name}: write ${Object.keys(passes).join(", ")}.`);
    return passes[name as keyof typeof passes];
  });
}

function countOf(name: string, text: string): number {
  const count = Number(text);
  if (!(Number.isInteger(count) && count >= 1)) throw new UsageError(`${name} ${text}: write a whole number from 1.`);
  return count;
}

function seedsOf(text: string): readonly number[] {
  const [first = NaN, last = first] = text.split("-").map(Number);
  if (!(last >= first)) throw new UsageError(`--seeds ${text}: write it as 1-100.`);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
