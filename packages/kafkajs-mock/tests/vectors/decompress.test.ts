import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zstdCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { compressionTypes, decompress } from "../../src/wire/compression/decompress.ts";
import { unlz4 } from "../../src/wire/compression/unlz4.ts";
import { xxHash32 } from "../../src/wire/compression/xxHash32.ts";
import { MalformedBytes } from "../../src/wire/MalformedBytes.ts";
import { numbersFrom } from "./numbersFrom.ts";

/** Made by PackedVectors.java: Kafka's own codecs (snappy-java, lz4-java, zstd-jni). */
const vectors = JSON.parse(readFileSync(join(import.meta.dirname, "packed.json"), "utf8")) as {
  codec: keyof typeof compressionTypes;
  content: string;
  packed: string;
}[];
const contents: Record<string, Uint8Array> = {
  letter: Buffer.from("a"),
  words: Buffer.from(
    Array.from(
      { length: 1_100 },
      (_, index) => `order ${index} of customer ${(index * 7_919) % 101} is shipped\n`,
    ).join(""),
  ),
  noise: noise(2_000),
  zeros: new Uint8Array(200_000),
};

/** The generator of PackedVectors.java. */
function noise(size: number): Uint8Array {
  let state = 1n;
  return Uint8Array.from({ length: size }, () => {
    state = (state * 1_103_515_245n + 12_345n) % 2_147_483_648n;
    return Number((state >> 16n) & 255n);
  });
}

const unpackedBy = (codec: keyof typeof compressionTypes, packed: Uint8Array) =>
  Buffer.from(decompress(compressionTypes[codec], packed));

describe("what Apache Kafka's own codecs packed is unpacked", () => {
  for (const { codec, content, packed } of vectors) {
    test(`${content} by ${codec}`, () => {
      expect(unpackedBy(codec, Buffer.from(packed, "base64")).equals(contents[content]!)).toBe(true);
    });
  }
});

test("a bare snappy block, as librdkafka sends it, is unpacked: literals of each length and copies that overlap", () => {
  const literal = Buffer.alloc(300, "0123456789");
  const block = Buffer.concat([
    Buffer.from([0xac + 10, 0x02 + 0]), // 310 bytes are promised: 0xb6 0x02
    Buffer.from([61 << 2, 43, 1]), // a literal of 300: its length less one in two bytes
    literal,
    Buffer.from([((10 - 4) << 2) | 1, 5]), // ten bytes from five back
  ]);
  expect(unpackedBy("snappy", block).toString()).toBe(`${literal.toString()}5678956789`);
});

test("XXH32 of known texts is what its specification's own programs give", () => {
  expect(xxHash32(new Uint8Array())).toBe(0x02cc5d05);
  expect(xxHash32(Buffer.from("a"))).toBe(0x550d7456);
  expect(xxHash32(Buffer.from("Nobody inspects the spammish repetition"))).toBe(0xe2293b2f);
});

test("an LZ4 header with a wrong checksum is refused, and taken where old clients are known to write it", () => {
  const packed = Buffer.from(vectors.find(({ codec }) => codec === "lz4")!.packed, "base64");
  packed[6]! ^= 0xff;
  expect(() => unlz4(packed)).toThrow(MalformedBytes);
  expect(Buffer.from(unlz4(packed, true)).toString()).toBe("a");
});

test("zstd of Node is unpacked, several frames in a row too", () => {
  const frames = Buffer.concat([zstdCompressSync(contents["words"]!), zstdCompressSync(contents["noise"]!)]);
  expect(unpackedBy("zstd", frames).equals(Buffer.concat([contents["words"]!, contents["noise"]!]))).toBe(true);
});

describe("packed bytes that were cut off or changed end in MalformedBytes or in other bytes, never in anything else", () => {
  for (const { codec, content, packed } of vectors) {
    test(`${content} by ${codec}`, () => {
      const whole = Buffer.from(packed, "base64");
      const next = numbersFrom(whole.byteLength);
      for (let round = 0; round < 60; round++) {
        const broken = Buffer.from(round % 2 === 0 ? whole : whole.subarray(0, next(whole.byteLength)));
        if (round % 2 === 0) broken[next(broken.byteLength)]! ^= 1 + next(255);
        try {
          unpackedBy(codec, broken);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedBytes);
        }
      }
    });
  }
});
