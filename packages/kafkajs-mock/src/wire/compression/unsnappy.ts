import { int32At } from "../bigEndian.ts";
import { MalformedBytes } from "../MalformedBytes.ts";
import { ByteSink } from "./ByteSink.ts";

/** What snappy-java puts before its blocks, and with it every Java producer. librdkafka and others send one bare block. */
const XERIAL_MAGIC = [0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00];
/** The magic, a version and the oldest compatible version. */
const XERIAL_HEADER_BYTES = 16;

/**
 * Unpacks snappy as Kafka's clients send it: snappy-java's stream of blocks, or one bare block.
 * Source: google/snappy `format_description.txt`, xerial/snappy-java `SnappyInputStream`.
 */
export function unsnappy(packed: Uint8Array): Uint8Array {
  const sink = new ByteSink(packed.byteLength * 2);
  if (!XERIAL_MAGIC.every((byte, index) => packed[index] === byte)) {
    unpackBlock(packed, sink);
    return sink.taken();
  }
  let at = XERIAL_HEADER_BYTES;
  while (at < packed.byteLength) {
    if (at + 4 > packed.byteLength) throw new MalformedBytes("a snappy block has no length");
    const sizeBytes = int32At(packed, at);
    at += 4;
    if (sizeBytes < 0 || at + sizeBytes > packed.byteLength)
      throw new MalformedBytes(`a snappy block of ${sizeBytes} bytes is cut off`);
    unpackBlock(packed.subarray(at, at + sizeBytes), sink);
    at += sizeBytes;
  }
  return sink.taken();
}

/** One block: its unpacked length, then literals and copies of what came before inside the block. */
function unpackBlock(block: Uint8Array, sink: ByteSink): void {
  let at = 0;
  const byte = () => {
    if (at >= block.byteLength) throw new MalformedBytes("a snappy block ends too early");
    return block[at++] as number;
  };
  const littleEndian = (count: number) => {
    let value = 0;
    for (let index = 0, weight = 1; index < count; index++, weight *= 256) value += byte() * weight;
    return value;
  };
  let unpackedBytes = 0;
  for (let shift = 0; ; shift += 7) {
    const part = byte();
    unpackedBytes += ((part & 0x7f) << shift) >>> 0;
    if ((part & 0x80) === 0) break;
    if (shift >= 28) throw new MalformedBytes("the length of a snappy block is too long");
  }
  const start = sink.length;
  while (at < block.byteLength) {
    const tag = byte();
    if ((tag & 3) === 0) {
      const short = tag >>> 2;
      const length = short < 60 ? short + 1 : littleEndian(short - 59) + 1;
      if (at + length > block.byteLength) throw new MalformedBytes("a snappy literal is cut off");
      sink.add(block.subarray(at, at + length));
      at += length;
      continue;
    }
    const isShort = (tag & 3) === 1;
    const length = isShort ? ((tag >>> 2) & 7) + 4 : (tag >>> 2) + 1;
    const distance = isShort ? ((tag >>> 5) << 8) + byte() : littleEndian((tag & 3) === 2 ? 2 : 4);
    if (distance === 0 || distance > sink.length - start)
      throw new MalformedBytes("a snappy copy points before the beginning of its block");
    sink.repeat(distance, length);
  }
  if (sink.length - start !== unpackedBytes)
    throw new MalformedBytes(`a snappy block holds ${sink.length - start} bytes and promised ${unpackedBytes}`);
}
