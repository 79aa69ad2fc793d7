import type { Family, Scenario } from "../Scenario.ts";
import type { Stage } from "../Stage.ts";
import { pause, until } from "../until.ts";
import type { WireClient } from "../wireClient.ts";

const JOIN = 0;
const LEAVE = -1;
const LEAVE_FOR_A_WHILE = -2;
const NO_TOPIC_ID = "0".repeat(32);
/** A little more than `group.consumer.assignment.interval.ms` (KIP-1263). */
const ASSIGNMENT_INTERVAL_MS = 1_100;

interface Owned {
  topicId: string;
  partitions: number[];
}

interface Beat {
  memberEpoch?: number;
  instanceId?: string | null;
  topics?: string[] | null;
  regex?: string | null;
  owned?: Owned[] | null;
  assignor?: string | null;
  rebalanceTimeoutMs?: number;
}

/** One member of a group of the newer protocol, its heartbeats sent by hand. */
class Member {
  epoch = 0;
  owned: Owned[] = [];
  readonly id: string;
  readonly #wire: WireClient;
  readonly #groupId: string;

  constructor(wire: WireClient, groupId: string, id: string) {
    this.#wire = wire;
    this.#groupId = groupId;
    this.id = id;
  }

  /** Sends a heartbeat as it is and returns the reply as it is. */
  async raw(beat: Beat, version = 1) {
    const { memberEpoch = this.epoch, instanceId = null, topics = null, regex = null, owned = null } = beat;
    const { assignor = null, rebalanceTimeoutMs = -1 } = beat;
    const body = {
      groupId: this.#groupId,
      memberId: this.id,
      memberEpoch,
      instanceId,
      rackId: null,
      rebalanceTimeoutMs,
      subscribedTopicNames: topics,
      subscribedTopicRegex: regex,
      serverAssignor: assignor,
      topicPartitions: owned,
    };
    const broker = await this.#wire.coordinatorOf(this.#groupId);
    return this.#wire.ask("consumerGroupHeartbeat", version, body, broker);
  }

  /** Sends a heartbeat, takes over what the reply says, and returns it without ids. */
  async beat(beat: Beat = {}) {
    const answer = await this.raw(beat);
    const { heartbeatIntervalMs, memberId, assignment, errorCode, errorMessage, memberEpoch } = answer;
    if (errorCode === 0) this.epoch = memberEpoch;
    if (assignment !== null) this.owned = assignment.topicPartitions;
    return {
      errorCode,
      errorMessage,
      memberEpoch,
      isItself: memberId === this.id,
      isToldTimes: heartbeatIntervalMs > 0,
      gets: this.counts(assignment),
    };
  }

  join(topics: string[], beat: Beat = {}) {
    return this.beat({ memberEpoch: JOIN, topics, owned: [], rebalanceTimeoutMs: 10_000, ...beat });
  }

  /** Says what it has now. */
  settle() {
    return this.beat({ owned: this.owned });
  }

  /** How many partitions of how many topics. */
  counts(assignment: { topicPartitions: Owned[] } | null) {
    return assignment === null ? null : assignment.topicPartitions.map(({ partitions }) => partitions.length).sort();
  }

  get count(): number {
    return this.owned.reduce((sum, { partitions }) => sum + partitions.length, 0);
  }
}

async function groupOf(stage: Stage) {
  const wire = stage.wire();
  const groupId = stage.name("g");
  const coordinator = await wire.coordinatorOf(groupId);
  const member = (id: string) => new Member(wire, groupId, id);
  const describe = async (wanted = groupId, broker = coordinator) => {
    const body = { groupIds: [wanted], includeAuthorizedOperations: false };
    const answer = await wire.ask("consumerGroupDescribe", 1, body, broker);
    const { members, ...rest } = answer.groups[0];
    const shown = members
      .map(({ clientHost, assignment, targetAssignment, ...member_ }: Record<string, any>) => ({
        ...member_,
        isFromSomewhere: clientHost !== "",
        has: assignment.topicPartitions
          .map(({ topicName, partitions }: any) => `${topicName} ${partitions.length}`)
          .sort(),
        isToHave: targetAssignment.topicPartitions
          .map(({ topicName, partitions }: any) => `${topicName} ${partitions.length}`)
          .sort(),
      }))
      .sort((a: { memberId: string }, b: { memberId: string }) => (a.memberId < b.memberId ? -1 : 1));
    return { ...rest, members: shown };
  };
  return { wire, groupId, coordinator, member, describe };
}

