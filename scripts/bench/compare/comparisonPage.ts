import type { BenchRow } from "../row.ts";

/** What the page says besides the figures. */
export interface Circumstances {
  /** The day of the measurement, such as "30 November 2026". */
  readonly day: string;
  /** What it was measured on, in words. */
  readonly machine: string;
}

/** docs/comparison.md from the rows of `npm run -s bench -- compare`: a column for each contender, a line for each figure. */
export function comparisonPage(rows: readonly BenchRow[], { day, machine }: Circumstances): string {
  const cells = rows.map(({ name, value, unit }) => {
    const at = name.indexOf(": ");
    return { contender: name.slice(0, at), what: name.slice(at + 2), value, unit };
  });
  const isCount = ({ unit }: { unit: string }) => unit.startsWith("of ");
  return `# How it compares

<!-- Written by \`npm run -s bench -- compare --json | node scripts/bench/compare/writePage.ts\`; do not edit by hand. -->

Measured on ${day}, on ${machine}. The figures are for comparing the columns with each other: on a quiet or a larger machine all of
them are better.

## Start, speed and memory

One broker, one topic with one partition, messages of 100 bytes, and the same KafkaJS 2.2.4 in a fresh process for each column.
"Start to first message" goes from nothing to a message in a consumer's hands, the joining of its group included. Memory is that of
the broker: what is in use beside the client for the one in memory, the resident memory of the process for the others.

${table(cells.filter((cell) => !isCount(cell)))}

## How much each does like Apache Kafka

The [conformance scenarios](conformance.md), played by KafkaJS and by single requests against three brokers with their default
settings: how many leave the very trace that Apache Kafka 4.4 left. Scenarios that stop brokers or log in with tokens are not asked
for. Ours are all equal but one when the brokers have the settings of the cluster that they are compared with; the others that are
missing here ask for quicker cleaning, for a shorter idle time and for SCRAM, which a cluster has to be told of.
librdkafka's mock has no requests of administrators, and nearly every scenario begins with creating a topic: it is made for testing
librdkafka, and does that well.

${table(cells.filter(isCount))}

## When to take which

- **kafkajs-mock** for tests of code that uses KafkaJS, in the same process, with faults, time and a look inside; over TCP for others.
- **kfake** for tests in Go; it is quicker over TCP and takes less memory than ours there.
- **librdkafka's mock** for clients on librdkafka, by \`test.mock.num.brokers\`, without anything beside the client.
- **Apache Kafka** before a release, and for what [is left out](left-out.md) here: disks, several machines, real load.

kfake is of franz-go's module \`pkg/kfake\`, built with Go; librdkafka's mock is that of Python's \`confluent-kafka\`.
`;
}

interface Cell {
  contender: string;
  what: string;
  value: number;
  unit: string;
}

function table(cells: readonly Cell[]): string {
  const contenders = [...new Set(cells.map(({ contender }) => contender))];
  const lines = [...new Set(cells.map(({ what }) => what))].map((what) => {
    const unit = cells.find((cell) => cell.what === what)?.unit;
    const values = contenders.map((contender) => {
      const cell = cells.find((candidate) => candidate.contender === contender && candidate.what === what);
      return cell === undefined ? "not had" : shortNumber(cell.value);
    });
    return [`${what}, ${unit}`, ...values];
  });
  const all = [["", ...contenders], ["---", ...contenders.map(() => "---:")], ...lines];
  return all.map((line) => `| ${line.join(" | ")} |`).join("\n");
}

function shortNumber(value: number): string {
  return new Intl.NumberFormat("en-GB", { maximumSignificantDigits: value >= 1_000 ? 3 : 2 }).format(value);
}
