import { expect, test } from "vitest";
import { errorCodes, type Broker } from "../../src/core/index.ts";
import { coordinatorOf } from "../../src/core/groups/coordinator.ts";
import { answerOf, ask, newBroker, START_MS } from "./newBroker.ts";

const SESSION_MS = 10_000;

function join(broker: Broker, memberId: string, now: number, version = 3) {
  const body = {
    groupId: "g",
    sessionTimeoutMs: SESSION_MS,
    rebalanceTimeoutMs: 60_000,
    memberId,
    groupInstanceId: null,
    protocolType: "consumer",
    protocols: [{ name: "range", metadata: new Uint8Array([1]) }],
  };
  return ask<{ errorCode: number; memberId: string; generationId: number }>(
    broker,
    "joinGroup",
    version,
    body,
    now,
    home(broker),
  );
}

const home = (broker: Broker) => coordinatorOf(broker.core, "g");

/** A stable group of one. */
function stableGroup(broker: Broker) {
  join(broker, "", START_MS);
  const [joined] = broker.advance(START_MS);
  const { memberId, generationId } = joined?.body as { memberId: string; generationId: number };
  const sync = {
    groupId: "g",
    generationId,
    memberId,
    groupInstanceId: null,
    protocolType: null,
    protocolName: null,
    assignments: [],
  };
  ask(broker, "syncGroup", 2, sync, START_MS, home(broker));
  broker.advance(START_MS);
  return { memberId, generationId };
}

function heartbeat(broker: Broker, memberId: string, generationId: number, now: number) {
  const body = { groupId: "g", generationId, memberId, groupInstanceId: null };
  return answerOf(ask<{ errorCode: number }>(broker, "heartbeat", 2, body, now, home(broker))).errorCode;
}

test("a silent member is evicted at exactly its session timeout", () => {
  const broker = newBroker();
  const { memberId, generationId } = stableGroup(broker);
  broker.advance(START_MS + SESSION_MS - 1);
  expect(broker.snapshot().groups[0]).toMatchObject({ phase: "Stable" });
  broker.advance(START_MS + SESSION_MS);
  expect(broker.snapshot().groups[0]).toMatchObject({ phase: "Empty", members: [] });
  expect(heartbeat(broker, memberId, generationId, START_MS + SESSION_MS)).toBe(errorCodes.UNKNOWN_MEMBER_ID);
});

test("a heartbeat moves the eviction by a whole session timeout", () => {
  const broker = newBroker();
  const { memberId, generationId } = stableGroup(broker);
  expect(heartbeat(broker, memberId, generationId, START_MS + 9_000)).toBe(errorCodes.NONE);
  broker.advance(START_MS + 9_000 + SESSION_MS - 1);
  expect(broker.snapshot().groups[0]?.members).toHaveLength(1);
  broker.advance(START_MS + 9_000 + SESSION_MS);
  expect(broker.snapshot().groups[0]?.members).toHaveLength(0);
});

test("a member of the generation before is told so", () => {
  const broker = newBroker();
  const { memberId, generationId } = stableGroup(broker);
  expect(heartbeat(broker, memberId, generationId - 1, START_MS)).toBe(errorCodes.ILLEGAL_GENERATION);
  expect(heartbeat(broker, "nobody", generationId, START_MS)).toBe(errorCodes.UNKNOWN_MEMBER_ID);
});

test("a second member makes the first one rejoin, and both get the next generation together", () => {
  const broker = newBroker();
  const { memberId, generationId } = stableGroup(broker);
  expect(join(broker, "", START_MS + 10).kind).toBe("pending");
  expect(heartbeat(broker, memberId, generationId, START_MS + 20)).toBe(errorCodes.REBALANCE_IN_PROGRESS);
  expect(join(broker, memberId, START_MS + 30).kind).toBe("pending");
  const bodies = broker.advance(START_MS + 30).map(({ body }) => body as { generationId: number });
  expect(bodies.map((body) => body.generationId)).toEqual([generationId + 1, generationId + 1]);
});

test("from version 4 on a new member is sent away once with its id", () => {
  const broker = newBroker();
  const first = answerOf(join(broker, "", START_MS, 5));
  expect(first.errorCode).toBe(errorCodes.MEMBER_ID_REQUIRED);
  expect(join(broker, first.memberId, START_MS, 5).kind).toBe("pending");
});

test("an empty group's offsets expire exactly after offsets.retention.minutes", () => {
  const broker = newBroker({ settings: { "offsets.retention.minutes": 1 } });
  broker.controls.createTopic({ name: "orders" });
  const topics = [
    {
      name: "orders",
      partitions: [
        { index: 0, committedOffset: 3, committedLeaderEpoch: -1, commitTimestamp: -1, committedMetadata: null },
      ],
    },
  ];
  const body = { groupId: "g", generationId: -1, memberId: "", groupInstanceId: null, retentionTimeMs: -1, topics };
  ask(broker, "offsetCommit", 5, body, START_MS, home(broker));
  broker.advance(START_MS + 59_999);
  expect(broker.snapshot().groups).toHaveLength(1);
  broker.advance(START_MS + 60_000);
  expect(broker.snapshot().groups).toHaveLength(0);
});
