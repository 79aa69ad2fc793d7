import kafkajs, { type KafkaConfig } from "kafkajs";
import { afterEach, expect, test } from "vitest";
import { unsecuredToken } from "../../src/core/security/unsecuredToken.ts";
import { createCluster, type Cluster, type ClusterOptions } from "../../src/index.ts";

const { Kafka, logLevel } = kafkajs;
let cluster: Cluster;
afterEach(() => cluster.close());

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const unsecured = (claims: object, header: object = { alg: "none" }) => `${part(header)}.${part(claims)}.`;
const inSeconds = (afterS: number) => Math.floor(Date.now() / 1_000) + afterS;

/** Starts a cluster that takes tokens and asks it for its topics as the owner of one. */
async function topicsSeenBy(value: string, options: ClusterOptions, sasl: object = {}): Promise<string[]> {
  cluster = createCluster(options);
  cluster.controls.createTopic({ name: "orders" });
  const kafka = new Kafka({
    brokers: cluster.brokers,
    socketFactory: cluster.socketFactory,
    logLevel: logLevel.NOTHING,
    retry: { retries: 0 },
    sasl: {
      mechanism: "oauthbearer",
      oauthBearerProvider: async () => ({ value }),
      ...sasl,
    } as KafkaConfig["sasl"] & {},
  });
  const admin = kafka.admin();
  await admin.connect();
  try {
    return await admin.listTopics();
  } finally {
    await admin.disconnect();
  }
}

const settings = { "sasl.enabled.mechanisms": "OAUTHBEARER" };

test("an unsecured token with a subject that has not expired is taken, as by Apache Kafka's default", async () => {
  expect(await topicsSeenBy(unsecured({ sub: "ines", exp: inSeconds(60) }), { settings })).toEqual(["orders"]);
});

const bad: Record<string, string> = {
  "has expired": unsecured({ sub: "ines", exp: inSeconds(-1) }),
  "never expires": unsecured({ sub: "ines" }),
  "has no subject": unsecured({ exp: inSeconds(60) }),
  "was issued in the future": unsecured({ sub: "ines", exp: inSeconds(60), iat: inSeconds(30) }),
  "names an algorithm": unsecured({ sub: "ines", exp: inSeconds(60) }, { alg: "HS256" }),
  "is signed": `${unsecured({ sub: "ines", exp: inSeconds(60) })}c2lnbmVk`,
  "is no JSON": `${part({ alg: "none" })}.AAAA.`,
};
for (const [fault, token] of Object.entries(bad)) {
  test(`a token that ${fault} lets nobody in`, async () => {
    expect(unsecuredToken(token, Date.now())).toBeNull();
    await expect(topicsSeenBy(token, { settings })).rejects.toThrow();
  });
}

test("a cluster with validateToken judges tokens itself, and who is let in has the rights of that user", async () => {
  const validateToken = (token: string, nowMs: number) =>
    token === "of-ines" ? { user: "ines", expiresAtMs: nowMs + 60_000 } : null;
  const rights = { "authorizer.enabled": true, "super.users": "User:ines" };
  expect(await topicsSeenBy("of-ines", { validateToken, settings: rights })).toEqual(["orders"]);
  cluster.close();
  await expect(topicsSeenBy("of-mallory", { validateToken, settings: rights })).rejects.toThrow();
});

test("a session lasts no longer than its token, and not longer than connections.max.reauth.ms", async () => {
  const { answerOf, newBroker, START_MS } = await import("../core/newBroker.ts");
  const { newSaslSession } = await import("../../src/core/security/saslSession.ts");
  const lifetimeOf = (tokenMs: number, longestMs: number) => {
    const broker = newBroker({
      validateToken: (_token, nowMs) => ({ user: "ines", expiresAtMs: nowMs + tokenMs }),
      settings: { "connections.max.reauth.ms": longestMs },
    });
    const connection = {
      id: "c",
      brokerId: 0,
      clientHost: "/127.0.0.1",
      listener: "0",
      principal: "User:ANONYMOUS",
      sasl: newSaslSession(),
    };
    const say = (api: "saslHandshake" | "saslAuthenticate", body: object) =>
      answerOf(broker.handle({ api, version: 1, clientId: "t", connection, body }, START_MS)) as {
        errorCode: number;
        sessionLifetimeMs: number;
      };
    expect(say("saslHandshake", { mechanism: "OAUTHBEARER" }).errorCode).toBe(0);
    const authBytes = Buffer.from("n,,\u0001auth=Bearer x\u0001\u0001");
    const { sessionLifetimeMs } = say("saslAuthenticate", { authBytes });
    expect(connection.principal).toBe("User:ines");
    return sessionLifetimeMs;
  };
  expect(lifetimeOf(5_000, 0)).toBe(5_000);
  expect(lifetimeOf(5_000, 3_000)).toBe(3_000);
  expect(lifetimeOf(2_000, 3_000)).toBe(2_000);
});

test("credentials that a request stores do not shut anybody out", async () => {
  const { scramCrypto } = await import("../../src/node/scramCrypto.ts");
  cluster = createCluster({ scram: scramCrypto });
  const { answerOf, ask } = await import("../core/newBroker.ts");
  const salted = {
    name: "ines",
    mechanism: 1,
    iterations: 4_096,
    salt: Buffer.alloc(8),
    saltedPassword: Buffer.alloc(32),
  };
  const body = { deletions: [], upsertions: [salted] };
  answerOf(ask(cluster.broker, "alterUserScramCredentials", 0, body, Date.now()));
  const kafka = new Kafka({
    brokers: cluster.brokers,
    socketFactory: cluster.socketFactory,
    logLevel: logLevel.NOTHING,
  });
  const admin = kafka.admin();
  await admin.connect();
  expect(await admin.listTopics()).toEqual([]);
  await admin.disconnect();
});
