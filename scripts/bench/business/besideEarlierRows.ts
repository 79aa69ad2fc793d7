/**
 * How long a run takes beside the version before people were scarce and telling cost work: in processes that take turns, the
 * median of the pairs. Once at the settings of that version, where the same has to happen, and once at today's defaults,
 * which is what a run of `validate -- larkfield` takes.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { atMost, type BenchRow, type Progress } from "../row.ts";
import { earlierVersion } from "./earlierVersion.ts";

const ROUNDS = 5;
const PROGRAM = join(import.meta.dirname, "timeRuns.ts");
/** Turns off what that version did not have. */
const SETTINGS_OF_EARLIER = { "own.share": 0, "telling.tellDays": 0, "telling.readDays": 0, "serving.dayShare": 0 };
const MOST_AT_ITS_SETTINGS = 1.1;
const MOST_AT_DEFAULTS = 1.2;

/** What `timeRuns.ts` finds, by architecture. */
export type Timed = Readonly<Record<string, { readonly medianMs: number; readonly events: number }>>;

export function besideEarlierRows(seed: number, progress: Progress): BenchRow[] {
  const earlier = earlierVersion();
  if (earlier === null) {
    progress("The earlier version is not in the history of this clone: git fetch --unshallow brings it.");
    return [];
  }
  const time = (folder: string, overrides = {}): Timed => {
    const parameters = [PROGRAM, folder, String(seed), JSON.stringify(overrides)];
    return JSON.parse(execFileSync(process.execPath, parameters, { encoding: "utf8" })) as Timed;
  };
  try {
    const tasks = {
      earlier: () => time(earlier.folder),
      same: () => time(".", SETTINGS_OF_EARLIER),
      defaults: () => time("."),
    };
    const rounds = Array.from({ length: ROUNDS }, (_, round) => {
      const inOrder = Object.entries(tasks);
      progress(`Both versions in turn, round ${round + 1} of ${ROUNDS} …`);
      // Who is first takes turns too.
      const inTurn = round % 2 === 0 ? inOrder : inOrder.reverse();
      return Object.fromEntries(inTurn.map(([name, task]) => [name, task()])) as Record<keyof typeof tasks, Timed>;
    });
    return Object.keys(rounds[0]!.earlier).flatMap((architecture) => {
      const timed = rounds.map(({ earlier: before, same, defaults }) => ({
        before: before[architecture]!,
        same: same[architecture]!,
        defaults: defaults[architecture]!,
      }));
      if (timed.some(({ before, same }) => before.events !== same.events)) {
        throw new Error(`${architecture}: other events happen in the earlier version. Unequal runs are not compared.`);
      }
      const atItsSettings = median(timed.map(({ before, same }) => same.medianMs / before.medianMs));
      const atDefaults = median(timed.map(({ before, defaults }) => defaults.medianMs / before.medianMs));
      return [
        atMost(
          `${architecture}, beside the earlier version, its settings`,
          atItsSettings,
          "times",
          MOST_AT_ITS_SETTINGS,
        ),
        atMost(`${architecture}, beside the earlier version, defaults`, atDefaults, "times", MOST_AT_DEFAULTS),
      ];
    });
  } finally {
    earlier.remove();
  }
}

function median(ratios: readonly number[]): number {
  return ratios.toSorted((x, y) => x - y)[Math.floor(ratios.length / 2)]!;
}
