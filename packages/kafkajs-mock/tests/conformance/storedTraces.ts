import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Trace } from "./Trace.ts";

const FILE = join(import.meta.dirname, "apache-traces.json");

interface StoredTraces {
  /** The release that the traces were recorded from. */
  kafkaVersion: string;
  traces: Record<string, Trace>;
}

/** What Apache Kafka did in each scenario, by the scenario's name. `npm run test:kafka -- --record` writes it anew. */
export function readStoredTraces(): StoredTraces {
  return JSON.parse(readFileSync(FILE, "utf8")) as StoredTraces;
}

/** Stores the traces by name and one lane per line, so that a change of behaviour is a readable change of the file. */
export function writeStoredTraces(kafkaVersion: string, traces: ReadonlyMap<string, Trace>): void {
  const byName = [...traces].sort(([a], [b]) => (a < b ? -1 : 1));
  const scenarios = byName.map(([name, trace]) => {
    const lanes = Object.entries(trace).map(
      ([lane, entries]) => `      ${JSON.stringify(lane)}: ${JSON.stringify(entries)}`,
    );
    return `    ${JSON.stringify(name)}: {\n${lanes.join(",\n")}\n    }`;
  });
  const head = `{\n  "kafkaVersion": ${JSON.stringify(kafkaVersion)},\n  "traces": {\n`;
  writeFileSync(FILE, `${head}${scenarios.join(",\n")}\n  }\n}\n`);
}
