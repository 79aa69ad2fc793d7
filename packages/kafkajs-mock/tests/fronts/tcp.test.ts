import kafkajs, { type KafkaConfig } from "kafkajs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCluster } from "../../src/index.ts";
import { addScramUser, listen, scramCrypto, type Listening } from "../../src/node/index.ts";

const { Kafka, logLevel } = kafkajs;
const FAST = { retries: 0 };

/** A stretch of ports below those that systems give to outgoing connections: the kinds of listeners need neighbours. */
const basePort = 20_000 + 10 * Math.floor(Math.random() * 1_200);
const cluster = createCluster({
  brokers: [0, 1].map((id) => ({ id, host: "localhost", port: basePort + 3 * id })),
  users: { ines: "stock" },
  scram: scramCrypto,
});
let listening: Listening;

beforeAll(async () => {
  addScramUser(cluster, { name: "marta", mechanism: "SCRAM-SHA-256", password: "shops" });
  addScramUser(cluster, { name: "marta", mechanism: "SCRAM-SHA-512", password: "shops512" });
  const listeners = [{ portOffset: 0 }, { portOffset: 1, tls: true }, { portOffset: 2, tls: true, sasl: true }];
  listening = await listen(cluster, { listeners });
});

afterAll(() => listening.close());

async function portsSeenBy(options: Partial<KafkaConfig>, portOffset: number): Promise<number[]> {
  const kafka = new Kafka({
    brokers: [`localhost:${basePort + portOffset}`],
    logLevel: logLevel.NOTHING,
    retry: FAST,
    ...options,
  });
  const admin = kafka.admin();
  await admin.connect();
  const { brokers } = await admin.describeCluster();
  await admin.disconnect();
  return brokers.map(({ port }) => port - basePort);
}

test("each kind of listener tells its clients the ports of its own kind", async () => {
  expect(await portsSeenBy({}, 0)).toEqual([0, 3]);
  expect(await portsSeenBy({ ssl: { ca: [listening.certificate as string] } }, 1)).toEqual([1, 4]);
});

describe("SASL inside TLS", () => {
  const ssl = { rejectUnauthorized: false };
  test.each([
    ["plain", "ines", "stock"],
    ["scram-sha-256", "marta", "shops"],
    ["scram-sha-512", "marta", "shops512"],
  ] as const)("%s lets the right password in and no other", async (mechanism, username, password) => {
    const sasl = { mechanism, username, password } as KafkaConfig["sasl"];
    expect(await portsSeenBy({ ssl, sasl }, 2)).toEqual([2, 5]);
    const wrong = { mechanism, username, password: "wrong" } as KafkaConfig["sasl"];
    await expect(portsSeenBy({ ssl, sasl: wrong }, 2)).rejects.toMatchObject({
      name: "KafkaJSSASLAuthenticationError",
    });
  });

  test("a client that does not authenticate is disconnected", async () => {
    await expect(portsSeenBy({ ssl }, 2)).rejects.toMatchObject({
      message: expect.stringMatching(/Closed connection|socket/i),
    });
  });
});

test("a stopped broker refuses connections and a started one takes its port again", async () => {
  cluster.controls.stopBroker(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await expect(portsSeenBy({}, 3)).rejects.toMatchObject({
    name: expect.stringMatching(/KafkaJSConnectionError|KafkaJSNumberOfRetriesExceeded/),
  });
  cluster.controls.startBroker(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await portsSeenBy({}, 3)).toEqual([0, 3]);
});
