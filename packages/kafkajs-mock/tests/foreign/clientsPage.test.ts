import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { families } from "../conformance/scenarios/index.ts";
import { clientsPage } from "./clientsPage.ts";
import { features } from "./features.ts";
import { foreignClients } from "./foreignClients.ts";
import { kafkajsFeatures } from "./kafkajsFeatures.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/clients.md"), "utf8");
const rowsOf = (text: string) => text.split("\n").filter((line) => line.startsWith("| "));

test("what is said to show a feature is among the facts that are expected", () => {
  for (const { name, shows, expected } of foreignClients)
    for (const beginning of Object.values(shows).flat())
      expect(
        expected.some((fact) => fact.startsWith(beginning)),
        `${name}: ${beginning}`,
      ).toBe(true);
});

test("what is said of KafkaJS names scenarios that are there", () => {
  const names = families.flatMap(({ name, scenarios }) => [name, ...scenarios.map((scenario) => scenario.name)]);
  for (const beginning of Object.values(kafkajsFeatures).flat())
    expect(
      names.some((name) => name.startsWith(beginning)),
      beginning,
    ).toBe(true);
});

test("docs/clients.md has the rows and clients of today, and says yes where they all agreed", () => {
  const outcomes = foreignClients.map((client) => ({ client, facts: [client.expected, client.expected] }));
  const today = rowsOf(clientsPage({ kafkaVersion: "", families, isEqual: () => true, outcomes })).slice(2);
  const answers = (line: string) => line.replaceAll(/not run|yes( \(\d+\))?/g, "yes");
  expect(rowsOf(page).slice(2).map(answers)).toEqual(today.map(answers));
  expect(today).toHaveLength(Object.keys(features).length);
});

test("a client that sees something else has a no, and one that could not run has none", () => {
  const [client] = foreignClients as [(typeof foreignClients)[number]];
  const rows = (facts: string[][] | null) =>
    rowsOf(clientsPage({ kafkaVersion: "", families: [], isEqual: () => true, outcomes: [{ client, facts }] }));
  expect(rows([[...client.expected], []]).at(2)).toContain("| **no** |");
  expect(rows(null).at(2)).toContain("| not run |");
});
