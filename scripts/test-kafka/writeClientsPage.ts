import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ScenarioOutcome } from "../../packages/kafkajs-mock/tests/conformance/report.ts";
import { families } from "../../packages/kafkajs-mock/tests/conformance/scenarios/index.ts";
import { clientsPage, type ForeignOutcome } from "../../packages/kafkajs-mock/tests/foreign/clientsPage.ts";
import { KAFKA_VERSION } from "../kafka/kafkaVersion.ts";

const PAGE = join(import.meta.dirname, "../../packages/kafkajs-mock/docs/clients.md");

/** Writes the table of clients and features from what a whole run has seen. */
export function writeClientsPage(
  scenarios: ReadonlyMap<string, ScenarioOutcome>,
  outcomes: readonly ForeignOutcome[],
): void {
  const isEqual = (name: string) => scenarios.get(name)?.differences === "";
  writeFileSync(PAGE, clientsPage({ kafkaVersion: KAFKA_VERSION, families, isEqual, outcomes }));
}
