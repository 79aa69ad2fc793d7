import { expect, test } from "vitest";
import { createCluster } from "../../src/index.ts";
import { listen } from "../../src/node/index.ts";
import { scramCrypto } from "../../src/node/scramCrypto.ts";
import { foreignClients } from "./foreignClients.ts";

const PATIENCE_MS = 120_000;

for (const client of foreignClients) {
  const problem = client.problem();
  test.skipIf(problem !== null)(
    `${client.name} sees on our TCP front what it sees on Apache Kafka${problem === null ? "" : ` (${problem})`}`,
    async () => {
      const cluster = createCluster({ brokers: 3, scram: scramCrypto });
      const listening = await listen(cluster, { port: 0 });
      try {
        expect(await client.play(listening.addresses, "test")).toEqual(client.expected);
      } finally {
        await listening.close();
      }
    },
    PATIENCE_MS,
  );
}
