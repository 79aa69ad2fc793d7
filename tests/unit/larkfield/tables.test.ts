import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test, vi } from "vitest";
import { checkRequest, choiceTable, architectureNames } from "../../../simulations/business/index.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = new URL("../../../simulations/business/larkfield/architectures/", import.meta.url);
const files = readdirSync(folder).filter((file) => file !== "index.ts");

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
