import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test, vi } from "vitest";
import {
  architectureNames,
  checkRequest,
  choiceTable,
  createWorld,
  readScenario,
  rebuiltShares,
} from "../../../../simulations/business/index.ts";
import type { ArchitectureName, ChoiceName, Overrides } from "../../../../simulations/business/index.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";
import { Regime, Transport } from "../../../../simulations/business/larkfield/state.ts";

const choiceNames = Object.keys(choiceTable) as readonly ChoiceName[];

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = new URL("../../../../simulations/business/larkfield/architectures/", import.meta.url);
const files = readdirSync(folder).filter((file) => !["index.ts", "choices.ts"].includes(file));

describe("the four architectures", () => {
  test("are four tables", () => {
    expect(files).toHaveLength(4);
    expect(architectureNames).toEqual(["point-to-point", "bus", "platform", "backbone"]);
  });

  test.each(files)("%s holds names only: no number, nothing imported but a type", (file) => {
    const source = ts.createSourceFile(file, readFileSync(new URL(file, folder), "utf8"), ts.ScriptTarget.Latest, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isNumericLiteral(node) || ts.isBigIntLiteral(node) || ts.isPrefixUnaryExpression(node)) {
        found.push(node.getText());
      }
      if (ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly) found.push(node.getText());
      if (ts.isPropertyAssignment(node) && !ts.isStringLiteral(node.initializer)) found.push(node.getText());
      ts.forEachChild(node, visit);
    };
    visit(source);
    expect(found).toEqual([]);
  });

  test.each(architectureNames)("%s leaves every parameter as it is", (architecture) => {
    const { parameters, choices } = checkRequest({ architecture, seed: 1 });
    expect(parameters).toEqual(checkRequest({ architecture: "bus", seed: 1 }).parameters);
    expect(Object.keys(choices)).toEqual(Object.keys(choiceTable));
  });
});

/** Where a request is read and checked, an architecture's name has to stand. */
const readers = ["request/checkRequest.ts", "types.ts", "architectures/index.ts"];

test("no mechanism knows an architecture by its name, so that none can give one a number of its own", () => {
  const model = new URL("../", folder);
  const sources = readdirSync(model, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !readers.includes(file),
  );
  const naming = sources.filter((file) => {
    const source = readFileSync(new URL(file, model), "utf8");
    return architectureNames.some((name) => source.includes(`"${name}"`));
  });
  expect(sources.length).toBeGreaterThan(50);
  expect(naming).toEqual([]);
});

describe("a choice", () => {
  test("can be set on another architecture", () => {
    const overrides = { "choice.check": "automated" };
    expect(checkRequest({ architecture: "platform", seed: 1, overrides }).choices.check).toBe("automated");
  });

  test.each([
    ["a contract without an owner", { "choice.told": "catalogue" }, /contract needs an owner/],
    ["a bypass without a centre", { "choice.notMet": "bypass" }, /no centre to pass by/],
    ["topics filled by extracts", { "choice.capture": "extract" }, /facts that are written to them/],
  ])("that contradicts another is refused: %s", (_, overrides, message) => {
    expect(() => checkRequest({ architecture: "bus", seed: 1, overrides })).toThrow(message);
  });
});

describe("a name in a table", () => {
  /**
   * What can be seen of some years of an architecture with a row set differently: what it does, what it measures, or what
   * its topics still tell of half a year before.
   */
  const trace = (architecture: ArchitectureName, overrides: Overrides, years: number): string => {
    const larkfield = createWorld({ architecture, seed: 2, years, overrides });
    const { simulation } = larkfield;
    const { endAt, figures } = simulation.state;
    simulation.runUntil(endAt);
    return simulation.traceHash + JSON.stringify([figures, rebuiltShares(larkfield, endAt - 180 * DAY_MS)]);
  };
  const usual = new Map<string, string>();
  const usualTrace = (architecture: ArchitectureName, years: number): string => {
    const key = `${architecture} ${years}`;
    const known = usual.get(key) ?? trace(architecture, {}, years);
    usual.set(key, known);
    return known;
  };
  const isRefused = (architecture: ArchitectureName, overrides: Overrides): boolean => {
    try {
      checkRequest({ architecture, seed: 2, overrides });
      return false;
    } catch {
      return true;
    }
  };
  const settings = architectureNames.flatMap((architecture) =>
    choiceNames.flatMap((choice) =>
      choiceTable[choice].names
        .filter((name) => name !== checkRequest({ architecture, seed: 1 }).choices[choice])
        .map((name) => ({ architecture, choice, name, overrides: { [`choice.${choice}`]: name } })),
    ),
  );
  const allowed = settings.filter(({ architecture, overrides }) => !isRefused(architecture, overrides));

  test.each(allowed)("does something: $choice=$name on the $architecture", ({ architecture, overrides }) => {
    // In the first year nearly always; what seldom has an occasion gets a second.
    const isSeenIn = (years: number): boolean =>
      trace(architecture, overrides, years) !== usualTrace(architecture, years);
    expect(isSeenIn(1) || isSeenIn(2)).toBe(true);
  });

  test("is allowed somewhere", () => {
    expect(allowed.length).toBeGreaterThan(12);
    // Names that stand together with others only: topics with their capture, history and interpreter.
    const single = new Set(allowed.map(({ choice }) => choice));
    expect([...single].sort()).toEqual(["capture", "check", "history", "interpreter", "notMet", "serves", "told"]);
  });
});

test("contracts may stand on calls and files, and need no broker", () => {
  const overrides = readScenario("contractsOnCalls").overrides;
  const { simulation } = createWorld({ architecture: "backbone", seed: 2, years: 1, overrides });
  simulation.runUntil(simulation.state.endAt);
  const { flows, types, figures } = simulation.state;
  const regimes = [...flows.regime.subarray(0, flows.count)];
  expect(regimes.filter((regime) => regime === Regime.owner).length).toBeGreaterThan(regimes.length / 3);
  expect(regimes.filter((regime) => regime !== Regime.owner).every((regime) => regime === Regime.pair)).toBe(true);
  expect([...flows.transport.subarray(0, flows.count)].every((transport) => transport !== Transport.topic)).toBe(true);
  expect([...types.hasTopic].every((hasTopic) => hasTopic === 0)).toBe(true);
  expect(figures.at(-1)!.ageMsMedian).toBe(0);
});
