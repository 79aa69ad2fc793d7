import { expect, test } from "vitest";
import { errorCodes } from "../../src/core/index.ts";
import { answerOf, errorOf, newBroker, send, START_MS } from "./newBroker.ts";

function brokerWithTopic() {
  const broker = newBroker({ brokers: 1 });
  broker.controls.createTopic({ name: "orders" });
  return broker;
}

test("the next N requests of a type fail with the chosen error, and the one after them does not", () => {
  const broker = brokerWithTopic();
  broker.controls.disturb({ api: "produce", error: "NOT_LEADER_OR_FOLLOWER", times: 2 });
  const errors = [1, 2, 3].map(() => errorOf(answerOf(send(broker, "orders", 1, ["a"], START_MS))));
  expect(errors).toEqual([errorCodes.NOT_LEADER_OR_FOLLOWER, errorCodes.NOT_LEADER_OR_FOLLOWER, errorCodes.NONE]);
  expect(broker.partition("orders", 0).endOffset).toBe(1);
});

test("a delayed request is handled when its delay is over", () => {
  const broker = brokerWithTopic();
  broker.controls.disturb({ api: "produce", delayMs: 250, times: 1 });
  expect(send(broker, "orders", 1, ["a"], START_MS).kind).toBe("pending");
  expect(broker.partition("orders", 0).endOffset).toBe(0);
  expect(broker.nextDeadline()).toBe(START_MS + 250);
  expect(broker.advance(START_MS + 250)).toHaveLength(1);
  expect(broker.partition("orders", 0).endOffset).toBe(1);
});

test("a dropped request is never answered and a disconnect closes", () => {
  const broker = brokerWithTopic();
  broker.controls.disturb({ api: "produce", drop: true, times: 1 });
  broker.controls.disturb({ api: "produce", disconnect: true, times: 1 });
  expect(send(broker, "orders", 1, ["a"], START_MS).kind).toBe("pending");
  expect(broker.advance(START_MS + 3_600_000)).toEqual([]);
  expect(send(broker, "orders", 1, ["a"], START_MS).kind).toBe("close");
});

test("a fault that does nothing or several things is refused with what to do", () => {
  const broker = brokerWithTopic();
  expect(() => broker.controls.disturb({ api: "produce" })).toThrow("Give one of error, delayMs, drop, disconnect.");
  expect(() => broker.controls.moveLeader("orders", 0, 7)).toThrow("Broker 7 holds no replica of orders-0.");
});

test("a client over its quota is told how long to wait", () => {
  const broker = brokerWithTopic();
  broker.controls.setQuota("test", { produceBytes: 1_000 });
  const value = "x".repeat(1_500);
  const answer = answerOf(send(broker, "orders", 1, [value], START_MS)) as unknown as { throttleTimeMs: number };
  expect(answer.throttleTimeMs).toBeGreaterThan(500);
  expect(answer.throttleTimeMs).toBeLessThan(700);
});
