import type { Admin } from "kafkajs";
import { consume } from "../consume.ts";
import type { Family, Scenario } from "../Scenario.ts";
import type { Stage } from "../Stage.ts";
import { pause, until } from "../until.ts";

const SETTLING_MS = 1_000;

const impatientAdmins = new WeakMap<Stage, Promise<Admin>>();

/** An admin client that reports the first answer, one for each stage. */
function impatientAdmin(stage: Stage): Promise<Admin> {
  const retry = { retries: 0, initialRetryTime: 10 };
  const admin = impatientAdmins.get(stage) ?? stage.newAdmin({ retry }, stage.kafka({ retry }));
  impatientAdmins.set(stage, admin);
  return admin;
}

const leaderOf = async (stage: Stage, topic: string): Promise<{ leader: number; isr: number }> => {
  const admin = await impatientAdmin(stage);
  const metadata = await admin.fetchTopicMetadata({ topics: [topic] }).catch(() => null);
  const partition = metadata?.topics[0]?.partitions[0];
  return { leader: partition?.leader ?? -1, isr: partition?.isr.length ?? 0 };
};

const scenarios: Scenario[] = [
  {
    name: "when a leader stops, a replica takes over and nothing acknowledged is lost",
    rule: "acks -1, leader election from the ISR",
    isDisruptive: true,
    async run(stage) {
      const topic = await stage.topic({ replicas: 3, configs: { "min.insync.replicas": "2" } });
      await stage.send(topic, ["a", "b"]);
      const running = await consume(stage, { topics: [topic] });
      await running.count(2);
      const before = await leaderOf(stage, topic);
      await stage.target.stopBroker(before.leader);
      try {
        await until("another leader", async () => {
          const { leader } = await leaderOf(stage, topic);
          return leader !== before.leader && leader !== -1;
        });
        stage.note("isr while down", (await leaderOf(stage, topic)).isr);
        const [answer] = await stage.send(topic, ["c"]);
        stage.note("offset", answer!.baseOffset);
        await running.count(3);
      } finally {
        await stage.target.startBroker(before.leader);
      }
      await until("three in sync again", async () => (await leaderOf(stage, topic)).isr === 3);
      await stage.send(topic, ["d"]);
      await running.count(4);
      // KafkaJS can loop without end when it is stopped while it replaces the fetchers of brokers that came back.
      await pause(SETTLING_MS);
    },
  },
  {
    name: "a partition whose only replica is down has no leader",
    rule: "LEADER_NOT_AVAILABLE",
    isDisruptive: true,
    async run(stage) {
      const admin = await stage.admin();
      const topic = stage.name();
      const victim = stage.target.brokerIds[2]!;
      await admin.createTopics({
        waitForLeaders: false,
        topics: [{ topic, replicaAssignment: [{ partition: 0, replicas: [victim] }] }],
      });
      await stage.known(topic);
      await stage.send(topic, ["a"]);
      await stage.target.stopBroker(victim);
      try {
        await until("no leader", async () => (await leaderOf(stage, topic)).leader !== victim);
        const { topics } = await (
          await impatientAdmin(stage)
        )
          .fetchTopicMetadata({ topics: [topic] })
          .catch((error: Error) => {
            stage.note("metadata", error);
            return { topics: [] };
          });
        for (const { partitions } of topics)
          stage.note(
            "partitions",
            partitions.map(({ leader, partitionErrorCode, replicas, isr, offlineReplicas }) => ({
              leader: leader === victim ? "victim" : leader,
              partitionErrorCode,
              replicas: replicas.length,
              isr: isr.length,
              offline: offlineReplicas?.length,
            })),
          );
        const retry = { retries: 1, initialRetryTime: 50 };
        const producer = await stage.producer({ retry }, stage.kafka({ retry }));
        await stage.attempt("send", () => producer.send({ topic, messages: [{ value: "b" }] }));
      } finally {
        await stage.target.startBroker(victim);
      }
      await until("the leader is back", async () => (await leaderOf(stage, topic)).leader === victim);
      const running = await consume(stage, { topics: [topic] });
      await running.count(1);
    },
  },
  {
    name: "a group goes on when its coordinator stops",
    rule: "NOT_COORDINATOR, FindCoordinator",
    isDisruptive: true,
    async run(stage) {
      const topic = await stage.topic({ replicas: 3 });
      const groupId = stage.name("g");
      await stage.send(topic, ["a", "b"]);
      const running = await consume(stage, { topics: [topic], describe: () => undefined });
      await running.count(2);
      const admin = await stage.admin();
      await until("a commit", async () => {
        const [offsets] = await admin.fetchOffsets({ groupId, topics: [topic] });
        return offsets!.partitions[0]!.offset === "2";
      });
      const coordinator = (await (await stage.raw()).coordinatorOf(groupId)).nodeId;
      await stage.target.stopBroker(coordinator);
      try {
        await stage.send(topic, ["c"]);
        await running.count(3);
      } finally {
        await stage.target.startBroker(coordinator);
      }
      await stage.send(topic, ["d"]);
      await until("four", () => new Set(running.received.map(({ value }) => `${value}`)).size === 4);
      await pause(SETTLING_MS);
      stage.note("distinct", new Set(running.received.map(({ value }) => `${value}`)).size);
    },
  },
  {
    name: "acks -1 waits for the ISR that min.insync.replicas asks for",
    rule: "NOT_ENOUGH_REPLICAS",
    isDisruptive: true,
    async run(stage) {
      const admin = await stage.admin();
      const topic = stage.name();
      const [first, second] = stage.target.brokerIds as [number, number];
      await admin.createTopics({
        waitForLeaders: false,
        topics: [
          {
            topic,
            replicaAssignment: [{ partition: 0, replicas: [first, second] }],
            configEntries: [{ name: "min.insync.replicas", value: "2" }],
          },
        ],
      });
      await stage.known(topic);
      await stage.send(topic, ["a"]);
      await stage.target.stopBroker(second);
      try {
        await until("one in sync", async () => (await leaderOf(stage, topic)).isr === 1);
        const producer = await stage.producer({ retry: { retries: 0 } });
        await stage.attempt("acks -1", () => producer.send({ topic, acks: -1, messages: [{ value: "refused" }] }));
        await stage.attempt("acks 1", () => producer.send({ topic, acks: 1, messages: [{ value: "taken" }] }));
      } finally {
        await stage.target.startBroker(second);
      }
      await until("two in sync", async () => (await leaderOf(stage, topic)).isr === 2);
      const running = await consume(stage, { topics: [topic] });
      await running.count(2);
    },
  },
];

export const failing: Family = { name: "Failing brokers", scenarios };
