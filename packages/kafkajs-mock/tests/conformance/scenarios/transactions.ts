import { consume } from "../consume.ts";
import type { Family, Scenario } from "../Scenario.ts";
import type { Stage } from "../Stage.ts";
import { pause, until } from "../until.ts";

const transactional = (stage: Stage, options: object = {}) =>
  stage.producer({ transactionalId: stage.name("tx"), maxInFlightRequests: 1, idempotent: true, ...options });

const committedOffset = async (stage: Stage, topic: string) => {
  const admin = await stage.admin();
  const [entry] = await admin.fetchOffsets({ groupId: stage.name("g"), topics: [topic] });
  return entry!.partitions.map(({ offset }) => offset);
};

/** Everything in the topic as read_committed and as read_uncommitted consumers see it. */
async function readBoth(stage: Stage, topic: string, counts: { committed: number; uncommitted: number }) {
  for (const [lane, count] of Object.entries(counts)) {
    const config = { groupId: stage.name(lane), readUncommitted: lane === "uncommitted" };
    const running = await consume(stage, { topics: [topic], lane, config });
    await running.count(count);
    await pause(200);
    stage.note(`${lane} count`, running.received.length);
    await running.disconnect();
  }
}

const scenarios: Scenario[] = [
  {
    name: "an idempotent producer's messages are stored once and in order",
    rule: "KIP-98, idempotence",
    async run(stage) {
      const topic = await stage.topic({ partitions: 2 });
      const producer = await stage.producer({ idempotent: true, maxInFlightRequests: 1 });
      stage.note("idempotent", producer.isIdempotent());
      for (let round = 0; round < 4; round++)
        await producer.send({ topic, messages: [0, 1].map((partition) => ({ partition, value: `r${round}` })) });
      const running = await consume(stage, { topics: [topic] });
      await running.count(8);
      const { producerId, ...context } = (running.received[0] as any).batchContext;
      stage.note("batch", {
        hasProducerId: Number(producerId) >= 0,
        epoch: context.producerEpoch,
        sequence: context.firstSequence,
      });
    },
  },
  {
    name: "an idempotent producer insists on acks -1",
    rule: "Q14",
    async run(stage) {
      const topic = await stage.topic();
      const producer = await stage.producer({ idempotent: true });
      for (const acks of [0, 1])
        await stage.attempt("send", () => producer.send({ topic, acks, messages: [{ value: "x" }] }));
    },
  },
  {
    name: "an idempotent producer with zero retries is refused, with few it is not",
    rule: "Q19",
    async run(stage) {
      await stage.attempt("none", () => void stage.kafka().producer({ idempotent: true, retry: { retries: 0 } }));
      await stage.attempt("few", () => void stage.kafka().producer({ idempotent: true, retry: { retries: 2 } }));
    },
  },
  {
    name: "a committed transaction becomes visible as a whole, an aborted one never",
    rule: "KIP-98, read_committed",
    async run(stage) {
      const topic = await stage.topic({ partitions: 1 });
      const producer = await transactional(stage);
      const run = async (value: string, end: "commit" | "abort") => {
        const transaction = await producer.transaction();
        await transaction.send({ topic, messages: [{ value: `${value}1` }, { value: `${value}2` }] });
        stage.note("active", transaction.isActive());
        await stage.attempt(end, () => transaction[end]());
        stage.note("active", transaction.isActive());
      };
      await run("a", "commit");
      await run("b", "abort");
      await run("c", "commit");
      await readBoth(stage, topic, { committed: 4, uncommitted: 6 });
      const admin = await stage.admin();
      stage.note("offsets", await admin.fetchTopicOffsets(topic));
    },
  },
  {
    name: "an open transaction holds back what comes after it from read_committed",
    rule: "last stable offset",
    async run(stage) {
      const topic = await stage.topic();
      const producer = await transactional(stage);
      const transaction = await producer.transaction();
      await transaction.send({ topic, messages: [{ value: "held" }] });
      await stage.send(topic, ["later"]);
      const committed = await consume(stage, { topics: [topic], lane: "committed" });
      const uncommitted = await consume(stage, {
        topics: [topic],
        lane: "uncommitted",
        config: { groupId: stage.name("u"), readUncommitted: true },
      });
      await uncommitted.count(2);
      await pause(300);
      stage.note("before", committed.received.length);
      await transaction.commit();
      await committed.count(2);
    },
  },
  {
    name: "a transaction spans partitions and topics",
    rule: "KIP-98",
    async run(stage) {
      const topics = [await stage.topic({ suffix: "a", partitions: 2 }), await stage.topic({ suffix: "b" })];
      const producer = await transactional(stage);
      const transaction = await producer.transaction();
      await transaction.sendBatch({
        topicMessages: [
          {
            topic: topics[0]!,
            messages: [
              { partition: 0, value: "x" },
              { partition: 1, value: "y" },
            ],
          },
          { topic: topics[1]!, messages: [{ value: "z" }] },
        ],
      });
      await transaction.commit();
      const running = await consume(stage, { topics });
      await running.count(3);
    },
  },
  {
    name: "sendOffsets commits a group's offsets with the transaction",
    rule: "AddOffsetsToTxn, TxnOffsetCommit",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, ["a", "b", "c"]);
      const producer = await transactional(stage);
      const consumerGroupId = stage.name("g");
      const offsets = (offset: string) => ({
        consumerGroupId,
        topics: [{ topic, partitions: [{ partition: 0, offset }] }],
      });
      const aborted = await producer.transaction();
      await stage.attempt("send", () => aborted.sendOffsets(offsets("1")));
      await aborted.abort();
      await pause(400);
      stage.note("after abort", await committedOffset(stage, topic));
      const committed = await producer.transaction();
      await stage.attempt("send", () => committed.sendOffsets(offsets("2")));
      stage.note("before commit", await committedOffset(stage, topic));
      await committed.commit();
      let offset: string[] = [];
      await until("the offset shows", async () => (offset = await committedOffset(stage, topic))[0] === "2");
      stage.note("after commit", offset);
      const running = await consume(stage, { topics: [topic] });
      await running.count(1);
    },
  },
  {
    name: "read, transform and write is exactly once across a crash in between",
    rule: "exactly-once processing",
    async run(stage) {
      const [input, output] = [await stage.topic({ suffix: "in" }), await stage.topic({ suffix: "out" })];
      await stage.send(input, ["1", "2", "3", "4"]);
      const consumerGroupId = stage.name("g");
      const process = async (crashAt: string | null) => {
        const producer = await transactional(stage);
        const consumer = stage.consumer({ groupId: consumerGroupId });
        await consumer.connect();
        await consumer.subscribe({ topics: [input], fromBeginning: true });
        let isOver = false;
        await consumer.run({
          autoCommit: false,
          eachMessage: async ({ message, partition }) => {
            if (isOver) return;
            const transaction = await producer.transaction();
            await transaction.send({ topic: output, messages: [{ value: `${message.value}!` }] });
            if (`${message.value}` === crashAt) {
              isOver = true;
              return;
            }
            const offset = String(Number(message.offset) + 1);
            await transaction.sendOffsets({
              consumerGroupId,
              topics: [{ topic: input, partitions: [{ partition, offset }] }],
            });
            await transaction.commit();
            isOver = `${message.value}` === "4";
          },
        });
        await until("over", () => isOver);
        await consumer.disconnect();
      };
      await process("3");
      await process(null);
      const running = await consume(stage, { topics: [output], config: { groupId: stage.name("check") } });
      await running.count(4);
      await pause(200);
      stage.note(
        "values",
        running.received.map(({ value }) => `${value}`),
      );
    },
  },
  {
    name: "a second producer with the same transactional id fences the first",
    rule: "KIP-98, fencing",
    async run(stage) {
      const topic = await stage.topic();
      const first = await transactional(stage, { retry: { retries: 1, initialRetryTime: 20 } });
      const old = await first.transaction();
      await old.send({ topic, messages: [{ value: "old" }] });
      const second = await transactional(stage);
      const fresh = await second.transaction();
      await fresh.send({ topic, messages: [{ value: "new" }] });
      await stage.attempt("old send", () => old.send({ topic, messages: [{ value: "zombie" }] }));
      await stage.attempt("old commit", () => old.commit());
      await fresh.commit();
      await readBoth(stage, topic, { committed: 1, uncommitted: 2 });
    },
  },
  {
    name: "a fenced producer cannot commit",
    rule: "KIP-98, fencing on EndTxn",
    async run(stage) {
      const topic = await stage.topic();
      const first = await transactional(stage);
      const old = await first.transaction();
      await old.send({ topic, messages: [{ value: "old" }] });
      await (await transactional(stage)).transaction();
      await stage.attempt("commit", () => old.commit());
      await stage.attempt("abort", () => old.abort());
      stage.note("active", old.isActive());
    },
  },
  {
    name: "a second transaction at once throws",
    rule: "Q13",
    async run(stage) {
      const producer = await transactional(stage);
      const transaction = await producer.transaction();
      await stage.attempt("second", () => producer.transaction());
      await stage.attempt("abort", () => transaction.abort());
      await stage.attempt("third", async () => (await producer.transaction()).isActive());
    },
  },
  {
    name: "a transaction that ended refuses everything",
    rule: "Q13",
    async run(stage) {
      const topic = await stage.topic();
      const producer = await transactional(stage);
      const transaction = await producer.transaction();
      await stage.attempt("commit without a send", () => transaction.commit());
      await stage.attempt("send", () => transaction.send({ topic, messages: [{ value: "x" }] }));
      await stage.attempt("commit", () => transaction.commit());
      await stage.attempt("abort", () => transaction.abort());
    },
  },
  {
    name: "transaction() of a producer without a transactional id throws",
    rule: "Q13",
    async run(stage) {
      const producer = await stage.producer();
      await stage.attempt("transaction", () => producer.transaction());
    },
  },
  {
    name: "producer.send on a transactional producer is not part of the transaction",
    rule: "Q13",
    async run(stage) {
      const topic = await stage.topic();
      const producer = await transactional(stage);
      await stage.attempt("send", () => producer.send({ topic, messages: [{ value: "outside" }] }));
    },
  },
  {
    name: "a transaction timeout above the broker's limit is refused",
    rule: "transaction.max.timeout.ms, INVALID_TRANSACTION_TIMEOUT",
    async run(stage) {
      const producer = stage.kafka().producer({
        transactionalId: stage.name("tx"),
        transactionTimeout: 3_600_000,
        maxInFlightRequests: 1,
        idempotent: true,
        retry: { retries: 1, initialRetryTime: 10 },
      });
      stage.onEnd(() => producer.disconnect());
      await producer.connect();
      await stage.attempt("transaction", async () => (await producer.transaction()).isActive());
    },
  },
  {
    name: "a forgotten transaction is aborted after its timeout",
    rule: "transaction.timeout.ms",
    async run(stage) {
      const topic = await stage.topic();
      const producer = await transactional(stage, { transactionTimeout: 1_500 });
      const transaction = await producer.transaction();
      await transaction.send({ topic, messages: [{ value: "forgotten" }] });
      await stage.send(topic, ["later"]);
      const running = await consume(stage, { topics: [topic] });
      await running.count(1);
      await stage.attempt("commit", () => transaction.commit());
      await readBoth(stage, topic, { committed: 1, uncommitted: 2 });
    },
  },
  {
    name: "eachBatch resolves a transaction's marker with its last message, eachMessage leaves it behind",
    rule: "Q11",
    async run(stage) {
      const topic = await stage.topic();
      const producer = await transactional(stage);
      const transaction = await producer.transaction();
      await transaction.send({ topic, messages: [{ value: "a" }, { value: "b" }] });
      await transaction.commit();
      await until("the marker", async () => (await (await stage.admin()).fetchTopicOffsets(topic))[0]!.high === "3");
      const running = await consume(stage, { topics: [topic] });
      await running.count(2);
      await pause(500);
      stage.note("eachMessage", await committedOffset(stage, topic));
      await running.disconnect();
      const consumer = stage.consumer({ groupId: stage.name("batch") });
      const commits: unknown[] = [];
      consumer.on("consumer.commit_offsets", ({ payload }) => commits.push(payload.topics[0]?.partitions[0]?.offset));
      await consumer.connect();
      await consumer.subscribe({ topics: [topic], fromBeginning: true });
      await consumer.run({
        eachBatch: async ({ batch, resolveOffset }) => resolveOffset(batch.messages.at(-1)?.offset ?? ""),
      });
      await until("a commit", () => commits.length > 0);
      stage.note("eachBatch", commits);
    },
  },
  {
    name: "an aborted batch is announced as processed though nothing is delivered",
    rule: "Q11",
    async run(stage) {
      const topic = await stage.topic();
      const producer = await transactional(stage);
      const transaction = await producer.transaction();
      await transaction.send({ topic, messages: [{ value: "a" }, { value: "b" }] });
      await transaction.abort();
      const consumer = stage.consumer();
      let last = "";
      consumer.on("consumer.end_batch_process", ({ payload }) => {
        last = payload.lastOffset;
        stage.note("batches", {
          first: payload.firstOffset,
          last: payload.lastOffset,
          size: payload.batchSize,
          lag: payload.offsetLag,
        });
      });
      await consumer.connect();
      await consumer.subscribe({ topics: [topic], fromBeginning: true });
      await consumer.run({ eachMessage: async ({ message }) => stage.note("messages", `${message.value}`) });
      await until("the marker", () => last === "2");
    },
  },
  {
    name: "the high end of a topic counts open transactions for read_uncommitted only",
    rule: "ListOffsets, isolation level",
    async run(stage) {
      const topic = await stage.topic();
      const producer = await transactional(stage);
      const transaction = await producer.transaction();
      await transaction.send({ topic, messages: [{ value: "a" }, { value: "b" }] });
      const raw = await stage.raw([topic]);
      const leader = await raw.leaderOf(topic);
      const list = async () => {
        for (const isolationLevel of [0, 1])
          for (const timestamp of [-1, 0])
            await stage.attempt(`isolation ${isolationLevel} at ${timestamp}`, async () => {
              const { responses } = await leader.listOffsets({
                isolationLevel,
                topics: [{ topic, partitions: [{ partition: 0, timestamp }] }],
              });
              return responses[0].partitions[0].offset;
            });
      };
      await list();
      await transaction.commit();
      await until("the marker", async () => (await (await stage.admin()).fetchTopicOffsets(topic))[0]!.high === "3");
      await list();
    },
  },
];

export const transactions: Family = { name: "Transactions", scenarios };
