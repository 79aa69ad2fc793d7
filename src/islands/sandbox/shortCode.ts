import type { Lens } from "../../../simulations/lens/index.ts";
import { newRun, runId, scaleOf, type NewCommand, type Run } from "../../../simulations/runner/index.ts";
import { architectureCodes } from "./architectureCodes.ts";

/**
 * A run and an instant as a few letters and figures that can be said or written on a board. What fits: the runs that a lens
 * pins or claims, another architecture, another seed, its own dials, and its own moves, to the slider's step. Whatever does
 * not fit has no code; the link stays the whole truth. A code holds a check made of the run itself, so that one of a
 * lens that has changed since is refused instead of opening another run.
 */

/** Letters and figures that cannot be taken for each other (Crockford's base 32, https://www.crockford.com/base32.html). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHECK_LENGTH = 3;
const GROUP_LENGTH = 4;
/** Nobody says more than that. */
const LENGTH_MAX = 32;
/** A prime, so that every digit of the step counts in the check. */
const STEP_WEIGHT = 7_919;
/** Digits after the point that a dial's value keeps. */
const DECIMALS = 1_000;

interface Placed {
  readonly run: Run;
  readonly at: number;
}

/** The code, in groups of four; null when the run does not fit into one. */
export function shortCode(lens: Lens, { run, at }: Placed): string | null {
  const codes = basesOf(lens).flatMap((base, index) => {
    const numbers = numbersOf(lens, base, run);
    return numbers === null ? [] : [written([index, Math.floor(at / scaleOf(lens.time).sliderMs), ...numbers])];
  });
  const [shortest] = codes.toSorted((one, other) => one.length - other.length);
  if (shortest === undefined || shortest.length > LENGTH_MAX - CHECK_LENGTH) return null;
  return grouped(shortest + checkOf(run, Math.floor(at / scaleOf(lens.time).sliderMs)));
}

/** The run and the instant of a code; null when it is none of this lens, or was mistyped. */
export function fromShortCode(lens: Lens, text: string): Placed | null {
  const letters = text
    .toUpperCase()
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1")
    .replaceAll(/[^0-9A-Z]/g, "");
  const numbers = read(letters.slice(0, -CHECK_LENGTH));
  const [index = -1, step = 0, ...rest] = numbers ?? [];
  const base = basesOf(lens)[index];
  const run = base && runOf(lens, base, rest);
  if (!run || checkOf(run, step) !== letters.slice(-CHECK_LENGTH)) return null;
  return { run, at: step * scaleOf(lens.time).sliderMs };
}

/** Runs that a code can begin with, in their order. */
function basesOf({ pinned, presets = [] }: Lens): readonly Run[] {
  return [...Object.values(pinned), ...presets.map(({ run }) => run)].map(newRun);
}

/** How a run differs from `base`, as whole numbers; null where it differs in what a code cannot say. */
function numbersOf({ dials, moves }: Lens, base: Run, run: Run): number[] | null {
  const names = new Set([...Object.keys(base.overrides), ...Object.keys(run.overrides)]);
  const changed = [...names].filter((name) => base.overrides[name] !== run.overrides[name]);
  const settings = changed.map((name) => [dials.indexOf(name), valueNumber(run.overrides[name])] as const);
  const commands = run.commands.map((command, index) => {
    const { at, sequence, by, type, system, ...more } = command as typeof command & { system?: number };
    const isPlain = by === "learner" && Object.keys(more).length === 0 && sequence === index;
    return isPlain && system !== undefined ? [moves.indexOf(type), system, at] : [-1];
  });
  const numbers = [
    architectureCodes.indexOf(run.architecture),
    run.seed,
    settings.length,
    ...settings.flat(),
    ...commands.flat(),
  ];
  const isSameOtherwise = runId({ ...run, ...differences(base) }) === runId(base);
  return isSameOtherwise && numbers.every((one) => one >= 0 && Number.isSafeInteger(one)) ? numbers : null;
}

function differences({ architecture, seed, overrides, commands }: Run): Partial<Run> {
  return { architecture, seed, overrides, commands };
}

function runOf(
  { dials, moves }: Lens,
  base: Run,
  [architecture = -1, seed = 0, count = 0, ...rest]: readonly number[],
) {
  if (architectureCodes[architecture] === undefined || rest.length < 2 * count || (rest.length - 2 * count) % 3 !== 0)
    return null;
  const overrides = { ...base.overrides };
  for (let index = 0; index < count; index += 1) {
    const name = dials[rest[2 * index]!];
    const value = numberValue(rest[2 * index + 1]!);
    if (name === undefined) return null;
    if (value === undefined) delete overrides[name];
    else overrides[name] = value;
  }
  const given = rest.slice(2 * count);
  const commands = Array.from({ length: given.length / 3 }, (_, sequence) => {
    const [move = 0, system = 0, at = 0] = given.slice(3 * sequence);
    const command = { type: moves[move], system, by: "learner" } as NewCommand;
    return { ...command, at, sequence } as Run["commands"][number];
  });
  return newRun({ ...base, architecture: architectureCodes[architecture], seed, overrides, commands });
}

/** 0: as in the scenario; 1 and 2: false and true; then numbers. Texts and numbers with many digits have none: −1. */
function valueNumber(value: number | string | boolean | undefined): number {
  if (value === undefined) return 0;
  if (typeof value === "boolean") return value ? 2 : 1;
  const scaled = typeof value === "number" ? value * DECIMALS : -1;
  return Math.abs(scaled - Math.round(scaled)) < 1e-6 && scaled >= 0 ? Math.round(scaled) + 3 : -1;
}

function numberValue(number: number): number | boolean | undefined {
  if (number < 3) return [undefined, false, true][number];
  return (number - 3) / DECIMALS;
}

/** Each number as groups of four bits, the lowest first, a fifth bit saying that more follow. */
function written(numbers: readonly number[]): string {
  return numbers
    .map((number) => {
      let letters = "";
      for (let rest = number; ; rest = Math.floor(rest / 16)) {
        letters += ALPHABET[(rest % 16) + (rest >= 16 ? 16 : 0)];
        if (rest < 16) return letters;
      }
    })
    .join("");
}

function read(letters: string): number[] | null {
  const numbers: number[] = [];
  let [number, place] = [0, 1];
  for (const letter of letters) {
    const bits = ALPHABET.indexOf(letter);
    if (bits < 0) return null;
    number += (bits % 16) * place;
    place *= 16;
    if (bits >= 16) continue;
    numbers.push(number);
    [number, place] = [0, 1];
  }
  return place === 1 ? numbers : null;
}

function checkOf(run: Run, step: number): string {
  let rest = Number.parseInt(runId(run).slice(-8), 36) + step * STEP_WEIGHT;
  return Array.from({ length: CHECK_LENGTH }, () => {
    const letter = ALPHABET[rest % 32]!;
    rest = Math.floor(rest / 32);
    return letter;
  }).join("");
}

function grouped(letters: string): string {
  return letters.match(new RegExp(`.{1,${GROUP_LENGTH}}`, "g"))!.join("-");
}
