import { expect, test } from "vitest";
import { architectureNames as codes, createWorld } from "../../../simulations/business/index.ts";
import { architectureName, architectureNames, domainName, teamName } from "../../../src/words/en/names.ts";
import { filesBelow } from "../../../scripts/checks/filesBelow.ts";
import { readFileSync } from "node:fs";

test("every architecture has a name alone and one in a sentence", () => {
  for (const code of codes) {
    expect(architectureNames[code]).toBeDefined();
    expect(architectureName(code)).toContain(architectureNames[code]);
  }
});

test.each(["larkfield@1", "tangle@2"])("every system of %s has a name", (scenario) => {
  const codes = createWorld({ scenario, architecture: "point-to-point", seed: 1 }).simulation.state.names.map(
    (code) => code.split(".")[0]!,
  );
  expect(codes.length).toBeGreaterThan(3);
  for (const code of codes) expect(domainName(code)).not.toBe(code);
});

test("a team of the retailer that was bought says so; one of no domain has its own name", () => {
  expect(teamName("inventory.2")).toBe("Stock of brand B");
  expect(teamName("centre")).toBe("the central team");
});

test("no other file of words names the architectures by their codes again", () => {
  const record = /"point-to-point":\s*"point-to-point"|bus:\s*"(the )?message bus"/i;
  const again = filesBelow(["src/words"], /\.ts$/).filter((file) => record.test(readFileSync(file, "utf8")));
  expect(again).toEqual([]);
});
