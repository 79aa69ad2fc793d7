import type { RawBroker } from "../rawClient.ts";
import type { Family, Scenario } from "../Scenario.ts";
import type { Stage } from "../Stage.ts";
import { pause, until } from "../until.ts";

interface Produce {
  sequence?: number;
  producerId?: number | string;
  epoch?: number;
  values?: readonly string[];
  transactionalId?: string;
  acks?: number;
  partition?: number;
}

/** One Produce request for one partition, with every field in the scenario's hand. */
function produce(broker: RawBroker, topic: string, options: Produce) {
  const { sequence = 0, producerId, epoch, values = ["x"], transactionalId, acks = -1, partition = 0 } = options;
  const timestamp = String(Date.now());
  const messages = values.map((value) => ({ key: null, value, headers: {}, timestamp }));
  return broker.produce({
    acks,
    transactionalId,
    producerId,
    producerEpoch: epoch,
    topicData: [{ topic, partitions: [{ partition, firstSequence: sequence, messages }] }],
  });
}

const fetch = async (
  broker: RawBroker,
  topic: string,
  options: {
    offset: string;
    maxBytes?: number;
    partition?: number;
    maxWaitTime?: number;
    minBytes?: number;
    isolationLevel?: number;
    totalBytes?: number;
  },
) => {
  const {
    offset,
    maxBytes = 1_000_000,
    partition = 0,
    maxWaitTime = 100,
    minBytes = 1,
    isolationLevel = 0,
    totalBytes = 10_000_000,
  } = options;
  const answer = await broker.fetch({
    isolationLevel,
    maxWaitTime,
    minBytes,
    maxBytes: totalBytes,
    topics: [{ topic, partitions: [{ partition, fetchOffset: offset, maxBytes, currentLeaderEpoch: -1 }] }],
  });
  const found = answer.responses[0].partitions[0];
  return {
    errorCode: found.errorCode,
    highWatermark: found.highWatermark,
    lastStableOffset: found.lastStableOffset,
    logStart: found.lastStartOffset,
    offsets: found.messages.map((message: { offset: string }) => message.offset),
    aborted: found.abortedTransactions.map(({ firstOffset }: { firstOffset: string }) => firstOffset),
  };
};

/** Asks again while the markers of the transaction before are being written, which takes a real cluster a moment. */
async function onceMarked<Value>(ask: () => Promise<Value>): Promise<Value> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if ((error as { type?: string }).type !== "CONCURRENT_TRANSACTIONS") throw error;
      await pause(50);
    }
  }
}

async function idempotentSetting(stage: Stage) {
  const topic = await stage.topic();
  const raw = await stage.raw([topic]);
  const broker = await raw.leaderOf(topic);
  const { producerId, producerEpoch } = await broker.initProducerId({
    transactionalId: null,
    transactionTimeout: 60_000,
  });
  const send = (sequence: number, values: readonly string[] = ["x"], epoch: number = producerEpoch) =>
    stage.attempt("produce", async () => {
      const { topics } = await produce(broker, topic, { sequence, values, producerId, epoch });
      return topics[0].partitions[0].baseOffset;
    });
  return { topic, broker, producerEpoch, producerId, send };
}

