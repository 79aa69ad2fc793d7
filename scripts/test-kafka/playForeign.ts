import { listen, createCluster } from "../../packages/kafkajs-mock/src/node/index.ts";
import { scramCrypto } from "../../packages/kafkajs-mock/src/node/scram-crypto.ts";
import { foreignClients } from "../../packages/kafkajs-mock/tests/foreign/foreignClients.ts";
import type { ForeignClient } from "../../packages/kafkajs-mock/tests/foreign/ForeignClient.ts";
import type { Target } from "../../packages/kafkajs-mock/tests/conformance/Target.ts";
import type { Results } from "./Results.ts";

/** Lets each foreign client do its rounds on both clusters: the facts must be the expected ones on both. */
export async function playForeign(apache: Target, results: Results, only: string): Promise<void> {
  const cluster = createCluster({ brokers: 3, scram: scramCrypto });
  const listening = await listen(cluster, { port: 0 });
  const targets = { "Apache Kafka": apache.clientConfig.brokers as string[], "our TCP front": listening.addresses };
  try {
    for (const client of foreignClients)
      for (const [place, addresses] of Object.entries(targets)) {
        const name = `${client.name} on ${place}`;
        if (!name.includes(only)) continue;
        const problem = client.problem();
        if (problem !== null) results.skipped(name, problem);
        else await play(client, name, addresses, results);
      }
  } finally {
    await listening.close();
  }
}

async function play(
  client: ForeignClient,
  name: string,
  addresses: readonly string[],
  results: Results,
): Promise<void> {
  try {
    const facts = await client.play(addresses, `f${Date.now() % 1_000_000}`);
    const missing = client.expected.filter((fact, index) => facts[index] !== fact);
    if (missing.length === 0 && facts.length === client.expected.length) results.passed(name);
    else results.failed(name, `expected:\n${client.expected.join("\n")}\ngot:\n${facts.join("\n")}`);
  } catch (error) {
    results.failed(name, String(error));
  }
}
