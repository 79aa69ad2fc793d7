/**
 * Messages whose shape changes: contract drift (F31) with removed fields, eight readers, a check that looks at 95 %; every
 * pair of small shapes read for real; and which order of going first each check of compatibility makes safe.
 */
import { architectureNames, createWorld, shapeFigures } from "../../../simulations/business/index.ts";
import type { LarkfieldState, Overrides, ShapeFigures } from "../../../simulations/business/index.ts";
import { compatibilities } from "../../../simulations/business/larkfield/request/compatibilities.ts";
import { canRead, isCompatible } from "../../../simulations/business/larkfield/shapes/canRead.ts";
import type { Shape, ShapeField } from "../../../simulations/business/larkfield/shapes/canRead.ts";
import { Reading } from "../../../simulations/business/larkfield/tables/shapes.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import type { Check } from "../kernel/Check.ts";
import { result, vector } from "../kernel/vectors.ts";
import { quietWorld } from "./demandWorld.ts";
import type { ExactCheck, Mechanism } from "./Mechanism.ts";

const { u, q, r, readers } = vector("F31").input as { u: number; q: number; r: number; readers: number };
/** The form knows only the products of rates and times, so that a month may be short. */
const MONTH_DAYS = 2.5;

/** Fields only go, each once: whether a reader uses one is a draw of its own, so that a change breaks it with probability q. */
const removals: Overrides = {
  ...quietWorld,
  "shapes.everyDays": MONTH_DAYS / u,
  "shapes.fields": 64,
  "shapes.readers": 40,
  "shapes.usedShare": q,
  "shapes.defaultShare": 0,
  "shapes.added": 0,
  "shapes.renamed": 0,
  "shapes.retyped": 0,
  "shapes.meaning": 0,
};

function playShapes(overrides: Overrides, seed: number, days: number, architecture = "bus"): LarkfieldState {
  const { simulation } = createWorld({ architecture, years: 10, seed, overrides: { ...quietWorld, ...overrides } });
  simulation.runUntil(days * DAY_MS);
  return simulation.state;
}

interface ShapeRun {
  readonly overrides: Overrides;
  readonly firstSeed: number;
  readonly seeds: number;
  readonly days: number;
}

function shapeRuns({ overrides, firstSeed, seeds, days }: ShapeRun, look: (state: LarkfieldState) => number): number[] {
  return Array.from({ length: seeds }, (_, index) => look(playShapes(overrides, firstSeed + index, days)));
}

/** Broken at rate u·q, built anew at rate r: broken uq ÷ (uq + r) of the time. */
function brokenShare(firstSeed: number, seeds: number): Check {
  const days = 80 * MONTH_DAYS;
  const from = 6 * MONTH_DAYS;
  const overrides = { ...removals, "shapes.upgradeDays": MONTH_DAYS / r };
  const values = shapeRuns({ overrides, firstSeed, seeds, days }, (state) => {
    return shapeFigures(state, from * DAY_MS, days * DAY_MS).loudDays / (days - from) / 40;
  });
  return { id: "F31", quantity: "share of time that a reader fails", theory: result("F31", "broken"), values };
}

/** Nobody builds anything: readers that nothing has broken within twelve months. */
function intact(quantity: string, theory: number, more: Overrides, firstSeed: number, seeds: number): Check {
  const overrides = { ...removals, "shapes.upgradeDays": "never", ...more };
  const values = shapeRuns({ overrides, firstSeed, seeds, days: 12 * MONTH_DAYS }, ({ shapes }) => {
    return shapes.reading.filter((reading) => reading === Reading.fine).length / 40;
  });
  return { id: "F31", quantity, theory, values };
}

/** The source goes first, and 95 % of its changes are held against what is read: not one of these passes. */
const checked: Overrides = { "shapes.compatibility": "forward", "shapes.uncheckedShare": 0.05 };

/** A change breaks at least one of eight readers. Each is built anew long before the next change. */
function anyBroken(firstSeed: number, seeds: number): Check {
  const overrides = { ...removals, "shapes.readers": readers, "shapes.upgradeDays": 0.01 };
  const values = shapeRuns({ overrides, firstSeed, seeds, days: 60 * MONTH_DAYS }, ({ shapes }) => {
    const { spells, changes } = shapes;
    return new Set(spells.version.subarray(0, spells.count)).size / changes.count;
  });
  return { id: "F31", quantity: "changes that break one of eight", theory: result("F31", "P_any"), values };
}

