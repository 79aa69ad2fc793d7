import kafkajs, { type Consumer, type PartitionAssigner } from "kafkajs";
import { consume, nextEvent, shortName, type Running } from "../consume.ts";
import type { Family, Scenario } from "../Scenario.ts";
import type { Stage } from "../Stage.ts";
import { pause, until } from "../until.ts";

/** Follows which partitions each member owns, by its GROUP_JOIN events. */
class Membership {
  readonly owned = new Map<string, string[]>();
  readonly joins = new Map<string, number>();
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  follow(member: string, consumer: Consumer): void {
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      const partitions = Object.entries(payload.memberAssignment).flatMap(([topic, list]) =>
        list.map((partition) => `${shortName(this.#stage, topic)}/${partition}`),
      );
      this.owned.set(member, partitions.sort());
      this.joins.set(member, (this.joins.get(member) ?? 0) + 1);
    });
  }

  /** Waits until the members' shares have these sizes (sorted) and together cover each partition once. */
  async settle(...sizes: number[]): Promise<void> {
    const shares = () => [...this.owned.values()];
    await until(
      `shares of ${sizes.join(" and ")} (now ${JSON.stringify([...this.owned])})`,
      () =>
        JSON.stringify(
          shares()
            .map((share) => share.length)
            .sort(),
        ) === JSON.stringify(sizes) && new Set(shares().flat()).size === sizes.reduce((sum, size) => sum + size, 0),
    );
  }

  forget(member: string): void {
    this.owned.delete(member);
  }
}

/** Starts a member without waiting for it, because `run` resolves only when the whole group has settled. */
async function join(
  stage: Stage,
  membership: Membership,
  member: string,
  topics: readonly string[],
  config: object = {},
): Promise<Running & { values: string[] }> {
  const consumer = stage.consumer(config);
  membership.follow(member, consumer);
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  const received: Running["received"] = [];
  const values: string[] = [];
  await consumer.run({
    eachMessage: async ({ message }) => {
      received.push(message);
      values.push(`${message.value}`);
    },
  });
  return {
    consumer,
    received,
    values,
    count: (count) => until(`${member}: ${count} messages`, () => received.length >= count),
    disconnect: () => consumer.disconnect(),
  };
}

const onEach = (partitions: number, round: string) =>
  Array.from({ length: partitions }, (_, partition) => ({ partition, value: `${round}${partition}` }));

