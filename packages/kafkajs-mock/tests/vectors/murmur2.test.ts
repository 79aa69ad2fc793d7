import { createRequire } from "node:module";
import { Partitioners } from "kafkajs";
import { expect, test } from "vitest";
import { murmur2, partitionOfKey } from "../../src/core/index.ts";
import { numbersFrom } from "./numbersFrom.ts";

const kafkajsMurmur2 = createRequire(import.meta.url)("kafkajs/src/producer/partitioners/default/murmur2.js") as (
  key: Buffer,
) => number;

/** The 35 published vectors: 6 of apache/kafka UtilsTest, 17 of KafkaJS (made with Java), 12 of librdkafka (made with Java). */
const published: readonly (readonly [key: string, hash: number])[] = [
  ["21", -973932308],
  ["foobar", -790332482],
  ["a-little-bit-long-string", -985981536],
  ["a-little-bit-longer-string", -1486304829],
  ["lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8", -58897971],
  ["abc", 479470107],
  ["0", 971027396],
  ["1", -1993445489],
  ["128", -326012175],
  ["2187", -1508407203],
  ["16384", -325739742],
  ["78125", -1654490814],
  ["279936", 1462227128],
  ["823543", -2014198330],
  ["2097152", 607668903],
  ["4782969", -1182699775],
  ["10000000", -1830336757],
  ["19487171", -1603849305],
  ["35831808", -857013643],
  ["62748517", -1167431028],
  ["105413504", -381294639],
  ["170859375", -1658323481],
  ["100:48069", 1009543857],
  ["kafka", 0xd067cf64 | 0],
  ["giberish123456789", 0x8f552b0c | 0],
  ["1234", 0x9fc97b14 | 0],
  ["234", 0xe7c009ca | 0],
  ["34", 0x873930da | 0],
  ["4", 0x5a4b5ca1],
  ["PreAmbleWillBeRemoved,ThePrePartThatIs", 0x78424f1c],
  ["reAmbleWillBeRemoved,ThePrePartThatIs", 0x4a62b377],
  ["eAmbleWillBeRemoved,ThePrePartThatIs", 0xe0e4e09e | 0],
  ["AmbleWillBeRemoved,ThePrePartThatIs", 0x62b8b43f],
  ["", 275646681],
  ["", 0x106e08d9],
];

test("there are 35 published vectors", () => expect(published).toHaveLength(35));

test.each(published)("murmur2 of %j is %i", (key, hash) => {
  expect(murmur2(Buffer.from(key))).toBe(hash);
});

test("murmur2 and the partition agree with KafkaJS for 10,000 keys of 0 to 40 bytes", () => {
  const next = numbersFrom(20_261);
  const partitioner = Partitioners.DefaultPartitioner();
  const partitionMetadata = Array.from({ length: 12 }, (_, partitionId) => ({ partitionId, leader: 0 }));
  for (let count = 0; count < 10_000; count++) {
    const key = Buffer.from(Array.from({ length: next(41) }, () => next(256)));
    expect(murmur2(key)).toBe(kafkajsMurmur2(key));
    const theirs = partitioner({
      topic: "t",
      partitionMetadata: partitionMetadata as never,
      message: { key, value: null },
    });
    expect(partitionOfKey(key, 12)).toBe(theirs);
  }
});
