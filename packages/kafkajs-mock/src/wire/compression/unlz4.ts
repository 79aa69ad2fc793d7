import { MalformedBytes } from "../MalformedBytes.ts";
import { ByteSink } from "./ByteSink.ts";
import { xxHash32 } from "./xxHash32.ts";

const MAGIC = 0x184d2204;
const VERSION = 1;
const SMALLEST_MATCH = 4;
/** Bits of the frame's first descriptor byte. */
const flags = { independentBlocks: 0x20, blockChecksum: 0x10, contentSize: 0x08, contentChecksum: 0x04 } as const;
const CONTENT_SIZE_BYTES = 8;
/** A block whose length has the highest bit set was stored as it is. */
const STORED = 0x8000_0000;

/**
 * Unpacks an LZ4 frame with independent blocks, the only kind that Apache Kafka reads.
 * `ignoresHeaderChecksum` is for messages of magic 0, whose checksum Kafka's own old clients got wrong (KIP-57).
 * Source: lz4/lz4 `lz4_Frame_format.md` and `lz4_Block_format.md`, apache/kafka `Lz4BlockInputStream`.
 */
export function unlz4(packed: Uint8Array, ignoresHeaderChecksum = false): Uint8Array {
  let at = readHeader(packed, ignoresHeaderChecksum);
  const descriptor = packed[4] as number;
  const sink = new ByteSink(packed.byteLength * 2);
  for (;;) {
    const length = wordAt(packed, at);
    at += 4;
    if (length === 0) break;
    const isStored = length >= STORED;
    const sizeBytes = isStored ? length - STORED : length;
    if (at + sizeBytes > packed.byteLength) throw new MalformedBytes("an LZ4 block is cut off");
    const block = packed.subarray(at, at + sizeBytes);
    at += sizeBytes;
    if (descriptor & flags.blockChecksum) {
      if (wordAt(packed, at) !== xxHash32(block)) throw new MalformedBytes("an LZ4 block's checksum is wrong");
      at += 4;
    }
    if (isStored) sink.add(block);
    else unpackBlock(block, sink);
  }
  if (descriptor & flags.contentChecksum && wordAt(packed, at) !== xxHash32(sink.taken()))
    throw new MalformedBytes("an LZ4 frame's checksum is wrong");
  return sink.taken();
}

/** Checks the frame's header and returns where its blocks begin. */
function readHeader(packed: Uint8Array, ignoresChecksum: boolean): number {
  if (wordAt(packed, 0) !== MAGIC) throw new MalformedBytes("it is no LZ4 frame");
  const descriptor = packed[4] ?? 0;
  if (descriptor >>> 6 !== VERSION) throw new MalformedBytes(`an LZ4 frame of version ${descriptor >>> 6}`);
  if ((descriptor & flags.independentBlocks) === 0)
    throw new MalformedBytes("the blocks of an LZ4 frame depend on each other");
  const end = 6 + (descriptor & flags.contentSize ? CONTENT_SIZE_BYTES : 0);
  if (end >= packed.byteLength) throw new MalformedBytes("the header of an LZ4 frame is cut off");
  const checksum = (xxHash32(packed.subarray(4, end)) >>> 8) & 0xff;
  if (!ignoresChecksum && packed[end] !== checksum)
    throw new MalformedBytes("the checksum of an LZ4 frame's header is wrong");
  return end + 1;
}

/** One block: runs of literals, each followed by a copy of what came before inside the block. */
function unpackBlock(block: Uint8Array, sink: ByteSink): void {
  const start = sink.length;
  let at = 0;
  const longer = (short: number) => {
    let length = short;
    if (short < 15) return length;
    for (;;) {
      if (at >= block.byteLength) throw new MalformedBytes("an LZ4 block ends too early");
      const more = block[at++] as number;
      length += more;
      if (more < 255) return length;
    }
  };
  while (at < block.byteLength) {
    const token = block[at++] as number;
    const literals = longer(token >>> 4);
    if (at + literals > block.byteLength) throw new MalformedBytes("the literals of an LZ4 block are cut off");
    sink.add(block.subarray(at, at + literals));
    at += literals;
    // The last run of a block is literals alone.
    if (at === block.byteLength) return;
    if (at + 2 > block.byteLength) throw new MalformedBytes("an LZ4 block ends too early");
    const distance = (block[at] as number) | ((block[at + 1] as number) << 8);
    at += 2;
    if (distance === 0 || distance > sink.length - start)
      throw new MalformedBytes("an LZ4 copy points before the beginning of its block");
    sink.repeat(distance, longer(token & 15) + SMALLEST_MATCH);
  }
}

/** Four bytes, the lowest first, unsigned. */
function wordAt(bytes: Uint8Array, at: number): number {
  if (at + 4 > bytes.byteLength) throw new MalformedBytes("an LZ4 frame ends too early");
  const [first, second, third, fourth] = bytes.subarray(at, at + 4) as unknown as [number, number, number, number];
  return (first | (second << 8) | (third << 16) | (fourth << 24)) >>> 0;
}
