/**
 * How fast the kernel is: npm run -s bench -- kernel. One process, the contestants of a model taking turns, medians of the
 * rounds. All of them have to find the mean that theory knows, so that nobody is fast and wrong. Changes nothing.
 */
import { checkpointCosts } from "./kernel/checkpointCosts.ts";
import { median } from "./kernel/Contest.ts";
import type { Contest, Lap } from "./kernel/Contest.ts";
import { holdContest } from "./kernel/holdContest.ts";
import { jacksonContest } from "./kernel/jacksonContest.ts";
import { bytesPerPendingEvent, longRun } from "./kernel/memory.ts";
import { queueContest } from "./kernel/queueContest.ts";
import { atLeast, atMost, figure } from "./row.ts";
import type { BenchRow, Progress } from "./row.ts";

const ROUNDS = 15;
const SIMJS_ROUNDS = 3;
const CUSTOMERS = 1_000_000;

/** Each with how much of the bare loop's speed the kernel has to reach. */
const contests: readonly Contest[] = [
  queueContest("M/M/1", 5, 0.6, { arrivalsPerHour: 0.8, servicesPerHour: 1, servers: 1, customers: CUSTOMERS }),
  queueContest("M/M/3", 2.404494, 0.6, { arrivalsPerHour: 2.5, servicesPerHour: 1, servers: 3, customers: CUSTOMERS }),
  jacksonContest(500_000, 0.6),
  holdContest(10, 1_500_000, 0.6),
  holdContest(1_000, 1_500_000, 0.6),
  holdContest(100_000, 1_000_000, 0.45),
];

export async function bench(progress: Progress): Promise<BenchRow[]> {
  const rows = contests.flatMap((contest) => measureContest(contest, progress));
  progress("memory");
  rows.push(figure("memory per pending event", bytesPerPendingEvent(), "bytes"));
  const { growthKb, garbageShare } = await longRun(10_000_000);
  rows.push(atMost("memory growth over 10 million events", growthKb, "kB", 64));
  rows.push(figure("time spent on garbage in that run", 100 * garbageShare, "%"));
  progress("checkpoints");
  const costs = checkpointCosts();
  rows.push(atMost("checkpoint of 24,000 copies and 100,000 records", costs.checkpointMs, "ms", 5));
  rows.push(atMost("restore of the same", costs.restoreMs, "ms", 20));
  rows.push(figure(`seek in three years, ${costs.checkpoints} checkpoints, median`, costs.seekMs, "ms"));
  rows.push(
    atMost(`seek in three years, ${costs.checkpoints} checkpoints, worst of 100`, costs.worstSeekMs, "ms", 100),
  );
  return rows;
}

/** Lets the kernel, a bare loop and simjs take turns at one model. Throws when one of them misses the mean of theory. */
function measureContest(
  { name, theory, tolerance, target, kernel, bare, simjs }: Contest,
  progress: Progress,
): BenchRow[] {
  const laps: Record<"kernel" | "bare" | "simjs", Lap[]> = { kernel: [], bare: [], simjs: [] };
  for (let round = 0; round < ROUNDS; round++) {
    laps.bare.push(bare(round + 1));
    laps.kernel.push(kernel(round + 1));
    if (round < SIMJS_ROUNDS) laps.simjs.push(simjs(round + 1));
  }
  for (const [contestant, all] of Object.entries(laps)) {
    const mean = all.reduce((sum, lap) => sum + lap.mean, 0) / all.length;
    if (Math.abs(mean - theory) > tolerance * theory) {
      throw new Error(
        `${name}: ${contestant} finds a mean of ${mean}, theory says ${theory}. A wrong loop is not measured.`,
      );
    }
  }
  const speed = (all: readonly Lap[]): number[] => all.map(({ events, seconds }) => events / seconds / 1e6);
  const [ours, theirs, old] = [speed(laps.kernel), speed(laps.bare), speed(laps.simjs)];
  progress(
    `${name}: ${median(ours).toFixed(2)} million events a second, bare ${median(theirs).toFixed(2)}, simjs ${median(old).toFixed(2)}`,
  );
  const unit = "million events per processor second";
  return [
    figure(`${name}, kernel`, median(ours), unit),
    figure(`${name}, bare loop`, median(theirs), unit),
    figure(`${name}, simjs 2.0.3`, median(old), unit),
    atLeast(
      `${name}, kernel to bare loop`,
      median(ours.map((value, round) => value / theirs[round]!)),
      "ratio",
      target,
    ),
    atLeast(`${name}, kernel to simjs`, median(ours) / median(old), "ratio", 5),
    // Where the bare loop itself hardly reaches five times simjs, a kernel that also hashes and checks cannot.
    figure(`${name}, bare loop to simjs`, median(theirs) / median(old), "ratio"),
  ];
}
