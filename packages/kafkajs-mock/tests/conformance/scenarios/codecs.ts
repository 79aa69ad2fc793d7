import { packBatch, repack, type Codec, type PackedRecord } from "../packBatch.ts";
import type { Family, Scenario } from "../Scenario.ts";
import type { Stage } from "../Stage.ts";
import { pause } from "../until.ts";
import type { WireClient } from "../wireClient.ts";

const codecs: readonly Codec[] = ["none", "gzip", "snappy", "lz4", "zstd"];
const PRODUCE_VERSION = 7;
const NOT_LEADER = 6;
const PATIENCE = 100;

async function produce(wire: WireClient, topic: string, records: Uint8Array) {
  const body = { transactionalId: null, acks: -1, timeoutMs: 5_000 };
  const topics = [{ name: topic, partitions: [{ index: 0, records }] }];
  // A new leader may not know yet that it leads.
  for (let attempt = 0; ; attempt++) {
    const answer = await wire.ask("produce", PRODUCE_VERSION, { ...body, topics }, await wire.leaderOf(topic));
    const { errorCode, baseOffset } = answer.topics[0].partitions[0];
    if (errorCode !== NOT_LEADER || attempt === PATIENCE) return { errorCode, baseOffset };
    await pause(50);
  }
}

async function offsetAt(wire: WireClient, topic: string, timestamp: number) {
  const partitions = [{ index: 0, currentLeaderEpoch: -1, timestamp }];
  const body = { replicaId: -1, isolationLevel: 0, topics: [{ name: topic, partitions }] };
  const answer = await wire.ask("listOffsets", 3, body, await wire.leaderOf(topic));
  return answer.topics[0].partitions[0];
}

const recordsFrom = (startMs: number, key: string | null = "k"): PackedRecord[] =>
  Array.from({ length: 6 }, (_, index) => ({ key, value: `v${index}`, timestampMs: startMs + index * 1_000 }));

const scenarios: Scenario[] = [
  {
    name: "offsets by time are found inside batches of every codec",
    rule: "ListOffsets by timestamp; snappy, lz4 and zstd are unpacked by the broker too",
    async run(stage: Stage) {
      const wire = stage.wire();
      const startMs = Date.now() - 100_000;
      for (const codec of codecs) {
        const topic = await stage.topic({ suffix: codec });
        stage.note(codec, await produce(wire, topic, packBatch(recordsFrom(startMs), codec)));
        for (const afterMs of [-1, 0, 2_500, 5_000, 5_001]) {
          const { offset, timestamp, errorCode } = await offsetAt(wire, topic, startMs + afterMs);
          stage.note(codec, {
            afterMs,
            errorCode,
            offset,
            foundAfterMs: timestamp < 0 ? timestamp : timestamp - startMs,
          });
        }
      }
    },
  },
  {
    name: "a compacted topic refuses a message without a key in batches of every codec",
    rule: "cleanup.policy=compact, INVALID_RECORD",
    async run(stage) {
      const wire = stage.wire();
      const topic = await stage.topic({ configs: { "cleanup.policy": "compact" } });
      const startMs = Date.now() - 100_000;
      const [first, ...others] = recordsFrom(startMs);
      for (const codec of codecs) {
        stage.note(codec, await produce(wire, topic, packBatch([first!, ...others, { ...first!, key: null }], codec)));
      }
      for (const codec of codecs) stage.note(codec, await produce(wire, topic, packBatch([first!, ...others], codec)));
    },
  },
  {
    name: "records that do not unpack, are cut off, or are more or fewer than promised are refused",
    rule: "LogValidator, INVALID_RECORD; what a codec chokes on is UNKNOWN_SERVER_ERROR",
    async run(stage) {
      const wire = stage.wire();
      const topic = await stage.topic();
      const whole = packBatch(recordsFrom(Date.now() - 100_000));
      for (const codec of codecs) {
        stage.note(codec, await produce(wire, topic, repack(whole, codec, Buffer.from("this is no packed record"))));
        const packed = Buffer.from(packBatch(recordsFrom(Date.now() - 100_000), codec));
        stage.note(`${codec}, cut off`, await produce(wire, topic, repack(packed, codec, packed.subarray(61, -12))));
        for (const change of [1, -1]) {
          const lying = Buffer.from(packed);
          lying.writeInt32BE(6 + change, 57);
          lying.writeInt32BE(5 + change, 23);
          stage.note(
            `${codec}, ${6 + change} promised`,
            await produce(wire, topic, repack(lying, codec, packed.subarray(61))),
          );
        }
      }
    },
  },
];

export const codecFamily: Family = { name: "Codecs", scenarios };