/** Shapes of up to two fields of two names, with every type, with and without a default. */
function smallShapes(): Shape[] {
  const fields: ShapeField[] = [0, 1].flatMap((name) =>
    [0, 1, 2].flatMap((type) =>
      [true, false].map((hasDefault) => ({ field: name, name, type, hasDefault, meaning: 0 })),
    ),
  );
  const pairs = fields.flatMap((one) => fields.filter(({ name }) => name > one.name).map((other) => [one, other]));
  return [[], ...fields.map((field) => [field]), ...pairs];
}

/** Writes a record in one shape, as text, and reads it in another: a reader of its own, which knows nothing of shapes. */
function readsForReal(reader: Shape, writer: Shape): boolean {
  const samples = ["7", "7.5", "seven"];
  const parsers = [/^\d+$/, /^\d+(\.\d+)?$/, /^[a-z]+$/];
  const record = new Map(writer.map(({ name, type }) => [name, samples[type]!]));
  try {
    for (const { name, type, hasDefault } of reader) {
      const text = record.get(name);
      if (text === undefined && !hasDefault) throw new Error(`Field ${name} is missing.`);
      if (text !== undefined && !parsers[type]!.test(text)) throw new Error(`Field ${name} is of another type.`);
    }
    return true;
  } catch {
    return false;
  }
}

/** Every pair of such shapes: what the check says is what happens. */
function everyPair(): ExactCheck {
  const all = smallShapes();
  const holds = all.every((one) =>
    all.every((other) => {
      const [forth, back] = [readsForReal(one, other), readsForReal(other, one)];
      return (
        canRead(one, other) === forth &&
        isCompatible("backward", other, one) === forth &&
        isCompatible("forward", other, one) === back &&
        isCompatible("full", other, one) === (forth && back) &&
        isCompatible("none", other, one)
      );
    }),
  );
  return { id: "contracts", says: `all ${all.length ** 2} pairs of small shapes are read as the check says`, holds };
}

const year = (overrides: Overrides, seed: number, architecture = "bus"): ShapeFigures =>
  shapeFigures(playShapes({ "shapes.everyDays": 10, ...overrides }, seed, 365, architecture), 0, 365 * DAY_MS);

/** Loud reader-days of twenty years, by check and by who goes first; 0 where the two belong together. */
function orders(): ExactCheck[] {
  const safe = { none: [], backward: ["readers"], forward: ["source"], full: ["source", "readers"] } as const;
  return compatibilities.flatMap((compatibility) =>
    ["source", "readers"].map((first) => {
      const isSafe = (safe[compatibility] as readonly string[]).includes(first);
      const runs = Array.from({ length: 20 }, (_, index) =>
        year({ "shapes.compatibility": compatibility, "shapes.first": first }, 45_900 + index),
      );
      const loud = runs.filter(({ loudDays }) => loudDays > 0).length;
      const silent = runs.every(({ silentDays }) => silentDays > 0);
      const says = `checked ${compatibility}, ${first} first: ${isSafe ? "no reader ever fails" : "readers fail in most years"}, and some are mistaken`;
      return { id: "contracts", says, holds: silent && (isSafe ? loud === 0 : loud >= 15) };
    }),
  );
}

/** Where only meanings change, no check makes a difference, on any architecture. */
function meanings(): ExactCheck {
  const only = { "shapes.added": 0, "shapes.removed": 0, "shapes.renamed": 0, "shapes.retyped": 0 };
  const without = year(only, 45_990).silentDays;
  const holds = compatibilities.every((compatibility) =>
    architectureNames.every((architecture) => {
      const figures = year({ ...only, "shapes.compatibility": compatibility }, 45_990, architecture);
      return figures.silentDays === without && figures.refused === 0 && figures.loudDays === 0;
    }),
  );
  return { id: "contracts", says: "no check takes a single day from changes of meaning", holds: holds && without > 0 };
}

export const mechanism: Mechanism = {
  name: "contracts",
  light: () => [
    brokenShare(45_000, 300),
    intact("intact where 95 % is checked", Math.exp(-12 * u * q * 0.05), checked, 45_300, 250),
    anyBroken(45_600, 90),
  ],
  heavy: () => [intact("intact after twelve months", Math.exp(-12 * u * q), {}, 46_000, 2_500)],
  exact: () => [everyPair(), ...orders(), meanings()],
};
