import type { Family } from "./Scenario.ts";

export interface ScenarioOutcome {
  /** Empty when our trace equals Apache's. */
  differences: string;
}

/** The conformance report as a Markdown page: one table per family, then the differences in full. */
export function conformanceReport(options: {
  kafkaVersion: string;
  families: readonly Family[];
  outcomes: ReadonlyMap<string, ScenarioOutcome>;
  knownDifferences: Readonly<Record<string, string>>;
}): string {
  const { kafkaVersion, families, outcomes, knownDifferences } = options;
  const isEqual = (name: string) => outcomes.get(name)?.differences === "";
  const total = [...outcomes.keys()].length;
  const equal = [...outcomes.keys()].filter(isEqual).length;
  const lines = [
    "# Conformance report",
    "",
    "<!-- Written by `npm run test:kafka -- --record`; do not edit by hand. -->",
    "",
    `KafkaJS 2.2.4 plays each scenario below against Apache Kafka ${kafkaVersion} (three nodes, KRaft) and against`,
    "kafkajs-mock (three brokers in memory). What the program sees is its trace: messages per member, order per partition,",
    "commits, events, error class, text, type and retriable flag. Equal means that the two traces are equal.",
    "",
    `**${equal} of ${total} scenarios are equal.**`,
    "",
  ];
  for (const family of families) {
    lines.push(`## ${family.name}`, "", "| scenario | rule | equal |", "| --- | --- | --- |");
    for (const { name, rule } of family.scenarios)
      lines.push(`| ${cell(name)} | ${cell(rule)} | ${isEqual(name) ? "yes" : "**no**"} |`);
    lines.push("");
  }
  const different = [...outcomes].filter(([, { differences }]) => differences !== "");
  if (different.length > 0) lines.push("## Differences", "");
  for (const [name, { differences }] of different) {
    lines.push(`### ${name}`, "");
    const reason = knownDifferences[name];
    if (reason !== undefined) lines.push(reason, "");
    lines.push("```text", differences, "```", "");
  }
  return lines.join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