const scenarios: Scenario[] = [
  {
    name: "a repeated sequence is acknowledged with its first offset and stored once",
    rule: "KIP-98, duplicate detection over the last five batches",
    async run(stage) {
      const { topic, broker, send } = await idempotentSetting(stage);
      await send(0);
      await send(1, ["a", "b"]);
      await send(0);
      await send(1, ["a", "b"]);
      for (const sequence of [3, 4, 5, 6, 7]) await send(sequence);
      await send(3);
      await send(7);
      stage.note("log", await fetch(broker, topic, { offset: "0" }));
    },
  },
  {
    name: "a sequence that was cached too long ago is refused",
    rule: "OUT_OF_ORDER_SEQUENCE_NUMBER, DUPLICATE_SEQUENCE_NUMBER",
    async run(stage) {
      const { send } = await idempotentSetting(stage);
      for (const sequence of [0, 1, 2, 3, 4, 5, 6]) await send(sequence);
      await send(0);
      await send(1);
      await send(2);
    },
  },
  {
    name: "a gap in the sequence is refused",
    rule: "OUT_OF_ORDER_SEQUENCE_NUMBER",
    async run(stage) {
      const { topic, broker, send } = await idempotentSetting(stage);
      await send(0);
      await send(2);
      await send(1);
      stage.note("log", await fetch(broker, topic, { offset: "0" }));
    },
  },
  {
    name: "an unknown producer may start only at sequence 0",
    rule: "UNKNOWN_PRODUCER_ID is gone: the first sequence is taken as is",
    async run(stage) {
      const { send } = await idempotentSetting(stage);
      await send(5);
      await send(6);
      await send(0);
    },
  },
  {
    name: "an epoch starts its sequence at 0, and an older epoch is refused",
    rule: "INVALID_PRODUCER_EPOCH",
    async run(stage) {
      const { send, producerEpoch } = await idempotentSetting(stage);
      await send(0);
      await send(1, ["x"], producerEpoch + 1);
      await send(0, ["x"], producerEpoch + 1);
      await send(1, ["x"], producerEpoch);
    },
  },
  {
    name: "every producer id is given once",
    rule: "InitProducerId",
    async run(stage) {
      const raw = await stage.raw();
      const seen = new Set<string>();
      for (let round = 0; round < 6; round++) {
        const broker = await raw.broker(stage.target.brokerIds[round % 3]!);
        const { producerId, producerEpoch, errorCode } = await broker.initProducerId({
          transactionalId: null,
          transactionTimeout: 1_000,
        });
        seen.add(`${producerId}`);
        stage.note("answers", { producerEpoch, errorCode });
      }
      stage.note("distinct", seen.size);
    },
  },
  {
    name: "a fetch gives what fits, at least one batch, and the ends of the log",
    rule: "Fetch v11, KIP-74",
    async run(stage) {
      const topic = await stage.topic();
      for (let round = 0; round < 4; round++) await stage.send(topic, ["x".repeat(1_000)]);
      const raw = await stage.raw([topic]);
      const broker = await raw.leaderOf(topic);
      const get = (offset: string, maxBytes: number, totalBytes?: number) =>
        stage.attempt("fetch", () =>
          fetch(broker, topic, { offset, maxBytes, ...(totalBytes === undefined ? {} : { totalBytes }) }),
        );
      await get("0", 10_000);
      await get("0", 1);
      await get("1", 2_500);
      await get("0", 10_000, 1);
      await get("4", 10_000);
    },
  },
  {
    name: "a fetch past the end, below the start, of a missing partition and at a follower",
    rule: "OFFSET_OUT_OF_RANGE, UNKNOWN_TOPIC_OR_PARTITION, NOT_LEADER_OR_FOLLOWER",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, ["a", "b"]);
      const raw = await stage.raw([topic]);
      const broker = await raw.leaderOf(topic);
      const get = (at: RawBroker, offset: string, partition = 0, name = topic) =>
        stage.attempt("fetch", () => fetch(at, name, { offset, partition }));
      await get(broker, "3");
      await get(broker, "-1");
      await get(broker, "0", 3);
      await get(broker, "0", 0, stage.name("none"));
      const other = stage.target.brokerIds.find((id) => id !== broker.nodeId)!;
      await get(await raw.broker(other), "0");
    },
  },
  {
    name: "a fetch in the middle of a batch gives the whole batch",
    rule: "record batch v2",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, ["a", "b", "c"]);
      const raw = await stage.raw([topic]);
      const broker = await raw.leaderOf(topic);
      await stage.attempt("fetch", () => fetch(broker, topic, { offset: "1" }));
    },
  },
  {
    name: "a fetch ends with its segment, and a batch much later in time starts a new one",
    rule: "segment.ms counts by the times in the records",
    async run(stage) {
      const topic = await stage.topic();
      const old = String(Date.now() - 30 * 86_400_000);
      await stage.send(topic, [{ value: "old", timestamp: old }]);
      await stage.send(topic, [{ value: "new" }]);
      const raw = await stage.raw([topic]);
      const broker = await raw.leaderOf(topic);
      for (const offset of ["0", "1"]) stage.note("fetch", await fetch(broker, topic, { offset }));
    },
  },
  {
    name: "a fetch waits until minBytes are there",
    rule: "delayed fetch",
    async run(stage) {
      const topic = await stage.topic();
      const raw = await stage.raw([topic]);
      const broker = await raw.leaderOf(topic);
      const startedAtMs = performance.now();
      const waiting = fetch(broker, topic, { offset: "0", minBytes: 600, maxWaitTime: 10_000 });
      await stage.send(topic, ["x".repeat(300)]);
      await pause(300);
      await stage.send(topic, ["x".repeat(300)]);
      stage.note("fetch", await waiting);
      const tookMs = performance.now() - startedAtMs;
      stage.note("waited", tookMs > 250 && tookMs < 5_000 ? "for the second" : tookMs);
    },
  },
  {
    name: "a Produce to a broker that does not lead the partition is refused",
    rule: "NOT_LEADER_OR_FOLLOWER",
    async run(stage) {
      const topic = await stage.topic();
      const raw = await stage.raw([topic]);
      const leader = await raw.leaderOf(topic);
      const other = stage.target.brokerIds.find((id) => id !== leader.nodeId)!;
      await stage.attempt("produce", async () => produce(await raw.broker(other), topic, {}));
      await stage.attempt("missing topic", () => produce(leader, stage.name("none"), {}));
      await stage.attempt("missing partition", () => produce(leader, topic, { partition: 4 }));
    },
  },
  {
    name: "a group request to a broker that is not its coordinator is refused",
    rule: "NOT_COORDINATOR",
    async run(stage) {
      const groupId = stage.name("g");
      const raw = await stage.raw();
      const coordinator = await raw.coordinatorOf(groupId);
      const other = await raw.broker(stage.target.brokerIds.find((id) => id !== coordinator.nodeId)!);
      const groupProtocols = [{ name: "x", metadata: Buffer.from("x") }];
      await stage.attempt("join", () =>
        other.joinGroup({ groupId, sessionTimeout: 10_000, rebalanceTimeout: 10_000, groupProtocols }),
      );
      await stage.attempt("heartbeat", () => other.heartbeat({ groupId, groupGenerationId: 1, memberId: "x" }));
      await stage.attempt("fetch", () => other.offsetFetch({ groupId, topics: [] }));
      await stage.attempt("describe", () => other.describeGroups({ groupIds: [groupId] }));
    },
  },
  {
    name: "join requires a member id first, and refuses an empty group or no protocols",
    rule: "KIP-394, INVALID_GROUP_ID",
    async run(stage) {
      const groupId = stage.name("g");
      const raw = await stage.raw();
      const coordinator = await raw.coordinatorOf(groupId);
      const groupProtocols = [{ name: "x", metadata: Buffer.from("x") }];
      const join = (lane: string, request: object) =>
        stage.attempt(lane, async () => {
          const answer = await coordinator.joinGroup({
            groupId,
            sessionTimeout: 10_000,
            rebalanceTimeout: 10_000,
            groupProtocols,
            ...request,
          });
          return { ...answer, leaderId: answer.leaderId === answer.memberId, members: answer.members.length };
        });
      await join("no protocols", { groupProtocols: [] });
      await join("empty group", { groupId: "" });
      await join("fine", {});
      await join("other type", { protocolType: "connect" });
    },
  },
  {
    name: "a member that does not rejoin in time is left out of the next generation",
    rule: "rebalance timeout",
    async run(stage) {
      const groupId = stage.name("g");
      const groupProtocols = [{ name: "x", metadata: Buffer.from("x") }];
      const [one, two] = await Promise.all(
        [await stage.raw(), await stage.raw()].map((raw) => raw.coordinatorOf(groupId)),
      );
      const first = await one!.joinGroup({ groupId, sessionTimeout: 10_000, rebalanceTimeout: 1_000, groupProtocols });
      await one!.syncGroup({
        groupId,
        generationId: first.generationId,
        memberId: first.memberId,
        groupAssignment: [],
      });
      const startedAtMs = performance.now();
      const second = await two!.joinGroup({ groupId, sessionTimeout: 10_000, rebalanceTimeout: 1_000, groupProtocols });
      const tookMs = performance.now() - startedAtMs;
      stage.note("second", {
        generation: second.generationId,
        leads: second.leaderId === second.memberId,
        members: second.members.length,
      });
      stage.note("waited", tookMs > 700 && tookMs < 4_000 ? "the rebalance timeout" : tookMs);
      await stage.attempt("first", () =>
        one!.heartbeat({ groupId, groupGenerationId: first.generationId, memberId: first.memberId }),
      );
    },
  },
  {
    name: "followers wait in SyncGroup for the leader's assignment",
    rule: "SyncGroup",
    async run(stage) {
      const groupId = stage.name("g");
      const groupProtocols = [{ name: "x", metadata: Buffer.from("x") }];
      const timeouts = { groupId, sessionTimeout: 10_000, rebalanceTimeout: 10_000, groupProtocols };
      const brokers = await Promise.all(
        [await stage.raw(), await stage.raw()].map((raw) => raw.coordinatorOf(groupId)),
      );
      const [one, two] = brokers as [RawBroker, RawBroker];
      const { memberId } = await one.joinGroup(timeouts);
      const joining = two.joinGroup(timeouts);
      joining.catch(() => {});
      await pause(200);
      const leader = await one.joinGroup({ ...timeouts, memberId });
      const follower = await joining;
      stage.note("roles", [
        leader.leaderId === memberId,
        follower.leaderId === memberId,
        leader.generationId,
        follower.generationId,
      ]);
      stage.note(
        "metadata",
        leader.members.map(({ memberMetadata }: { memberMetadata: Buffer }) => memberMetadata),
      );
      let isAnswered = false;
      const waiting = two.syncGroup({ groupId, generationId: 2, memberId: follower.memberId, groupAssignment: [] });
      void waiting.then(
        () => (isAnswered = true),
        () => {},
      );
      await pause(300);
      stage.note("answered early", isAnswered);
      const groupAssignment = [
        { memberId, memberAssignment: Buffer.from("for the leader") },
        { memberId: follower.memberId, memberAssignment: Buffer.from("for the follower") },
      ];
      stage.note(
        "leader",
        (await one.syncGroup({ groupId, generationId: 2, memberId, groupAssignment })).memberAssignment,
      );
      stage.note("follower", (await waiting).memberAssignment);
      stage.note(
        "again",
        (await two.syncGroup({ groupId, generationId: 2, memberId: follower.memberId, groupAssignment: [] }))
          .memberAssignment,
      );
      const { groups } = await one.describeGroups({ groupIds: [groupId] });
      stage.note(
        "described",
        groups.map(({ state, protocol, members }: { state: string; protocol: string; members: unknown[] }) => ({
          state,
          protocol,
          members: members.length,
        })),
      );
    },
  },
  {
    name: "transactions need their producer id, epoch and partitions in order",
    rule: "KIP-98: INVALID_PRODUCER_ID_MAPPING, INVALID_PRODUCER_EPOCH, INVALID_TXN_STATE",
    async run(stage) {
      const topic = await stage.topic();
      const transactionalId = stage.name("tx");
      const raw = await stage.raw([topic]);
      const coordinator = await raw.transactionCoordinatorOf(transactionalId);
      const leader = await raw.leaderOf(topic);
      const initialise = () => coordinator.initProducerId({ transactionalId, transactionTimeout: 60_000 });
      // A coordinator that has just started loads its log first and says so.
      await until("the coordinator has loaded", () =>
        initialise().then(
          () => true,
          () => false,
        ),
      );
      const { producerId, producerEpoch } = await initialise();
      stage.note("epoch", producerEpoch);
      const topics = [{ topic, partitions: [0] }];
      const end = (lane: string, transactionResult: boolean, over: object = {}) =>
        stage.attempt(lane, () =>
          onceMarked(() =>
            coordinator.endTxn({ transactionalId, producerId, producerEpoch, transactionResult, ...over }),
          ),
        );
      const add = (lane: string, over: object = {}) =>
        stage.attempt(lane, () =>
          coordinator.addPartitionsToTxn({ transactionalId, producerId, producerEpoch, topics, ...over }),
        );
      await end("end without a transaction", true);
      await stage.attempt("produce before adding", () =>
        produce(leader, topic, { producerId, epoch: producerEpoch, transactionalId }),
      );
      await add("wrong id", { producerId: 999_999 });
      await add("wrong epoch", { producerEpoch: producerEpoch + 1 });
      await add("missing topic", { topics: [{ topic: stage.name("none"), partitions: [0] }] });
      await add("fine");
      await add("fine again");
      await stage.attempt("produce", () =>
        produce(leader, topic, { producerId, epoch: producerEpoch, transactionalId }),
      );
      await end("wrong id", true, { producerId: 999_999 });
      await end("commit", true);
      await until("the marker", async () => (await fetch(leader, topic, { offset: "0" })).lastStableOffset === "2");
      await end("commit again", true);
      await end("abort after commit", false);
      stage.note("log", await fetch(leader, topic, { offset: "0", isolationLevel: 1 }));
    },
  },
  {
    name: "aborted transactions are listed in a read_committed fetch",
    rule: "Fetch, aborted transactions",
    async run(stage) {
      const topic = await stage.topic();
      const producer = await stage.producer({
        transactionalId: stage.name("tx"),
        idempotent: true,
        maxInFlightRequests: 1,
      });
      for (const [value, end] of [
        ["a", "abort"],
        ["b", "commit"],
        ["c", "abort"],
      ] as const) {
        const transaction = await producer.transaction();
        await transaction.send({ topic, messages: [{ value }] });
        await transaction[end]();
      }
      const raw = await stage.raw([topic]);
      const leader = await raw.leaderOf(topic);
      await until(
        "the last marker",
        async () => (await fetch(leader, topic, { offset: "0" })).lastStableOffset === "6",
      );
      for (const isolationLevel of [0, 1])
        for (const offset of ["0", "2", "4"])
          stage.note(`isolation ${isolationLevel}`, await fetch(leader, topic, { offset, isolationLevel }));
    },
  },
  {
    name: "the coordinator's own topic is listed and refuses a client's messages",
    rule: "internal topics",
    async run(stage) {
      await stage.raw().then((raw) => raw.coordinatorOf(stage.name("g")));
      const admin = await stage.newAdmin({ retry: { retries: 0 } });
      const producer = await stage.producer({ retry: { retries: 0 } });
      await stage.attempt("produce", () =>
        producer.send({ topic: "__consumer_offsets", messages: [{ partition: 0, value: "x" }] }),
      );
      stage.note("listed", (await admin.listTopics()).includes("__consumer_offsets"));
    },
  },
];

export const protocol: Family = { name: "Protocol", scenarios };
