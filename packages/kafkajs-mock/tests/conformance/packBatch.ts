import { zstdCompressSync, gzipSync } from "node:zlib";
import { encodeBatch } from "../../src/wire/encodeBatch.ts";
import { BATCH_OVERHEAD_BYTES, batchLayout } from "../../src/wire/batchLayout.ts";
import { compressionTypes } from "../../src/wire/compression/decompress.ts";
import { xxHash32 } from "../../src/wire/compression/xxHash32.ts";
import { crc32c } from "../../src/wire/crc32c.ts";

export interface PackedRecord {
  key: string | null;
  value: string | null;
  timestampMs: number;
}

export type Codec = keyof typeof compressionTypes;

/** A batch of a producer without an id, its records packed by a codec. */
export function packBatch(records: readonly PackedRecord[], codec: Codec = "none"): Uint8Array {
  const { bytes } = encodeBatch(
    records.map((record, offset) => ({ ...record, offset, headers: [] })),
    {
      baseOffset: 0,
      lastOffsetDelta: records.length - 1,
      partitionLeaderEpoch: -1,
      producerId: -1,
      producerEpoch: -1,
      baseSequence: -1,
      isTransactional: false,
      isControl: false,
    },
  );
  return repack(bytes, codec, packers[codec](Buffer.from(bytes.subarray(batchLayout.records))));
}

/** The batch with other bytes in the place of its records, and everything that speaks of them set right. */
export function repack(batch: Uint8Array, codec: Codec, packed: Uint8Array): Uint8Array {
  const whole = Buffer.concat([batch.subarray(0, batchLayout.records), packed]);
  whole.writeInt32BE(whole.byteLength - BATCH_OVERHEAD_BYTES, batchLayout.length);
  whole.writeInt16BE(compressionTypes[codec], batchLayout.attributes);
  whole.writeUInt32BE(crc32c(whole, batchLayout.attributes), batchLayout.crc);
  return whole;
}

const packers: Record<Codec, (bytes: Buffer) => Uint8Array> = {
  none: (bytes) => bytes,
  gzip: (bytes) => gzipSync(bytes),
  snappy: (bytes) => snappyLiterals(bytes),
  lz4: (bytes) => lz4Stored(bytes),
  zstd: (bytes) => zstdCompressSync(bytes),
};

/** One snappy block of a single literal: what a compressor makes of bytes in which nothing repeats. */
function snappyLiterals(bytes: Buffer): Uint8Array {
  const size = bytes.byteLength;
  const length = [(size & 0x7f) | 0x80, ((size >>> 7) & 0x7f) | 0x80, size >>> 14];
  return Buffer.concat([Buffer.from([...length, 61 << 2, (size - 1) & 0xff, (size - 1) >>> 8]), bytes]);
}

/** An LZ4 frame of one stored block. */
function lz4Stored(bytes: Buffer): Uint8Array {
  const descriptor = Buffer.from([0x60, 0x40]);
  const checksum = (xxHash32(descriptor) >>> 8) & 0xff;
  const head = Buffer.from([0x04, 0x22, 0x4d, 0x18, ...descriptor, checksum, 0, 0, 0, 0]);
  head.writeUInt32LE(bytes.byteLength + 0x8000_0000, 7);
  return Buffer.concat([head, bytes, Buffer.alloc(4)]);
}
