import type { Family } from "../conformance/Scenario.ts";
import { features, type Feature } from "./features.ts";
import type { ForeignClient } from "./ForeignClient.ts";
import { kafkajsFeatures } from "./kafkajsFeatures.ts";

/** What a foreign client saw on each cluster, one fact per line; null where it could not run. */
export interface ForeignOutcome {
  readonly client: ForeignClient;
  readonly facts: readonly (readonly string[])[] | null;
}

/** The table of clients and features as a Markdown page. `isEqual` tells whether KafkaJS saw the same of a scenario on both clusters. */
export function clientsPage(options: {
  kafkaVersion: string;
  families: readonly Family[];
  isEqual: (scenario: string) => boolean;
  outcomes: readonly ForeignOutcome[];
}): string {
  const { kafkaVersion, families, isEqual, outcomes } = options;
  const heads = [
    "KafkaJS 2.2.4",
    ...outcomes.map(({ client, facts }) => (facts === null ? client.name : `${client.name} ${client.version()}`)),
  ];
  const rows = (Object.keys(features) as Feature[]).map((feature) => [
    features[feature],
    kafkajsCell(feature, families, isEqual),
    ...outcomes.map((outcome) => foreignCell(feature, outcome)),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const missing = outcomes.filter(({ facts }) => facts === null);
  return `# Clients and what they can do

<!-- Written by \`npm run test:kafka -- --record\`; do not edit by hand. -->

Each client does its rounds on Apache Kafka ${kafkaVersion} (three nodes, KRaft) and on kafkajs-mock over TCP, and has to see the same on
both. "yes" means that it did. For KafkaJS, which is played in memory, the number is how many [scenarios](conformance.md) are
equal. A dash means that the client cannot do it, or that no test asks it to.

${line(["", ...heads])}
${line(["---", ...heads.map(() => "---")])}
${rows.map(line).join("\n")}

Clients over TCP are unmodified and need nothing but addresses: \`npx kafkajs-mock --brokers 3 --port 9092\`.
KafkaJS takes snappy, lz4 and zstd where a codec is registered with it; the brokers read them all.
\`@confluentinc/kafka-javascript\` has a native part, which its installation downloads or builds, so it is no dependency of the tests:
they ask it where it is installed.${missing.length === 0 ? "" : `\nNot run this time: ${missing.map(({ client }) => `${client.name} (${client.problem()})`).join(", ")}.`}
`;
}

function kafkajsCell(feature: Feature, families: readonly Family[], isEqual: (scenario: string) => boolean): string {
  const wanted = kafkajsFeatures[feature];
  if (wanted === undefined) return "–";
  const names = families.flatMap(({ name: family, scenarios }) =>
    scenarios
      .map(({ name }) => name)
      .filter((name) => wanted.some((beginning) => beginning === family || name.startsWith(beginning))),
  );
  const equal = names.filter(isEqual).length;
  return equal === names.length ? `yes (${equal})` : `${equal} of ${names.length}`;
}

function foreignCell(feature: Feature, { client, facts }: ForeignOutcome): string {
  const beginnings = client.shows[feature];
  if (beginnings === undefined) return "–";
  if (facts === null) return "not run";
  const shown = client.expected.filter((fact) => beginnings.some((beginning) => fact.startsWith(beginning)));
  return facts.every((seen) => shown.every((fact) => seen.includes(fact))) ? "yes" : "**no**";
}
