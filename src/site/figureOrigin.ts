import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { idOf } from "./lessonTexts.ts";

/** Where a figure that prose quotes comes from, and the command that makes it anew. */
export interface FigureOrigin {
  /** `report`: over many seeds, committed; `run`: the reference run of a lens. */
  readonly kind: "report" | "run";
  /** Lens or folder of the lesson without its number, as the figure's name begins. */
  readonly owner: string;
  readonly command: string;
  /** The report or the pinned runs, from the root of the repository. */
  readonly file: string;
  /** Seeds that the report spans, or the seed of the run. */
  readonly seeds: number;
}

interface ManySeeds {
  /** How many, or the first and the last of each set. */
  readonly seeds: number | Readonly<Record<string, readonly [first: number, last: number]>>;
  readonly figures: Readonly<Record<string, number>>;
}
interface PinnedRun {
  readonly scenario: string;
  readonly architecture: string;
  readonly seed: number;
  readonly years?: number;
}

/**
 * The origin of a figure by its name (`tangle.wait.half1`), read off the files of its lens or lesson. A lesson without a report
 * of its own quotes those of its lens.
 * @throws Error for a figure whose lens or lesson has neither a report nor a pinned run.
 */
export function figureOrigin(name: string): FigureOrigin {
  const [owner = "", ...rest] = name.split(".");
  const [folder] = globSync([`simulations/lenses/${owner}/`, `lessons/*/[0-9][0-9]-${owner}/`]);
  if (folder === undefined) throw new Error(`"${name}": there is no lens and no lesson "${owner}".`);
  const found = folder.startsWith("lessons") ? reportOfLesson(folder) : reportOfLens(folder, rest.join("."));
  if (found !== undefined) {
    const { report, many } = found;
    const file = `tests/validation/${report}-results.json`;
    return { kind: "report", owner, command: `npm run validate -- ${report}`, file, seeds: mostOf(many.seeds) };
  }
  const file = `simulations/lenses/${owner}/pinned.json`;
  const run = read<{ readonly reference: PinnedRun }>(file)?.reference;
  if (run === undefined) throw new Error(`"${name}" comes neither from a report nor from a pinned run of "${owner}".`);
  return { kind: "run", owner, command: commandOf(run), file, seeds: run.seed };
}

interface Report {
  /** The name of its validation. */
  readonly report: string;
  readonly many: ManySeeds;
}

function reportOfLesson(folder: string): Report | undefined {
  const text = readFileSync(`${folder}/lesson.en.mdx`, "utf8");
  const own = read<ManySeeds>(`${folder}/manySeeds.json`);
  if (own !== undefined) return { report: idOf(text), many: own };
  const [, lens] = /^lens: (\S+)$/m.exec(text) ?? [];
  return lens === undefined ? undefined : reportsBelow(`simulations/lenses/${lens}`)[0];
}

function reportOfLens(folder: string, figure: string): Report | undefined {
  const own = read<ManySeeds>(`${folder}/manySeeds.json`);
  const all = [...(own === undefined ? [] : [{ report: basename(folder), many: own }]), ...reportsBelow(folder)];
  return all.find(({ many }) => figure in many.figures);
}

/** Reports of a lens beside its own one: each in a folder of its name. */
function reportsBelow(folder: string): readonly Report[] {
  return globSync(`${folder}/*/manySeeds.json`).map((file) => ({
    report: basename(dirname(file)),
    many: read<ManySeeds>(file)!,
  }));
}

function commandOf({ scenario, architecture, seed, years }: PinnedRun): string {
  const path = `simulations/business/larkfield/scenarios/${scenario}.json`;
  const length = years === undefined ? "" : ` --years ${years}`;
  return `npm run -s simulate -- --scenario ${path} --architecture ${architecture} --seed ${seed}${length}`;
}

function mostOf(seeds: ManySeeds["seeds"]): number {
  if (typeof seeds === "number") return seeds;
  return Math.max(...Object.values(seeds).map(([first, last]) => last - first + 1));
}

function read<Content>(file: string): Content | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Content) : undefined;
}
