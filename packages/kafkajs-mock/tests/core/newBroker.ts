import { createBroker, type Broker, type BrokerOptions, type Outcome, type Request } from "../../src/core/index.ts";
import { seededRandom } from "../../src/seededRandom.ts";
import { recordCodec } from "../../src/wire/recordCodec.ts";
import { encodeBatch } from "../../src/wire/encodeBatch.ts";

export const START_MS = 1_000_000;

export function newBroker(options: Partial<BrokerOptions> = {}): Broker {
  return createBroker({ brokers: 3, random: seededRandom(1), codec: recordCodec, now: START_MS, ...options });
}

/** One request on a connection of its own to the given broker. */
export function ask<Reply>(
  broker: Broker,
  api: Request["api"],
  version: number,
  body: unknown,
  now: number,
  brokerId = 0,
): Outcome<Reply> {
  const connection = {
    id: "test",
    brokerId,
    clientHost: "/127.0.0.1",
    listener: "0",
    principal: "User:ANONYMOUS",
    sasl: null,
  };
  return broker.handle({ api, version, clientId: "test", connection, body }, now) as Outcome<Reply>;
}

/** The reply of a request that has to be answered at once. */
export function answerOf<Reply>(outcome: Outcome<Reply>): Reply {
  if (outcome.kind !== "reply") throw new Error(`A reply was wanted and "${outcome.kind}" came.`);
  return outcome.body;
}

/** The bytes of a batch of plain records, as a producer without an id sends them. */
export function batchOf(values: readonly string[], timestampMs: number, key: string | null = null): Uint8Array {
  const records = values.map((value, offset) => ({ offset, timestampMs, key, value, headers: [] }));
  return encodeBatch(records, {
    baseOffset: 0,
    lastOffsetDelta: values.length - 1,
    partitionLeaderEpoch: -1,
    producerId: -1,
    producerEpoch: -1,
    baseSequence: -1,
    isTransactional: false,
    isControl: false,
  }).bytes.slice();
}

export interface ProduceAnswer {
  topics: { partitions: { errorCode: number; baseOffset: number }[] }[];
}

/** Produces to partition 0 of a topic at its leader. */
export function send(
  broker: Broker,
  topic: string,
  acks: number,
  values: readonly string[],
  now: number,
): Outcome<ProduceAnswer> {
  const leader = broker.snapshot().topics.find(({ name }) => name === topic)?.partitions[0]?.leader ?? 0;
  const topics = [{ name: topic, partitions: [{ index: 0, records: batchOf(values, now) }] }];
  return ask(broker, "produce", 7, { transactionalId: null, acks, timeoutMs: 1_000, topics }, now, leader);
}

export function errorOf(answer: ProduceAnswer): number {
  return answer.topics[0]?.partitions[0]?.errorCode ?? -1;
}
