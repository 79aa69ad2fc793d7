/**
 * What was expected of a lens before its first run, beside what its runs gave: one table for every lens. Expectations and
 * reasons are written by hand, `tests/validation/<lens>-expectations.json` and `-reasons.json`; the report is written to
 * `tests/validation/<lens>-results.json`, and figures for prose to `simulations/lenses/<lens>/manySeeds.json`. A lesson that says
 * more than its lens has registered does the same under its own id, with its figures in its own folder.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { readIfThere, readJson, writeJson } from "../larkfield/reportFiles.ts";
import { isNear } from "./Found.ts";
import type { Expectation, Found, Range, Value } from "./Found.ts";

/** After the point, in the files. */
const DIGITS = 4;

interface ReportParts {
  /** The seed that pages begin with, by the registered rule. */
  referenceSeed: number;
  results: readonly object[];
  /** What was not registered, for the reader of the report. */
  more?: object;
}

/** Files of one lens, or of one lesson that is in `folder`, and what is done with them. */
export function lensReport<Seeds extends string>(lens: string, folder = `simulations/lenses/${lens}`) {
  const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
  const validation = (name: string): URL => at(`tests/validation/${lens}-${name}.json`);
  const pinned = at(`${folder}/pinned.json`);
  const registered = readJson(validation("expectations")) as {
    expectations: Expectation[];
    seeds: Record<Seeds, Range>;
  };

  /** Each expectation with what was found, and the reason where it came out otherwise. */
  function held(found: Readonly<Record<string, Found>>) {
    const reasons = (readIfThere(validation("reasons")) ?? {}) as Record<string, string>;
    return registered.expectations.map((expectation) => {
      const result = found[expectation.id];
      if (!result) throw new Error(`Nothing was computed for "${expectation.id}", which ${lens}'s expectations list.`);
      const near = isNear(expectation.expected, result.got, expectation.near);
      const reason = reasons[expectation.id];
      return { ...expectation, ...result, isNear: near, ...(!near && reason && { reason }) };
    });
  }

  /** The first report ever written stays beside the last, and so does all that the file holds besides the two. */
  async function write(last: ReportParts): Promise<void> {
    const before = (readIfThere(validation("results")) ?? {}) as Record<string, unknown>;
    const about = `Written by \`npm run validate -- ${lens}\`. \`first\` is the first result, kept beside the last.`;
    await writeJson(validation("results"), { about, ...before, first: before["first"] ?? last, last }, DIGITS);
  }

  /** Figures as lessons quote them: `seeds.` and the name of the figure; of a list each with its place, from 1. */
  async function writeManySeeds(
    seeds: number | Readonly<Record<string, Range>>,
    found: Readonly<Record<string, Found>>,
    besides: { traceHash?: string; figures?: Readonly<Record<string, number>> } = {},
  ): Promise<void> {
    const figures = Object.entries(found).flatMap(([id, { got }]) => flat(`seeds.${id}`, got));
    const { figures: more, ...rest } = besides;
    const all = { seeds, ...rest, figures: { ...more, ...Object.fromEntries(figures) } };
    await writeJson(at(`${folder}/manySeeds.json`), all, DIGITS);
  }

  /** Writes the reference seed into the pinned runs: into the one named, or into all. */
  function pin(seed: number, run?: string): void {
    const pattern = run === undefined ? /("seed": )\d+/g : new RegExp(`("${run}": \\{[^}]*"seed": )\\d+`);
    writeFileSync(pinned, readFileSync(pinned, "utf8").replace(pattern, `$1${seed}`));
  }

  return { ...registered, held, write, writeManySeeds, pin };
}

/** A line for each result, as the terminal shows it. */
export function printResults(
  results: readonly (Expectation & Found & { isNear: boolean })[],
  referenceSeed: number,
  besides: (id: string) => string = () => "",
): void {
  const width = Math.max(...results.map(({ id }) => id.length));
  for (const { id, expected, got, ci95, interval, isNear: near } of results) {
    const spread = interval ? ` [${said(interval)}]` : ci95 === undefined ? "" : ` ± ${said(ci95)}`;
    const verdict = near ? "as expected" : "DIFFERENT  ";
    console.log(`${verdict}  ${id.padEnd(width)}  ${said(expected)}  →  ${said(got)}${spread}${besides(id)}`);
  }
  console.log(`reference seed ${referenceSeed}`);
}

export function said(value: Value): string {
  const rounded = (one: number): string => String(Math.round(one * 1_000) / 1_000);
  return typeof value === "number" ? rounded(value) : value.map(rounded).join(" ");
}

function flat(name: string, value: Value): readonly (readonly [string, number])[] {
  return typeof value === "number"
    ? [[name, value]]
    : value.map((one, index) => [`${name}.${index + 1}`, one] as const);
}
