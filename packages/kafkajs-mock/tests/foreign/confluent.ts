import { createRequire } from "node:module";
import { join } from "node:path";
import { versionOf } from "../packaging/versionOf.ts";
import type { ForeignClient } from "./ForeignClient.ts";
import { settles } from "./settles.ts";

const NAME = "@confluentinc/kafka-javascript";
const T0 = 1_700_000_000_000;
/** Its native part is not for every machine, so it is no dependency: installed here or in the repository, it is tested. */
const FOLDERS = [import.meta.dirname, join(import.meta.dirname, "../../../../.cache/clients")];
const CODECS = ["gzip", "snappy", "lz4", "zstd"];

/** What is used of it. It has types of its own, which are there only where it is installed. */
// oxlint-disable-next-line no-explicit-any
type Client = any;

function load(): Client | null {
  for (const folder of FOLDERS) {
    try {
      return createRequire(join(folder, "here.js"))(NAME);
    } catch {
      // Not there, or built for another version of Node.
    }
  }
  return null;
}

/** librdkafka under a wrapper whose calls are like those of KafkaJS. */
export const confluent: ForeignClient = {
  name: NAME,
  version: () => `${versionOf(NAME, ...FOLDERS)}, librdkafka ${load()?.librdkafkaVersion ?? "not here"}`,
  problem: () => (load() === null ? `${NAME} is not installed (npm install --prefix .cache/clients ${NAME})` : null),
  async play(addresses, suffix) {
    const { Kafka } = load().KafkaJS;
    const [topic, facts] = [`confluent-${suffix}`, [] as string[]];
    const kafka = new Kafka({ kafkaJS: { brokers: [...addresses], logLevel: 0 } });
    const admin = kafka.admin();
    await admin.connect();
    const closing = [() => admin.disconnect()];
    const connected = async (client: Client) => {
      await client.connect();
      closing.unshift(() => client.disconnect());
      return client;
    };
    const producer = (options: object) => connected(kafka.producer({ kafkaJS: options }));
    const consumer = (group: string, options: object = {}, native: object = {}) =>
      connected(
        kafka.consumer({ kafkaJS: { groupId: `${group}-${suffix}`, fromBeginning: true, ...options }, ...native }),
      );
    try {
      facts.push(`created: ${await admin.createTopics({ topics: [{ topic, numPartitions: 2 }] })}`);
      await settles("the topic is known", async () => (await admin.listTopics()).includes(topic));
      const once = await producer({ idempotent: true });
      const first = { key: "k", value: "v0", headers: { h: "1" }, partition: 0, timestamp: String(T0) };
      await once.send({ topic, messages: [first, { value: "v1", partition: 1, timestamp: String(T0 + 1_000) }] });
      for (const compression of CODECS)
        await (await producer({ compression })).send({ topic, messages: [{ value: compression, partition: 0 }] });
      const byTime = await admin.fetchTopicOffsetsByTimestamp(topic, T0 + 500);
      facts.push(`by time: ${byTime.map((one: Client) => `${one.partition}:${one.offset}`).sort()}`);

      const read: string[] = [];
      const reader = await consumer("reader");
      await reader.subscribe({ topics: [topic] });
      const eachMessage = async ({ partition, message: { key, value, headers } }: Client) =>
        void read.push(`${partition} ${key ?? ""}=${value} ${headers?.h ?? ""}`);
      await reader.run({ eachMessage });
      await settles("all is read", () => read.length === 2 + CODECS.length);
      facts.push(...read.sort().map((line) => `read: ${line.trim()}`));

      facts.push(`committed and aborted: ${await transact(await producer({ transactionalId: topic }), topic)}`);
      const committed = () => read.filter((line) => line.includes("tx-"));
      await settles("the committed one is read", () => committed().length > 0);
      facts.push(`read committed: ${committed().map((line) => line.trim())}`);
      facts.push(`classic group: ${await share(() => consumer("classic"), topic)}`);
      const newer = { "group.protocol": "consumer" };
      facts.push(`newer group: ${await share(() => consumer("newer", {}, newer), topic)}`);
      return facts;
    } finally {
      for (const close of closing) await close().catch(() => {});
    }
  },
  expected: [
    "created: true",
    "by time: 0:1,1:0",
    "read: 0 =gzip",
    "read: 0 =lz4",
    "read: 0 =snappy",
    "read: 0 =zstd",
    "read: 0 k=v0 1",
    "read: 1 =v1",
    "committed and aborted: yes",
    "read committed: 1 =tx-commit",
    "classic group: 2, then 1 and 1, then 2",
    "newer group: 2, then 1 and 1, then 2",
  ],
  shows: {
    administering: ["created: "],
    messages: ["read: 0 k=v0 1"],
    gzip: ["read: 0 =gzip"],
    codecs: ["read: 0 =lz4", "read: 0 =snappy", "read: 0 =zstd"],
    idempotence: ["read: 0 k=v0 1"],
    transactions: ["committed and aborted: ", "read committed: "],
    classicGroups: ["classic group: "],
    newerGroups: ["newer group: "],
    offsetsByTime: ["by time: "],
  },
};

async function transact(producer: Client, topic: string): Promise<string> {
  for (const end of ["abort", "commit"]) {
    const transaction = await producer.transaction();
    await transaction.send({ topic, messages: [{ value: `tx-${end}`, partition: 1 }] });
    await transaction[end]();
  }
  return "yes";
}

/** Two members of one group share two partitions, and the first has both again when the second leaves. */
async function share(make: () => Promise<Client>, topic: string): Promise<string> {
  const joined = async () => {
    const member = await make();
    await member.subscribe({ topics: [topic] });
    await member.run({ eachMessage: async () => {} });
    return member;
  };
  const countOf = (member: Client) => member.assignment().length;
  const first = await joined();
  await settles("the first owns both", () => countOf(first) === 2);
  const second = await joined();
  await settles("each owns one", () => countOf(first) === 1 && countOf(second) === 1);
  await second.disconnect();
  await settles("the first owns both again", () => countOf(first) === 2);
  return "2, then 1 and 1, then 2";
}
