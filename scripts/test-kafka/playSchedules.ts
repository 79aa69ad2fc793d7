import { ourTarget } from "../../packages/kafkajs-mock/tests/conformance/ourTarget.ts";
import type { Target } from "../../packages/kafkajs-mock/tests/conformance/Target.ts";
import { drawSchedule } from "../../packages/kafkajs-mock/tests/differential/drawSchedule.ts";
import { ourChaos } from "../../packages/kafkajs-mock/tests/differential/ourChaos.ts";
import { playSchedule } from "../../packages/kafkajs-mock/tests/differential/playSchedule.ts";
import type { Results } from "./Results.ts";

const AT_ONCE = 14;
const FIRST_SEED = 10_001;

/** Plays the same random schedules against both clusters, and half as many with failing brokers against ours alone. */
export async function playSchedules(apache: Target, seedCount: number, results: Results): Promise<void> {
  const seeds = Array.from({ length: seedCount }, (_, index) => FIRST_SEED + index);
  await judge("random schedules on Apache Kafka", seeds, results, (seed) =>
    playSchedule(drawSchedule(seed, false), apache),
  );
  await judge("random schedules on ours", seeds, results, async (seed) => {
    const ours = await ourTarget();
    return playSchedule(drawSchedule(seed, false), ours).finally(() => ours.close());
  });
  await judge("random schedules with failing brokers on ours", seeds.slice(0, seedCount / 2), results, async (seed) => {
    const ours = await ourTarget();
    return playSchedule(drawSchedule(seed, true), ours, ourChaos(ours.cluster)).finally(() => ours.close());
  });
}

async function judge(
  name: string,
  seeds: readonly number[],
  results: Results,
  play: (seed: number) => Promise<string[]>,
): Promise<void> {
  const startedAtMs = performance.now();
  const waiting = [...seeds];
  let brokenCount = 0;
  const player = async () => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      const problems = await play(seed);
      if (problems.length === 0) continue;
      brokenCount += 1;
      results.failed(`${name}, seed ${seed}`, problems.join("\n"));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, player));
  const tookSeconds = ((performance.now() - startedAtMs) / 1000).toFixed(0);
  if (brokenCount === 0 && seeds.length > 0) results.passed(name, `${seeds.length} seeds, ${tookSeconds} s`);
}