/** Lets members heartbeat in turn until their shares are these. A real coordinator sees changed topics a moment later. */
async function share(members: readonly Member[], shares: readonly number[]) {
  await until(`shares of ${shares.join(", ")}`, async () => {
    for (const member of members) await member.settle();
    return members.map(({ count }) => count).join() === shares.join();
  });
}

const scenarios: Scenario[] = [
  {
    name: "a member alone in a group gets every partition at once",
    rule: "KIP-848",
    async run(stage) {
      const topic = await stage.topic({ partitions: 3 });
      const { member, describe } = await groupOf(stage);
      stage.note("no group", await describe());
      const one = member("one");
      stage.note("join", await one.join([topic]));
      stage.note("heartbeat", await one.beat());
      stage.note("heartbeat", await one.settle());
      stage.note("group", await describe());
      stage.note("full request", await one.beat({ topics: [topic], owned: one.owned, rebalanceTimeoutMs: 10_000 }));
      stage.note("leave", await one.beat({ memberEpoch: LEAVE }));
      stage.note("group", await describe());
      stage.note("after it left", await one.beat({ memberEpoch: 1 }));
    },
  },
  {
    name: "a second member gets partitions once the first has given them back, and the first keeps the rest all the while",
    rule: "KIP-848, incremental reconciliation",
    async run(stage) {
      const topic = await stage.topic({ partitions: 4 });
      const { member, describe } = await groupOf(stage);
      const [one, two] = [member("one"), member("two")];
      stage.note("one", await one.join([topic]));
      const all = one.owned;
      stage.note("two", await two.join([topic]));
      stage.note("group", await describe());
      await pause(ASSIGNMENT_INTERVAL_MS);
      stage.note("two", await two.settle());
      stage.note("one", await one.beat({ owned: all }));
      stage.note("group", await describe());
      stage.note("one", await one.beat());
      stage.note("two", await two.settle());
      stage.note("one", await one.settle());
      stage.note("two", await two.settle());
      stage.note("two", await two.settle());
      stage.note("group", await describe());
      const [mine, theirs] = [one.owned[0]!.partitions, two.owned[0]!.partitions];
      stage.note("together", [...mine, ...theirs].sort());
      stage.note("two leaves", await two.beat({ memberEpoch: LEAVE }));
      stage.note("group", await describe());
      await pause(ASSIGNMENT_INTERVAL_MS);
      stage.note("one", await one.settle());
      stage.note("one", await one.settle());
      stage.note("group", await describe());
    },
  },
  {
    name: "a member that speaks with a wrong epoch or under a strange id is fenced and joins again",
    rule: "KIP-848, FENCED_MEMBER_EPOCH, UNKNOWN_MEMBER_ID",
    async run(stage) {
      const topic = await stage.topic({ partitions: 2 });
      const { member } = await groupOf(stage);
      const [one, stranger] = [member("one"), member("stranger")];
      stage.note("no group", await stranger.beat({ memberEpoch: 3 }));
      stage.note("join", await one.join([topic]));
      stage.note("greater epoch", await one.beat({ memberEpoch: one.epoch + 5 }));
      stage.note("stranger", await stranger.beat({ memberEpoch: 3 }));
      stage.note("stranger leaves", await stranger.beat({ memberEpoch: LEAVE }));
      await pause(ASSIGNMENT_INTERVAL_MS);
      stage.note("other topics", await one.beat({ topics: [topic, stage.name("none")], owned: one.owned }));
      stage.note("epoch before, with what it has", await one.beat({ memberEpoch: one.epoch - 1, owned: one.owned }));
      stage.note("epoch before, with nothing said", await one.beat({ memberEpoch: one.epoch - 1 }));
      stage.note("join again", await one.join([topic]));
    },
  },
  {
    name: "heartbeats that cannot be are refused",
    rule: "KIP-848, INVALID_REQUEST",
    async run(stage) {
      const topic = await stage.topic();
      const { member, wire, groupId, coordinator } = await groupOf(stage);
      const refuse = async (lane: string, beat: Beat, version = 1, id = "one") => {
        const { errorCode, errorMessage, memberId, assignment } = await member(id).raw(beat, version);
        stage.note(lane, { errorCode, errorMessage, memberId, assignment });
      };
      const fine: Beat = { memberEpoch: JOIN, topics: [topic], owned: [], rebalanceTimeoutMs: 10_000 };
      await refuse("no rebalance timeout", { ...fine, rebalanceTimeoutMs: -1 });
      await refuse("no subscription", { ...fine, topics: null });
      await refuse("owns something", { ...fine, owned: [{ topicId: NO_TOPIC_ID, partitions: [0] }] });
      await refuse("owns null", { ...fine, owned: null });
      await refuse("empty instance", { ...fine, instanceId: "" });
      await refuse("epoch -3", { ...fine, memberEpoch: -3 });
      await refuse("no member id", fine, 1, "");
      await refuse("no member id to go on", { ...fine, memberEpoch: 4 }, 0, "");
      await refuse("away without an instance", { memberEpoch: LEAVE_FOR_A_WHILE });
      await refuse("unknown assignor", { ...fine, assignor: "fair" });
      const ofNoPattern = await member("one").raw({ ...fine, topics: null, regex: "(" });
      stage.note("no pattern", ofNoPattern.errorCode);
      const elsewhere = stage.target.brokerIds.find((id) => id !== coordinator)!;
      const body = { groupId, memberId: "one", memberEpoch: 0, instanceId: null, rackId: null, rebalanceTimeoutMs: 1 };
      const answer = await wire.ask(
        "consumerGroupHeartbeat",
        0,
        { ...body, subscribedTopicNames: [topic], serverAssignor: null, topicPartitions: [] },
        elsewhere,
      );
      stage.note("not its coordinator", answer.errorCode);
      const given = await member("").raw(fine, 0);
      stage.note("an id is given in version 0", [given.errorCode, given.memberId.length > 10]);
    },
  },
  {
    name: "topics that come, grow and go are shared out at the next heartbeats",
    rule: "KIP-848, subscription metadata",
    async run(stage) {
      const topic = await stage.topic({ partitions: 2 });
      const { member } = await groupOf(stage);
      const one = member("one");
      const later = stage.name("later");
      await one.join([topic, later]);
      await share([one], [2]);
      stage.note("one topic", one.count);
      const admin = await stage.admin();
      await admin.createTopics({ waitForLeaders: true, topics: [{ topic: later, numPartitions: 3 }] });
      await share([one], [5]);
      stage.note("two topics", one.count);
      await admin.createPartitions({ topicPartitions: [{ topic, count: 4 }] });
      await share([one], [7]);
      stage.note("more partitions", one.count);
      await pause(ASSIGNMENT_INTERVAL_MS);
      stage.note("reads one", await one.beat({ topics: [later], owned: one.owned }));
      await share([one], [3]);
      stage.note("reads one", one.count);
    },
  },
  {
    name: "a pattern stands for the topics it matches as a whole",
    rule: "KIP-848, SubscribedTopicRegex",
    async run(stage) {
      await stage.topic({ suffix: "orders-eu", partitions: 2 });
      await stage.topic({ suffix: "orders-us", partitions: 1 });
      await stage.topic({ suffix: "returns", partitions: 4 });
      const { member, describe } = await groupOf(stage);
      const one = member("one");
      await one.beat({ memberEpoch: JOIN, regex: `${stage.name("orders")}-.*`, owned: [], rebalanceTimeoutMs: 10_000 });
      await share([one], [3]);
      const described = await describe();
      stage.note(
        "members",
        described.members.map(({ has, subscribedTopicNames, subscribedTopicRegex }: any) => [
          has,
          subscribedTopicNames,
          subscribedTopicRegex,
        ]),
      );
      await one.beat({ regex: stage.name("orders"), owned: one.owned });
      await share([one], [0]);
      stage.note("only a part of the names", one.count);
    },
  },
  {
    name: "members of the range assignor get neighbouring partitions, the same numbers of each topic",
    rule: "KIP-848, RangeAssignor",
    async run(stage) {
      const [a, b] = [
        await stage.topic({ suffix: "a", partitions: 5 }),
        await stage.topic({ suffix: "b", partitions: 5 }),
      ];
      const { member, describe } = await groupOf(stage);
      const [one, two] = [member("one"), member("two")];
      await one.join([a, b], { assignor: "range" });
      await two.join([a, b], { assignor: "range" });
      await until("both have their share", async () => {
        await one.settle();
        await two.settle();
        return [one.count, two.count].join() === "6,4";
      });
      stage.note("assignor", (await describe()).assignorName);
      for (const each of [one, two])
        stage.note(
          each.id,
          each.owned.map(({ partitions }) => [...partitions].sort()),
        );
      stage.note("bad", (await one.beat({ assignor: "other" })).errorMessage);
    },
  },
  {
    name: "a static member keeps its partitions while it is away, and nobody else may take its instance id before",
    rule: "KIP-848, KIP-345",
    async run(stage) {
      const topic = await stage.topic({ partitions: 4 });
      const { member, describe } = await groupOf(stage);
      const [one, two, thief] = [member("one"), member("two"), member("thief")];
      await one.join([topic], { instanceId: "chair" });
      await two.join([topic]);
      await until("both have two", async () => {
        await one.beat({ instanceId: "chair", owned: one.owned });
        await two.settle();
        return one.count === 2 && two.count === 2;
      });
      await pause(ASSIGNMENT_INTERVAL_MS);
      const had = JSON.stringify(one.owned);
      stage.note("thief", await thief.join([topic], { instanceId: "chair" }));
      stage.note("thief", await thief.beat({ memberEpoch: 3, instanceId: "chair" }));
      stage.note("stranger", await thief.beat({ memberEpoch: 3, instanceId: "table" }));
      stage.note("away", await one.beat({ memberEpoch: LEAVE_FOR_A_WHILE, instanceId: "chair" }));
      stage.note("two", await two.settle());
      const back = member("back");
      stage.note("back", await back.join([topic], { instanceId: "chair" }));
      stage.note("has the same", JSON.stringify(back.owned) === had);
      stage.note("the old id", await one.beat({ memberEpoch: 2, instanceId: "chair" }));
      stage.note(
        "members",
        (await describe()).members.map(({ memberId, instanceId, has }: any) => [memberId, instanceId, has]),
      );
      stage.note("gone", await back.beat({ memberEpoch: LEAVE, instanceId: "chair" }));
      await until("two has all", async () => {
        await two.settle();
        return two.count === 4;
      });
    },
  },
  {
    name: "members commit and fetch offsets by their epoch",
    rule: "KIP-848, OffsetCommit 9, OffsetFetch 9, STALE_MEMBER_EPOCH",
    async run(stage) {
      const topic = await stage.topic({ partitions: 2 });
      const { member, wire, groupId, coordinator } = await groupOf(stage);
      const one = member("one");
      await one.join([topic]);
      const commit = async (memberId: string, generationId: number, version = 9) => {
        const partitions = [{ index: 0, committedOffset: 7, committedLeaderEpoch: -1, committedMetadata: "" }];
        const body = { groupId, generationId, memberId, groupInstanceId: null, topics: [{ name: topic, partitions }] };
        return (await wire.ask("offsetCommit", version, body, coordinator)).topics[0].partitions[0].errorCode;
      };
      const fetch = async (memberId: string | null, memberEpoch: number) => {
        const wanted = { groupId, memberId, memberEpoch, topics: [{ name: topic, partitions: [0, 1] }] };
        const { groups } = await wire.ask("offsetFetch", 9, { groups: [wanted], requireStable: true }, coordinator);
        return groups;
      };
      stage.note("commit", await commit("one", one.epoch));
      stage.note("commit", await commit("one", one.epoch + 1));
      stage.note("commit", await commit("one", one.epoch, 8));
      stage.note("commit", await commit("two", one.epoch));
      stage.note("commit", await commit("", -1));
      await pause(ASSIGNMENT_INTERVAL_MS);
      await one.beat({ topics: [topic, stage.name("none")], owned: one.owned });
      stage.note("commit with the epoch it got the partition in", await commit("one", one.epoch - 1));
      stage.note("commit with the epoch before that", await commit("one", one.epoch - 2));
      stage.note("fetch with the epoch it got the partition in", await fetch("one", one.epoch - 1));
      stage.note("fetch", await fetch("one", one.epoch));
      stage.note("fetch", await fetch("one", one.epoch + 1));
      stage.note("fetch", await fetch("two", one.epoch));
      stage.note("fetch", await fetch(null, -1));
      const everything = { groupId, memberId: null, memberEpoch: -1, topics: null };
      const { groups } = await wire.ask("offsetFetch", 8, { groups: [everything], requireStable: false }, coordinator);
      stage.note("all of a group", groups);
      await one.beat({ memberEpoch: LEAVE });
      stage.note("without members", await commit("", -1));
    },
  },
  {
    name: "groups of both kinds are listed by type, and an empty group takes up the other protocol with its offsets",
    rule: "KIP-848, ListGroups 5",
    async run(stage) {
      const topic = await stage.topic({ partitions: 2 });
      const { member, wire, groupId, coordinator, describe } = await groupOf(stage);
      const admin = await stage.admin();
      const list = async (typesFilter: string[], statesFilter: string[] = []) => {
        const { groups } = await wire.ask("listGroups", 5, { statesFilter, typesFilter }, coordinator);
        return groups.filter(({ groupId: id }: { groupId: string }) => id === groupId);
      };
      await admin.setOffsets({ groupId, topic, partitions: [{ partition: 0, offset: "5" }] });
      stage.note("classic", await list([]));
      stage.note("classic", await list(["consumer"]));
      stage.note("classic", await describe());
      const one = member("one");
      stage.note("join", await one.join([topic]));
      stage.note("consumer", await list([]));
      stage.note("consumer", await list(["consumer"], ["Stable"]));
      stage.note("consumer", await list(["classic"]));
      stage.note(
        "offsets",
        (await admin.fetchOffsets({ groupId, topics: [topic] }))[0]!.partitions.map(({ offset }) => offset).sort(),
      );
      const asked = { groups: [groupId, stage.name("none")], includeAuthorizedOperations: false };
      for (const version of [5, 6]) {
        const answer = await wire.ask("describeGroups", version, asked, coordinator);
        // A group without a member may have its coordinator elsewhere, and then its answer comes first.
        const ofGroup = answer.groups.find(({ groupId: id }: { groupId: string }) => id === groupId);
        stage.note("asked for as a classic group", ofGroup);
      }
      stage.note("described as classic", (await admin.describeGroups([groupId])).groups[0]!.state);
      await stage.attempt("deleted while it has a member", () => admin.deleteGroups([groupId]));
      await one.beat({ memberEpoch: LEAVE });
      stage.note("empty", await list([]));
      const consumer = stage.consumer({ groupId });
      await consumer.connect();
      await consumer.subscribe({ topic });
      const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
      await consumer.run({ eachMessage: async () => {} });
      await joined;
      stage.note("a classic member", await list([]));
      await consumer.stop();
      await consumer.disconnect();
      await pause(50);
      await until("it is empty again", async () => (await list([]))[0]?.groupState === "Empty");
      await admin.deleteGroups([groupId]);
      stage.note("deleted", await list([]));
    },
  },
];

export const consumerGroups: Family = { name: "Groups of the newer protocol", scenarios };
