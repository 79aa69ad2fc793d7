/** Every parameter, at both ends of its range and at what stands beside it, gives a run that ends. */
import { expect, test, vi } from "vitest";
import { createWorld, parameterTable, runLarkfield } from "../../../../simulations/business/index.ts";
import type { BusinessError, Overrides, Parameter } from "../../../../simulations/business/index.ts";

vi.setConfig({ testTimeout: 60_000 });

/** Ends of the range, 0 and words where they are allowed; true and false; every name. */
function endsOf(entry: Parameter): readonly (number | boolean | string)[] {
  if ("names" in entry) return entry.names;
  if (!("range" in entry)) return [true, false];
  return [...new Set([...entry.range, ...(entry.zero ? [0] : []), ...Object.keys(entry.words ?? {})])];
}

/** Larkfield with short quarters, so that every figure of a quarter is reckoned once in little time. */
const scenario = { id: "short", version: 1, quarterDays: 20, overrides: {} };

function playQuarter(architecture: string, overrides: Overrides): number {
  const request = { scenario, architecture, seed: 1, years: 1, overrides: { "warmup.days": 0, ...overrides } };
  const { simulation } = createWorld(request);
  const { dayZero, quarterMs } = simulation.state;
  simulation.runUntil(dayZero + quarterMs);
  expect(simulation.state.figures).toHaveLength(1);
  return simulation.handledCount;
}

/** The same; what is refused together with the other settings is lowered as the refusal says, `times` at most. */
function playAsSaid(architecture: string, overrides: Overrides, times: number): number {
  try {
    return playQuarter(architecture, overrides);
  } catch (error) {
    const { code, parameters } = error as BusinessError;
    if (code !== "bad-parameter" || times === 0) throw error;
    const lowered = { ...overrides, [String(parameters["parameter"])]: Number(parameters["most"]) };
    return playAsSaid(architecture, lowered, times - 1);
  }
}

const table = Object.entries<Parameter>(parameterTable);
const values = table.flatMap(([name, entry]) => endsOf(entry).map((value) => ({ name, value })));

/** What comes many times a second beside the business needs no hours to show that it ends, and is the same beside each. */
const sides = /^(chain|consumers|sending)\.\w*[pP]erSecond$/;

test.each(values)("$name=$value gives a run that ends, or says what has to be lower for it", ({ name, value }) => {
  const side = sides.exec(name)?.[1];
  const hours = side === undefined ? {} : { [`${side}.hours`]: 0.25 };
  for (const architecture of side === undefined ? ["platform", "backbone"] : ["platform"]) {
    expect(playAsSaid(architecture, { ...hours, [name]: value }, 1)).toBeGreaterThan(100);
  }
});

test.each([
  ["smallest", 0],
  ["largest", 1],
])("all %s values at once give a run that ends, once what is said to be too much is lowered as it says", (_, end) => {
  const ends = table.flatMap(([name, entry]) => ("range" in entry ? [[name, entry.range[end]!]] : []));
  expect(playAsSaid("backbone", Object.fromEntries(ends) as Overrides, 5)).toBeGreaterThan(100);
});

test("a run of more events than a page can carry is refused, with their number and the way out", () => {
  const overrides = { "facts.changeEveryHours": 0.25, "facts.keys": 16 };
  expect(() => runLarkfield({ architecture: "bus", seed: 1, years: 10, overrides })).toThrow(
    expect.objectContaining({
      code: "run-too-large",
      parameters: { events: expect.any(Number) as number, most: 30_000_000 },
      message: expect.stringMatching(/^This run would have about \d+ events\. .* fewer years/) as string,
    }),
  );
});
