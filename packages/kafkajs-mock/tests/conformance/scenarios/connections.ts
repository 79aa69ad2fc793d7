import type { Family, Scenario } from "../Scenario.ts";
import { apiVersionsFrame, openSocket } from "../openSocket.ts";
import { pause, until } from "../until.ts";

/** `socket.request.max.bytes`. */
const MOST_BYTES = 104_857_600;
const ROUNDS = 6;

const scenarios: Scenario[] = [
  {
    name: "consumers of one group from one client with different subscriptions do not crash",
    rule: "KafkaJS shares a group's committed offsets within a client; replies come in turns of their own",
    async run(stage) {
      for (let round = 0; round < ROUNDS; round++) {
        const topics = [0, 1].map((index) => stage.name(`r${round}t${index}`));
        for (const [index] of topics.entries()) await stage.topic({ suffix: `r${round}t${index}`, partitions: 2 });
        const kafka = stage.kafka();
        const consumers = topics.map(() => stage.consumer({ groupId: stage.name(`g${round}`) }, kafka));
        let fetchCount = 0;
        const crashes: string[] = [];
        for (const consumer of consumers) {
          consumer.on(consumer.events.FETCH, () => void fetchCount++);
          consumer.on(consumer.events.CRASH, ({ payload }) => void crashes.push(payload.error.message));
        }
        await Promise.all(consumers.map((consumer) => consumer.connect()));
        await Promise.all(consumers.map((consumer, index) => consumer.subscribe({ topics: [topics[index]!] })));
        await Promise.all(consumers.map((consumer) => consumer.run({ eachMessage: async () => {} })));
        await until("both fetch", () => fetchCount > 8 || crashes.length > 0);
        stage.note("crashes", crashes);
        await Promise.all(consumers.map((consumer) => consumer.disconnect()));
      }
    },
  },
  {
    name: "a reassignment is listed until it is done",
    rule: "KIP-455",
    async run(stage) {
      const [first, second, third] = stage.target.brokerIds as [number, number, number];
      const place = (id: number) => stage.target.brokerIds.indexOf(id);
      const admin = await stage.admin();
      const topic = stage.name();
      await admin.createTopics({
        waitForLeaders: false,
        topics: [{ topic, replicaAssignment: [{ partition: 0, replicas: [first, second] }] }],
      });
      await stage.known(topic);
      await stage.send(topic, ["a", "b"]);
      const reassign = (replicas: number[]) =>
        admin.alterPartitionReassignments({ topics: [{ topic, partitionAssignment: [{ partition: 0, replicas }] }] });
      const listed = async () => {
        const { topics } = await admin.listPartitionReassignments({ topics: [{ topic, partitions: [0] }] });
        return topics.flatMap(({ partitions }) => partitions);
      };
      await reassign([third, second]);
      for (const { replicas, addingReplicas, removingReplicas } of await listed()) {
        stage.note("listed", {
          replicas: replicas.map(place).sort(),
          adding: (addingReplicas ?? []).map(place),
          removing: (removingReplicas ?? []).map(place),
        });
      }
      await until("the reassignment is done", async () => (await listed()).length === 0);
      // The controller is ahead of what the brokers tell.
      const replicas = async () => {
        const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
        return topics[0]!.partitions[0]!.replicas.map(place);
      };
      await until("every broker knows", async () => (await replicas()).length === 2);
      stage.note("moved", await replicas());
      await reassign([second]);
      stage.note("only removing is listed", (await listed()).length);
      await stage.send(topic, ["c"]);
      stage.note("offsets", await admin.fetchTopicOffsets(topic));
    },
  },
  {
    name: "a request over socket.request.max.bytes closes its connection and no other",
    rule: "socket.request.max.bytes, 100 MiB",
    async run(stage) {
      const [large, other] = [await openSocket(stage), await openSocket(stage)];
      const frame = Buffer.alloc(64);
      frame.writeInt32BE(MOST_BYTES + 1, 0);
      large.write(frame);
      await until("the connection is closed", () => large.hasEnded());
      stage.note("bytes received", large.receivedBytes());
      other.write(apiVersionsFrame());
      await until("an answer on the other", () => other.receivedBytes() > 0);
      stage.note("the other has ended", other.hasEnded());
    },
  },
  {
    name: "a connection that is idle for connections.max.idle.ms is closed, and one in use is not",
    rule: "connections.max.idle.ms, ten seconds in these clusters",
    async run(stage) {
      const [idle, used] = [await openSocket(stage), await openSocket(stage)];
      for (let second = 0; second < 15; second++) {
        used.write(apiVersionsFrame());
        await pause(1_000);
        if (second === 5) stage.note("after five seconds", idle.hasEnded());
      }
      stage.note("after fifteen seconds", idle.hasEnded());
      stage.note("the one in use", used.hasEnded());
    },
  },
];

export const connections: Family = { name: "Connections", scenarios };
