import { versionOf } from "../packaging/versionOf.ts";
import type { ForeignClient } from "./ForeignClient.ts";
import { sendsInEveryWay, shareGroup } from "./platformaticMore.ts";
import { settles } from "./settles.ts";

const T0 = 1_700_000_000_000;
const OLDEST_NODE = [22, 22] as const;

/** @platformatic/kafka 2, a client of its own making with newer request versions. */
export const platformatic: ForeignClient = {
  name: "@platformatic/kafka",
  version: () => versionOf("@platformatic/kafka"),
  problem() {
    const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
    const isOldEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
    return isOldEnough ? null : `it needs Node ${OLDEST_NODE.join(".")} or newer`;
  },
  async play(addresses, suffix) {
    const { Admin, Consumer, Producer, stringDeserializers, stringSerializers } = await import("@platformatic/kafka");
    const topic = `platformatic-${suffix}`;
    const bootstrapBrokers = [...addresses];
    const facts: string[] = [];
    const admin = new Admin({ clientId: "admin", bootstrapBrokers });
    const producer = new Producer({ clientId: "producer", bootstrapBrokers, serializers: stringSerializers });
    const closing: (() => Promise<void>)[] = [() => producer.close(), () => admin.close()];
    const transactional = new Producer({
      clientId: "transactional",
      transactionalId: topic,
      idempotent: true,
      bootstrapBrokers,
      serializers: stringSerializers,
      retries: 10,
      retryDelay: 200,
    });
    closing.push(() => transactional.close());
    const classic = { heartbeatInterval: 300, sessionTimeout: 6_000, rebalanceTimeout: 6_000 };
    const consumer = (groupId: string, group: object = classic) => {
      const made = new Consumer({
        clientId: "consumer",
        groupId: `${groupId}-${suffix}`,
        bootstrapBrokers,
        deserializers: stringDeserializers,
        retries: 10,
        retryDelay: 200,
        ...group,
      });
      closing.unshift(() => made.close(true));
      return made;
    };
    try {
      await admin.createTopics({ topics: [topic], partitions: 2, replicas: 1 });
      await settles("the topic is known", async () => (await admin.listTopics()).includes(topic));
      const messages = [0, 1, 2, 3].map((index) => ({
        topic,
        key: `k${index}`,
        value: `v${index}`,
        partition: index % 2,
        timestamp: BigInt(T0 + index * 1_000),
      }));
      const sent = await producer.send({ messages });
      facts.push(
        `sent: ${sent.offsets
          ?.map(({ partition, offset }) => `${partition}:${offset}`)
          .sort()
          .join(" ")}`,
      );
      const reader = consumer("reader");
      const byTime = await reader.listOffsets({ topics: [topic], timestamp: BigInt(T0 + 500) });
      facts.push(`by time: ${byTime.get(topic)?.join(" ")}`);
      facts.push(`latest: ${(await reader.listOffsets({ topics: [topic] })).get(topic)?.join(" ")}`);
      const stream = await reader.consume({ topics: [topic], mode: "earliest", autocommit: false, maxWaitTime: 100 });
      const read: string[] = [];
      for await (const { key, value, partition, offset } of stream) {
        read.push(`${partition}:${offset} ${key}=${value}`);
        if (read.length === messages.length) break;
      }
      facts.push(...read.sort());
      facts.push(`shares: ${await shareGroup(topic, () => consumer("group"))}`);
      const other = `${topic}-other`;
      await admin.createTopics({ topics: [other], partitions: 1, replicas: 1 });
      await settles("the other topic is known", async () => (await admin.listTopics()).includes(other));
      facts.push(`in every way: ${await sendsInEveryWay(producer, transactional, consumer("other"), other)}`);
      const newer = { groupProtocol: "consumer" };
      facts.push(`newer shares: ${await shareGroup(topic, () => consumer("newer", newer))}`);
      return facts;
    } finally {
      for (const close of closing) await close().catch(() => {});
    }
  },
  expected: [
    "sent: 0:0 1:0",
    "by time: 1 0",
    "latest: 2 2",
    "0:0 k0=v0",
    "0:1 k2=v2",
    "1:0 k1=v1",
    "1:1 k3=v3",
    "shares: 2, 1 and 1, 2",
    "in every way: gzip, snappy, lz4, zstd, with h=1, commit",
    "newer shares: 2, 1 and 1, 2",
  ],
  shows: {
    administering: ["latest: "],
    messages: ["0:0 k0", "in every way: "],
    gzip: ["in every way: "],
    codecs: ["in every way: "],
    idempotence: ["in every way: "],
    transactions: ["in every way: "],
    classicGroups: ["shares: "],
    newerGroups: ["newer shares: "],
    offsetsByTime: ["by time: "],
  },
};
