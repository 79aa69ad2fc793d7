import { Buffer } from "node:buffer";
import type { Stage } from "../Stage.ts";
import type { Family, Scenario } from "../Scenario.ts";
import { decodeBatch } from "../../../src/wire/decodeBatch.ts";
import { BATCH_OVERHEAD_BYTES, batchLayout } from "../../../src/wire/batchLayout.ts";
import { pause, until } from "../until.ts";
import type { WireClient } from "../wireClient.ts";

const FETCH_VERSION = 4;
const HOUR_MS = 3_600_000;

/** Every record that is left of a topic's first partition. */
async function recordsOf(wire: WireClient, topic: string) {
  const partitions = [{ index: 0, fetchOffset: 0, maxBytes: 1_000_000 }];
  const body = { replicaId: -1, maxWaitMs: 0, minBytes: 0, maxBytes: 1_000_000, isolationLevel: 0 };
  const answer = await wire.ask(
    "fetch",
    FETCH_VERSION,
    { ...body, topics: [{ name: topic, partitions }] },
    await wire.leaderOf(topic),
  );
  const bytes = Buffer.from(answer.topics[0].partitions[0].records);
  const batches: Uint8Array[] = [];
  for (let at = 0; at < bytes.byteLength;) {
    const sizeBytes = bytes.readInt32BE(at + batchLayout.length) + BATCH_OVERHEAD_BYTES;
    batches.push(bytes.subarray(at, at + sizeBytes));
    at += sizeBytes;
  }
  return batches.flatMap((batch) => decodeBatch(batch));
}

const text = (value: unknown) => (value === null ? null : Buffer.from(value as Uint8Array).toString());

const scenarios: Scenario[] = [
  {
    name: "a tombstone stays for delete.retention.ms from its first cleaning on, however old it is",
    rule: "KIP-534, delete horizon",
    async run(stage: Stage) {
      const topic = await stage.topic({
        configs: {
          "cleanup.policy": "compact",
          "min.cleanable.dirty.ratio": "0.001",
          "segment.ms": "100",
          "delete.retention.ms": "6000",
        },
      });
      const wire = stage.wire();
      const producer = await stage.producer();
      const oldMs = Date.now() - HOUR_MS;
      const send = (key: string, value: string | null, timestamp: number) =>
        producer.send({ topic, messages: [{ key, value, timestamp: String(timestamp) }] });
      // A segment is closed by the next message that is later than its first by segment.ms, and only closed ones are cleaned.
      const roll = async () => {
        await pause(150);
        await send("roll", "r", Date.now());
      };
      const cleanedOf = (offset: number) =>
        until(`offset ${offset} is cleaned away`, async () =>
          (await recordsOf(wire, topic)).every((record) => record.offset !== offset),
        );
      const note = async (lane: string) => {
        for (const { offset, key, value, timestampMs } of await recordsOf(wire, topic))
          if (text(key) !== "roll")
            stage.note(lane, { offset, key: text(key), value: text(value), isOld: timestampMs === oldMs });
      };
      await send("tea", "1", oldMs);
      await send("tea", null, oldMs);
      await send("milk", "1", oldMs);
      await roll();
      await cleanedOf(0);
      await note("after the first cleaning");
      await send("milk", "2", Date.now());
      await roll();
      await cleanedOf(2);
      await note("after the second");
      await pause(6_500);
      await send("milk", "3", Date.now());
      await roll();
      await cleanedOf(4);
      await note("after the third, when its time is over");
    },
  },
];

export const compacting: Family = { name: "Compacting", scenarios };
