import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { crc32c } from "../../src/wire/crc32c.ts";
import { numbersFrom } from "./numbersFrom.ts";

const kafkajsCrc32c = createRequire(import.meta.url)("kafkajs/src/protocol/recordBatch/crc32C/index.js") as (
  bytes: Buffer,
) => number;

/** apache/kafka Crc32CTest; RFC 3720, appendix B.4; the check value of the CRC catalogue. */
const published: readonly (readonly [name: string, bytes: Uint8Array, crc: number])[] = [
  ["Some String", Buffer.from("Some String"), 608512271],
  ["nothing", new Uint8Array(), 0],
  ["123456789", Buffer.from("123456789"), 0xe3069283],
  ["32 bytes of zeroes", new Uint8Array(32), 0x8a9136aa],
  ["32 bytes of ones", new Uint8Array(32).fill(0xff), 0x62a8ab43],
  ["32 bytes counting up", Uint8Array.from({ length: 32 }, (_, index) => index), 0x46dd794e],
  ["32 bytes counting down", Uint8Array.from({ length: 32 }, (_, index) => 31 - index), 0x113fdb5c],
];

test.each(published)("crc32c of %s is as published", (_, bytes, crc) => expect(crc32c(bytes)).toBe(crc));

test("crc32c agrees with KafkaJS for 2,000 random byte strings and for parts of them", () => {
  const next = numbersFrom(32_123);
  for (let count = 0; count < 2_000; count++) {
    const bytes = Buffer.from(Array.from({ length: next(300) }, () => next(256)));
    expect(crc32c(bytes)).toBe(kafkajsCrc32c(bytes) >>> 0);
    const from = next(bytes.byteLength + 1);
    expect(crc32c(bytes, from)).toBe(kafkajsCrc32c(bytes.subarray(from)) >>> 0);
  }
});
