import { expect, test } from "vitest";
import type { Broker } from "../../src/core/index.ts";
import { coordinatorOf } from "../../src/core/groups/coordinator.ts";
import { assignTarget } from "../../src/core/groups/serverAssignors.ts";
import { answerOf, ask, newBroker, START_MS } from "./newBroker.ts";

interface Beat {
  errorCode: number;
  memberEpoch: number;
  assignment: { topicPartitions: { topicId: string; partitions: number[] }[] } | null;
}

const GROUP = "g";
const SESSION_MS = 45_000;
const REBALANCE_MS = 10_000;
const JOIN = {
  memberEpoch: 0,
  subscribedTopicNames: ["orders"],
  topicPartitions: [],
  rebalanceTimeoutMs: REBALANCE_MS,
};

function heartbeat(broker: Broker, memberId: string, atMs: number, said: object): Beat {
  const body = {
    groupId: GROUP,
    memberId,
    memberEpoch: 0,
    instanceId: null,
    rackId: null,
    rebalanceTimeoutMs: -1,
    subscribedTopicNames: null,
    subscribedTopicRegex: null,
    serverAssignor: null,
    topicPartitions: null,
    ...said,
  };
  const coordinator = coordinatorOf(broker.core, GROUP);
  return answerOf(ask<Beat>(broker, "consumerGroupHeartbeat", 1, body, atMs, coordinator));
}

function startBroker(): Broker {
  const broker = newBroker();
  broker.controls.createTopic({ name: "orders", partitions: 4 });
  return broker;
}

const membersOf = (broker: Broker) => broker.snapshot().groups[0]!.members.map(({ id }) => id);

test("a member that is silent for group.consumer.session.timeout.ms is out, at exactly that instant", () => {
  const broker = startBroker();
  const { memberEpoch } = heartbeat(broker, "one", START_MS, JOIN);
  heartbeat(broker, "one", START_MS + 5_000, { memberEpoch });
  broker.advance(START_MS + 5_000 + SESSION_MS - 1);
  expect(membersOf(broker)).toEqual(["one"]);
  broker.advance(START_MS + 5_000 + SESSION_MS);
  expect(membersOf(broker)).toEqual([]);
  expect(broker.snapshot().groups[0]!.phase).toBe("Empty");
  const late = heartbeat(broker, "one", START_MS + 60_000, { memberEpoch });
  expect(late.errorCode).toBe(25);
});

test("a member that gives nothing back within its rebalance timeout is out, and another gets what it had", () => {
  const broker = startBroker();
  let one = heartbeat(broker, "one", START_MS, JOIN);
  heartbeat(broker, "two", START_MS, JOIN);
  const owned = one.assignment!.topicPartitions;
  const laterMs = START_MS + 2_000;
  one = heartbeat(broker, "one", laterMs, { memberEpoch: one.memberEpoch, topicPartitions: owned });
  expect(one.assignment!.topicPartitions[0]!.partitions.length).toBe(2);
  expect(broker.snapshot().groups[0]!.phase).toBe("Reconciling");
  // It goes on reading everything: it is alive and reports the same partitions.
  heartbeat(broker, "one", laterMs + REBALANCE_MS - 1, { memberEpoch: one.memberEpoch, topicPartitions: owned });
  expect(membersOf(broker)).toEqual(["one", "two"]);
  broker.advance(laterMs + REBALANCE_MS);
  expect(membersOf(broker)).toEqual(["two"]);
  const two = heartbeat(broker, "two", laterMs + REBALANCE_MS + 1, { memberEpoch: 2, topicPartitions: [] });
  expect(two.assignment!.topicPartitions[0]!.partitions).toEqual([0, 1, 2, 3]);
});

test("a group of the newer protocol returns with a checkpoint as it was", () => {
  const broker = startBroker();
  const one = heartbeat(broker, "one", START_MS, JOIN);
  const checkpoint = structuredClone(broker.checkpoint());
  heartbeat(broker, "one", START_MS + 10, { memberEpoch: -1 });
  expect(membersOf(broker)).toEqual([]);
  broker.restore(checkpoint);
  expect(membersOf(broker)).toEqual(["one"]);
  const again = heartbeat(broker, "one", START_MS + 20, {
    memberEpoch: one.memberEpoch,
    topicPartitions: one.assignment!.topicPartitions,
  });
  expect(again).toMatchObject({ errorCode: 0, memberEpoch: one.memberEpoch });
});

/** Topics and members drawn from a seed: who reads what, and what was held before. */
function drawGroup(seed: number) {
  let state = seed * 2_654_435_761;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  const topics = Array.from({ length: 1 + next(4) }, (_, index) => ({
    name: `t${index}`,
    id: `id${index}`,
    partitionCount: next(7),
  }));
  const everyone = next(2) === 0;
  const members = Array.from({ length: 1 + next(5) }, (_, index) => ({
    id: `m${index}`,
    instanceId: null,
    subscribed: topics.filter(() => everyone || next(3) > 0).map(({ name }) => name),
    previous: new Map<string, number[]>(),
  }));
  return { topics, members };
}

const seeds = Array.from({ length: 300 }, (_, index) => index + 1);

for (const assignor of ["uniform", "range"]) {
  test(`${assignor} gives every partition that somebody reads to one of its readers (300 groups)`, () => {
    for (const seed of seeds) {
      const { topics, members } = drawGroup(seed);
      const target = assignTarget(assignor, topics, members);
      for (const { name, id, partitionCount } of topics) {
        const readers = members.filter(({ subscribed }) => subscribed.includes(name));
        const given = readers.flatMap((member) => target.get(member.id)!.get(id) ?? []).sort((a, b) => a - b);
        const wanted = readers.length === 0 ? [] : Array.from({ length: partitionCount }, (_, partition) => partition);
        expect(given, `seed ${seed}`).toEqual(wanted);
        for (const other of members) if (!readers.includes(other)) expect(target.get(other.id)!.has(id)).toBe(false);
      }
    }
  });
}

test("uniform is even among members that read the same, and moves no more than it has to when one comes (300 groups)", () => {
  for (const seed of seeds) {
    const drawn = drawGroup(seed);
    const names = drawn.topics.map(({ name }) => name);
    const members = drawn.members.map((member) => ({ ...member, subscribed: names }));
    const before = assignTarget("uniform", drawn.topics, members);
    const sizeOf = (owned: Map<string, number[]>) => [...owned.values()].reduce((sum, list) => sum + list.length, 0);
    const sizes = [...before.values()].map(sizeOf);
    expect(Math.max(...sizes) - Math.min(...sizes), `seed ${seed}`).toBeLessThanOrEqual(1);
    const newcomer = { id: "new", instanceId: null, subscribed: names, previous: new Map<string, number[]>() };
    const kept = members.map((member) => ({ ...member, previous: before.get(member.id)! }));
    const after = assignTarget("uniform", drawn.topics, [...kept, newcomer]);
    const moved = kept.flatMap(({ id, previous }) =>
      [...previous].flatMap(([topicId, list]) =>
        list.filter((partition) => !after.get(id)!.get(topicId)?.includes(partition)),
      ),
    );
    expect(moved.length, `seed ${seed}`).toBe(sizeOf(after.get("new")!));
  }
});
