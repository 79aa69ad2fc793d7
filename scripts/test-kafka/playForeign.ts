import { listen, createCluster } from "../../packages/kafkajs-mock/src/node/index.ts";
import { scramCrypto } from "../../packages/kafkajs-mock/src/node/scramCrypto.ts";
import { foreignClients } from "../../packages/kafkajs-mock/tests/foreign/foreignClients.ts";
import type { ForeignOutcome } from "../../packages/kafkajs-mock/tests/foreign/clientsPage.ts";
import type { ForeignClient } from "../../packages/kafkajs-mock/tests/foreign/ForeignClient.ts";
import type { Target } from "../../packages/kafkajs-mock/tests/conformance/Target.ts";
import type { Results } from "./Results.ts";

/** Lets each foreign client do its rounds on both clusters: the facts must be the expected ones on both. Returns what they saw. */
export async function playForeign(apache: Target, results: Results, only: string): Promise<ForeignOutcome[]> {
  const outcomes: ForeignOutcome[] = [];
  const cluster = createCluster({ brokers: 3, scram: scramCrypto });
  const listening = await listen(cluster, { port: 0 });
  const targets = { "Apache Kafka": apache.clientConfig.brokers as string[], "our TCP front": listening.addresses };
  try {
    for (const client of foreignClients) {
      const problem = client.problem();
      const seen: string[][] = [];
      for (const [place, addresses] of Object.entries(targets)) {
        const name = `${client.name} on ${place}`;
        if (!name.includes(only)) continue;
        if (problem !== null) results.skipped(name, problem);
        else seen.push(await play(client, name, addresses, results));
      }
      outcomes.push({ client, facts: problem === null ? seen : null });
    }
    return outcomes;
  } finally {
    await listening.close();
  }
}

async function play(
  client: ForeignClient,
  name: string,
  addresses: readonly string[],
  results: Results,
): Promise<string[]> {
  try {
    const facts = await client.play(addresses, `f${Date.now() % 1_000_000}`);
    const missing = client.expected.filter((fact, index) => facts[index] !== fact);
    if (missing.length === 0 && facts.length === client.expected.length) results.passed(name);
    else results.failed(name, `expected:\n${client.expected.join("\n")}\ngot:\n${facts.join("\n")}`);
    return facts;
  } catch (error) {
    results.failed(name, String(error));
    return [];
  }
}