const scenarios: Scenario[] = [
  {
    name: "two members share four partitions and hand them over when one leaves",
    rule: "consumer groups, LeaveGroup",
    async run(stage) {
      const topic = await stage.topic({ partitions: 4 });
      const membership = new Membership(stage);
      const first = await join(stage, membership, "first", [topic]);
      await membership.settle(4);
      const second = await join(stage, membership, "second", [topic]);
      await membership.settle(2, 2);
      await stage.send(topic, onEach(4, "a"));
      await until("all four", () => first.values.length + second.values.length === 4);
      stage.note("shared", [first.values.length, second.values.length]);
      await pause(300);
      await first.disconnect();
      membership.forget("first");
      await membership.settle(4);
      await stage.send(topic, onEach(4, "b"));
      await second.count(6);
      stage.note("second", second.values.filter((value) => value.startsWith("b")).sort());
      stage.note("both", [...first.values, ...second.values].sort());
    },
  },
  {
    name: "the round robin assigner gives sorted members the partitions in turn",
    rule: "RoundRobinAssigner",
    async run(stage) {
      const topics = [
        await stage.topic({ suffix: "a", partitions: 3 }),
        await stage.topic({ suffix: "b", partitions: 2 }),
      ];
      const membership = new Membership(stage);
      await join(stage, membership, "one", topics);
      await join(stage, membership, "two", topics);
      await membership.settle(2, 3);
      stage.note(
        "shares",
        [...membership.owned.values()].sort((a, b) => b.length - a.length),
      );
    },
  },
  {
    name: "a member more than there are partitions owns nothing",
    rule: "consumer groups",
    async run(stage) {
      const topic = await stage.topic();
      const membership = new Membership(stage);
      await join(stage, membership, "one", [topic]);
      await join(stage, membership, "two", [topic]);
      await membership.settle(0, 1);
      stage.note("shares", [...membership.owned.values()].map((share) => share.length).sort());
    },
  },
  {
    name: "a handler longer than the session timeout keeps its membership while other brokers are fetched from",
    rule: "Q6: there is one fetch loop per broker, and each sends heartbeats after an empty fetch",
    async run(stage) {
      const topic = await stage.topic();
      await stage.send(topic, ["a", "b"]);
      const running = await consume(stage, {
        topics: [topic],
        config: { sessionTimeout: 6_000 },
        onMessage: ({ message }) => (message.offset === "0" ? pause(7_500) : undefined),
      });
      const { consumer } = running;
      for (const name of ["GROUP_JOIN", "REBALANCING", "CRASH"] as const)
        consumer.on(consumer.events[name] as any, () => stage.note("events", name));
      await running.count(2);
      await pause(500);
      stage.note("handled", running.received.length);
    },
  },
  {
    name: "a handler longer than the session timeout loses its membership where each broker's partition is handled",
    rule: "Q6: heartbeats wait for handlers",
    async run(stage) {
      const topic = stage.name();
      const admin = await stage.admin();
      const replicaAssignment = stage.target.brokerIds.map((id, partition) => ({ partition, replicas: [id] }));
      await admin.createTopics({ waitForLeaders: false, topics: [{ topic, replicaAssignment }] });
      await stage.known(topic);
      const keys = stage.target.brokerIds.map((_, partition) => ({ partition, value: `p${partition}` }));
      await stage.send(topic, keys);
      const running = await consume(stage, {
        topics: [topic],
        config: { sessionTimeout: 6_000 },
        run: { partitionsConsumedConcurrently: 3 },
        onMessage: () => (running.received.length <= 3 ? pause(8_000) : undefined),
        describe: () => undefined,
      });
      const { consumer } = running;
      for (const name of ["GROUP_JOIN", "CRASH"] as const)
        consumer.on(consumer.events[name] as any, () => stage.note("events", name));
      const joined = nextEvent(consumer, "GROUP_JOIN");
      await joined;
      await pause(1_000);
      stage.note("distinct", new Set(running.received.map(({ value }) => `${value}`)).size);
    },
  },
  {
    name: "a member that falls silent is evicted after its session timeout and its partitions move",
    rule: "session.timeout.ms",
    async run(stage) {
      const topic = await stage.topic({ partitions: 2 });
      const groupId = stage.name("g");
      const raw = await stage.raw([topic]);
      const coordinator = await raw.coordinatorOf(groupId);
      const metadata = kafkajs.AssignerProtocol.MemberMetadata.encode({
        version: 1,
        topics: [topic],
        userData: Buffer.alloc(0),
      });
      const request = {
        groupId,
        sessionTimeout: 6_000,
        rebalanceTimeout: 6_000,
        groupProtocols: [{ name: "RoundRobinAssigner", metadata }],
      };
      const { memberId, generationId } = await coordinator.joinGroup(request);
      await coordinator.syncGroup({ groupId, generationId, memberId, groupAssignment: [] });
      const startedAtMs = performance.now();
      const membership = new Membership(stage);
      await join(stage, membership, "heir", [topic]);
      await membership.settle(2);
      const tookMs = performance.now() - startedAtMs;
      stage.note("takeover", tookMs > 4_000 && tookMs < 9_000 ? "about the session timeout" : tookMs);
      await stage.attempt("zombie", () =>
        coordinator.heartbeat({ groupId, groupGenerationId: generationId, memberId }),
      );
    },
  },
  {
    name: "generations count up with each rebalance",
    rule: "group generation",
    async run(stage) {
      const topic = await stage.topic({ partitions: 2 });
      const membership = new Membership(stage);
      const generations: number[] = [];
      const first = await join(stage, membership, "one", [topic]);
      first.consumer.on(first.consumer.events.HEARTBEAT, ({ payload }) => {
        if (generations.at(-1) !== payload.groupGenerationId) generations.push(payload.groupGenerationId);
      });
      await until("generation 1", () => generations.includes(1));
      const second = await join(stage, membership, "two", [topic]);
      await membership.settle(1, 1);
      await second.disconnect();
      membership.forget("two");
      await membership.settle(2);
      await until("generation 3", () => generations.includes(3));
      stage.note("generations", generations);
    },
  },
  {
    name: "a group describes itself while stable, empty and gone",
    rule: "DescribeGroups",
    async run(stage) {
      const topic = await stage.topic({ partitions: 2 });
      const groupId = stage.name("g");
      const admin = await stage.admin();
      const describe = async () => {
        const { groups } = await admin.describeGroups([groupId]);
        stage.note(
          "groups",
          groups.map(({ members, ...group }) => ({
            ...group,
            members: members.map(({ clientId, memberId, memberAssignment }) => ({
              clientId,
              memberId,
              assignment: kafkajs.AssignerProtocol.MemberAssignment.decode(memberAssignment)?.assignment,
            })),
          })),
        );
      };
      await describe();
      const running = await consume(stage, { topics: [topic] });
      await describe();
      stage.note("own view", { ...(await running.consumer.describeGroup()), members: undefined });
      const listed = (await admin.listGroups()).groups.filter((group) => group.groupId === groupId);
      stage.note("listed", listed);
      await stage.attempt("delete while stable", () => admin.deleteGroups([groupId]));
      await running.disconnect();
      await describe();
      await stage.attempt("delete while empty", () => admin.deleteGroups([groupId]));
      await describe();
      await stage.attempt("delete when gone", () => admin.deleteGroups([groupId]));
    },
  },
  {
    name: "a session timeout outside the broker's bounds is refused",
    rule: "group.min.session.timeout.ms, group.max.session.timeout.ms",
    async run(stage) {
      const topic = await stage.topic();
      for (const [lane, sessionTimeout] of Object.entries({ short: 1_000, long: 3_600_000 })) {
        const consumer = stage.consumer({
          groupId: stage.name(lane),
          sessionTimeout,
          heartbeatInterval: 300,
          retry: { retries: 0 },
        });
        await consumer.connect();
        await consumer.subscribe({ topics: [topic] });
        const crash = nextEvent(consumer, "CRASH");
        await stage.attempt(lane, () => consumer.run({ eachMessage: async () => {} }));
        const { payload } = await crash;
        stage.note(lane, { crash: payload.error, restart: payload.restart });
      }
    },
  },
  {
    name: "a heartbeat interval that is not shorter than the session throws",
    rule: "KAFKA.md §2, Defaults",
    async run(stage) {
      await stage.attempt("consumer", () => void stage.consumer({ heartbeatInterval: 5_000, sessionTimeout: 5_000 }));
      await stage.attempt("no group", () => void stage.consumer({ groupId: "" }));
      await stage.attempt("no assigner", () => void stage.consumer({ partitionAssigners: [] }));
    },
  },
  {
    name: "members without a common assigner cannot share a group",
    rule: "INCONSISTENT_GROUP_PROTOCOL",
    async run(stage) {
      const topic = await stage.topic();
      const named =
        (name: string): PartitionAssigner =>
        (config) => ({
          ...kafkajs.PartitionAssigners.roundRobin(config),
          name,
          protocol: ({ topics }) => ({
            name,
            metadata: kafkajs.AssignerProtocol.MemberMetadata.encode({ version: 1, topics, userData: Buffer.alloc(0) }),
          }),
        });
      await consume(stage, { topics: [topic], config: { partitionAssigners: [named("one")] } });
      const stranger = stage.consumer({ partitionAssigners: [named("two")], retry: { retries: 0 } });
      await stranger.connect();
      await stranger.subscribe({ topics: [topic] });
      const crash = nextEvent(stranger, "CRASH");
      await stage.attempt("run", () => stranger.run({ eachMessage: async () => {} }));
      const { payload } = await crash;
      stage.note("run", { crash: payload.error, restart: payload.restart });
    },
  },
  {
    name: "the protocol with most votes among the common ones is chosen",
    rule: "JoinGroup, protocol selection",
    async run(stage) {
      const groupId = stage.name("g");
      const raw = await stage.raw();
      const coordinator = await raw.coordinatorOf(groupId);
      const member = (names: string[]) =>
        coordinator.joinGroup({
          groupId,
          sessionTimeout: 10_000,
          rebalanceTimeout: 10_000,
          groupProtocols: names.map((name) => ({ name, metadata: Buffer.from(name) })),
        });
      const first = await member(["a", "b", "c"]);
      stage.note("first", {
        protocol: first.groupProtocol,
        generation: first.generationId,
        leads: first.leaderId === first.memberId,
        members: first.members.length,
      });
      const others = await stage.raw();
      const otherCoordinator = await others.coordinatorOf(groupId);
      const secondJoining = otherCoordinator.joinGroup({
        groupId,
        sessionTimeout: 10_000,
        rebalanceTimeout: 10_000,
        groupProtocols: ["c", "b"].map((name) => ({ name, metadata: Buffer.from(name) })),
      });
      secondJoining.catch(() => {});
      await pause(300);
      await stage.attempt("heartbeat", () =>
        coordinator.heartbeat({ groupId, groupGenerationId: first.generationId, memberId: first.memberId }),
      );
      const again = await coordinator.joinGroup({
        groupId,
        memberId: first.memberId,
        sessionTimeout: 10_000,
        rebalanceTimeout: 10_000,
        groupProtocols: ["a", "b", "c"].map((name) => ({ name, metadata: Buffer.from(name) })),
      });
      const second = await secondJoining;
      stage.note("again", {
        protocol: again.groupProtocol,
        generation: again.generationId,
        leads: again.leaderId === again.memberId,
        members: again.members.length,
      });
      stage.note("second", {
        protocol: second.groupProtocol,
        generation: second.generationId,
        leads: second.leaderId === second.memberId,
        members: second.members.length,
      });
    },
  },
  {
    name: "members of different topics: the leader's topics are shared out, the surplus announced",
    rule: "RoundRobinAssigner, RECEIVED_UNSUBSCRIBED_TOPICS",
    async run(stage) {
      const [a, b] = [
        await stage.topic({ suffix: "a", partitions: 2 }),
        await stage.topic({ suffix: "b", partitions: 2 }),
      ];
      const membership = new Membership(stage);
      const first = await join(stage, membership, "first", [a, b]);
      await membership.settle(4);
      const second = stage.consumer();
      const surplus = nextEvent(second, "RECEIVED_UNSUBSCRIBED_TOPICS");
      await second.connect();
      await second.subscribe({ topics: [a] });
      await second.run({ eachMessage: async () => {} });
      const { payload } = await surplus;
      stage.note("surplus", {
        assigned: payload.assignedTopics.sort(),
        subscribed: payload.topicsSubscribed,
        not: payload.topicsNotSubscribed,
      });
      await first.disconnect();
    },
  },
  {
    name: "requests of a stale generation or an unknown member are refused",
    rule: "ILLEGAL_GENERATION, UNKNOWN_MEMBER_ID",
    async run(stage) {
      const topic = await stage.topic();
      const groupId = stage.name("g");
      const raw = await stage.raw([topic]);
      const coordinator = await raw.coordinatorOf(groupId);
      const groupProtocols = [{ name: "x", metadata: Buffer.from("x") }];
      const { memberId, generationId } = await coordinator.joinGroup({
        groupId,
        sessionTimeout: 10_000,
        rebalanceTimeout: 10_000,
        groupProtocols,
      });
      const topics = [{ topic, partitions: [{ partition: 0, offset: "1" }] }];
      await stage.attempt("sync", () =>
        coordinator.syncGroup({ groupId, generationId: generationId + 1, memberId, groupAssignment: [] }),
      );
      await coordinator.syncGroup({
        groupId,
        generationId,
        memberId,
        groupAssignment: [{ memberId, memberAssignment: Buffer.from("share") }],
      });
      await stage.attempt("heartbeat", () =>
        coordinator.heartbeat({ groupId, groupGenerationId: generationId, memberId }),
      );
      await stage.attempt("heartbeat", () =>
        coordinator.heartbeat({ groupId, groupGenerationId: generationId + 1, memberId }),
      );
      await stage.attempt("heartbeat", () =>
        coordinator.heartbeat({ groupId, groupGenerationId: generationId, memberId: "nobody" }),
      );
      await stage.attempt("commit", () =>
        coordinator.offsetCommit({ groupId, groupGenerationId: generationId - 1, memberId, topics }),
      );
      await stage.attempt("commit", () =>
        coordinator.offsetCommit({ groupId, groupGenerationId: generationId, memberId: "nobody", topics }),
      );
      await stage.attempt("commit", () =>
        coordinator.offsetCommit({ groupId, groupGenerationId: -1, memberId: "", topics }),
      );
      await stage.attempt("commit", () =>
        coordinator.offsetCommit({ groupId, groupGenerationId: generationId, memberId, topics }),
      );
      await stage.attempt("join", () =>
        coordinator.joinGroup({
          groupId,
          memberId: "nobody",
          sessionTimeout: 10_000,
          rebalanceTimeout: 10_000,
          groupProtocols,
        }),
      );
      await stage.attempt("leave", () => coordinator.leaveGroup({ groupId, memberId: "nobody" }));
      await stage.attempt("leave", () => coordinator.leaveGroup({ groupId, memberId }));
      await stage.attempt("heartbeat", () =>
        coordinator.heartbeat({ groupId, groupGenerationId: generationId, memberId }),
      );
    },
  },
  {
    name: "no acknowledged message is lost or handled twice when a member joins and leaves politely",
    rule: "rebalance, commit before rejoining",
    async run(stage) {
      const topic = await stage.topic({ partitions: 4 });
      const membership = new Membership(stage);
      const first = await join(stage, membership, "one", [topic]);
      const producer = await stage.producer();
      const send = (round: number) => producer.send({ topic, messages: onEach(4, `${round}-`) });
      for (let round = 0; round < 5; round++) await send(round);
      const second = await join(stage, membership, "two", [topic]);
      for (let round = 5; round < 10; round++) await send(round);
      await membership.settle(2, 2);
      await until("all sent", () => first.values.length + second.values.length >= 40);
      await pause(300);
      await second.disconnect();
      for (let round = 10; round < 15; round++) await send(round);
      await until("all sent", () => new Set([...first.values, ...second.values]).size === 60);
      stage.note("handled", { distinct: new Set([...first.values, ...second.values]).size });
    },
  },
  {
    name: "two members of a group see each partition's messages in order across a takeover",
    rule: "order per partition",
    async run(stage) {
      const topic = await stage.topic({ partitions: 2 });
      const membership = new Membership(stage);
      const seen = new Map<number, number[]>();
      const start = async (member: string) => {
        const consumer = stage.consumer();
        membership.follow(member, consumer);
        await consumer.connect();
        await consumer.subscribe({ topics: [topic], fromBeginning: true });
        await consumer.run({
          eachMessage: async ({ partition, message }) => {
            seen.set(partition, [...(seen.get(partition) ?? []), Number(message.value)]);
          },
        });
        return consumer;
      };
      const first = await start("one");
      const numbered = (from: number) =>
        stage.send(
          topic,
          Array.from({ length: 20 }, (_, index) => ({ partition: index % 2, value: `${from + index}` })),
        );
      await numbered(0);
      await until("twenty", () => [...seen.values()].flat().length >= 20);
      await start("two");
      await membership.settle(1, 1);
      await numbered(20);
      await until("forty", () => [...seen.values()].flat().length >= 40);
      await pause(300);
      await first.disconnect();
      await numbered(40);
      await until("sixty", () => new Set([...seen.values()].flat()).size === 60);
      for (const [partition, list] of [...seen].sort(([a], [b]) => a - b)) {
        const firsts = list.filter((value, index) => list.indexOf(value) === index);
        stage.note(
          `partition ${partition}`,
          firsts.every((value, index) => index === 0 || value > firsts[index - 1]!),
        );
      }
    },
  },
  {
    name: "new partitions are taken up when the metadata is refreshed",
    rule: "metadataMaxAge",
    async run(stage) {
      const topic = await stage.topic({ partitions: 1 });
      const membership = new Membership(stage);
      const running = await join(stage, membership, "one", [topic], { metadataMaxAge: 500 });
      await membership.settle(1);
      const admin = await stage.admin();
      await admin.createPartitions({ topicPartitions: [{ topic, count: 3 }] });
      await membership.settle(3);
      const producer = await stage.producer();
      await producer.send({ topic, messages: onEach(3, "x") });
      await running.count(3);
      stage.note("values", running.values.sort());
    },
  },
];

export const groups: Family = { name: "Groups", scenarios };
