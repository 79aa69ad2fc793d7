import { MalformedBytes } from "../MalformedBytes.ts";
import { ByteSink } from "./ByteSink.ts";

/**
 * A synchronous gzip that gives the same bytes in every engine. It reads all of DEFLATE (RFC 1951) and writes stored blocks: the broker hardly ever has
 * to make compressed bytes itself, so being small and exact is worth more than packing tightly.
 */
const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST_CODE = 15;
const MOST_STORED_BYTES = 65_535;
const FIRST_BYTES = 4_096;

/** A canonical Huffman code: how many codes of each length, and the symbols in order. */
interface Huffman {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

interface BitSource {
  readonly bytes: Uint8Array;
  position: number;
  bits: number;
  bitCount: number;
}

/** Unpacks one gzip member. */
export function gunzip(bytes: Uint8Array): Uint8Array {
  if (bytes.byteLength < 18 || bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8)
    throw new MalformedBytes("it is no gzip");
  const flags = bytes[3] as number;
  let at = 10;
  if (flags & 4) at += 2 + (bytes[at] as number) + ((bytes[at + 1] as number) << 8);
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    while (at < bytes.byteLength && bytes[at] !== 0) at++;
    at++;
  }
  if (flags & 2) at += 2;
  return inflate(bytes, at);
}

/** Packs bytes as a gzip member of stored blocks. */
export function gzip(bytes: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(bytes.byteLength / MOST_STORED_BYTES));
  const packed = new Uint8Array(10 + blocks * 5 + bytes.byteLength + 8);
  packed.set([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  let at = 10;
  for (let block = 0; block < blocks; block++) {
    const part = bytes.subarray(block * MOST_STORED_BYTES, (block + 1) * MOST_STORED_BYTES);
    const size = part.byteLength;
    packed.set([block === blocks - 1 ? 1 : 0, size & 0xff, size >>> 8, ~size & 0xff, (~size >>> 8) & 0xff], at);
    packed.set(part, at + 5);
    at += 5 + size;
  }
  const view = new DataView(packed.buffer);
  view.setUint32(at, crc32(bytes), true);
  view.setUint32(at + 4, bytes.byteLength, true);
  return packed;
}

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** CRC-32 (IEEE), the checksum of gzip and of Kafka's old messages. */
export function crc32(bytes: Uint8Array, from = 0, to = bytes.byteLength): number {
  let crc = -1;
  for (let index = from; index < to; index++)
    crc = (crc >>> 8) ^ (crcTable[(crc ^ (bytes[index] as number)) & 0xff] as number);
  return (crc ^ -1) >>> 0;
}

function inflate(bytes: Uint8Array, from: number): Uint8Array {
  const source: BitSource = { bytes, position: from, bits: 0, bitCount: 0 };
  const output = new ByteSink(FIRST_BYTES);
  for (;;) {
    const isLast = takeBits(source, 1) === 1;
    const kind = takeBits(source, 2);
    if (kind === 0) copyStored(source, output);
    else if (kind === 1) unpackBlock(source, output, fixedLengths(), fixedDistances());
    else if (kind === 2) unpackBlock(source, output, ...readCodes(source));
    else throw new MalformedBytes("a DEFLATE block is of no known kind");
    if (isLast) return output.taken();
  }
}

function takeBits(source: BitSource, count: number): number {
  while (source.bitCount < count) {
    if (source.position >= source.bytes.byteLength) throw new MalformedBytes("compressed records end too early");
    source.bits |= (source.bytes[source.position++] as number) << source.bitCount;
    source.bitCount += 8;
  }
  const value = source.bits & ((1 << count) - 1);
  source.bits >>>= count;
  source.bitCount -= count;
  return value;
}

function copyStored(source: BitSource, output: ByteSink): void {
  // A stored block starts at a byte; whole bytes that were read ahead are given back.
  source.position -= source.bitCount >>> 3;
  source.bits = 0;
  source.bitCount = 0;
  const at = source.position;
  const size = (source.bytes[at] as number) | ((source.bytes[at + 1] as number) << 8);
  const to = at + 4 + size;
  if (Number.isNaN(size) || to > source.bytes.byteLength) throw new MalformedBytes("a stored block ends too early");
  output.add(source.bytes.subarray(at + 4, to));
  source.position = to;
}

function buildHuffman(lengths: Uint8Array): Huffman {
  const counts = new Uint16Array(LONGEST_CODE + 1);
  for (const length of lengths) counts[length] = (counts[length] as number) + 1;
  counts[0] = 0;
  const offsets = new Uint16Array(LONGEST_CODE + 2);
  for (let length = 1; length <= LONGEST_CODE; length++) {
    offsets[length + 1] = (offsets[length] as number) + (counts[length] as number);
  }
  const symbols = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] as number;
    if (length === 0) continue;
    symbols[offsets[length] as number] = symbol;
    offsets[length] = (offsets[length] as number) + 1;
  }
  return { counts, symbols };
}

function takeSymbol(source: BitSource, huffman: Huffman): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= LONGEST_CODE; length++) {
    code |= takeBits(source, 1);
    const count = huffman.counts[length] as number;
    if (code - count < first) return huffman.symbols[index + (code - first)] as number;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  throw new MalformedBytes("a Huffman code is unknown");
}

let fixedLengthCode: Huffman | null = null;
let fixedDistanceCode: Huffman | null = null;

function fixedLengths(): Huffman {
  fixedLengthCode ??= buildHuffman(
    Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
  );
  return fixedLengthCode;
}

function fixedDistances(): Huffman {
  fixedDistanceCode ??= buildHuffman(new Uint8Array(30).fill(5));
  return fixedDistanceCode;
}

function readCodes(source: BitSource): [Huffman, Huffman] {
  const lengthCount = takeBits(source, 5) + 257;
  const distanceCount = takeBits(source, 5) + 1;
  const codeCount = takeBits(source, 4) + 4;
  const codeLengths = new Uint8Array(19);
  for (let index = 0; index < codeCount; index++) codeLengths[CODE_ORDER[index] as number] = takeBits(source, 3);
  const codes = buildHuffman(codeLengths);
  const lengths = new Uint8Array(lengthCount + distanceCount);
  let index = 0;
  while (index < lengths.length) {
    const symbol = takeSymbol(source, codes);
    if (symbol < 16) {
      lengths[index++] = symbol;
      continue;
    }
    const repeated = symbol === 16 ? (lengths[index - 1] ?? 0) : 0;
    const times =
      symbol === 16 ? 3 + takeBits(source, 2) : symbol === 17 ? 3 + takeBits(source, 3) : 11 + takeBits(source, 7);
    for (let time = 0; time < times && index < lengths.length; time++) lengths[index++] = repeated;
  }
  return [buildHuffman(lengths.subarray(0, lengthCount)), buildHuffman(lengths.subarray(lengthCount))];
}

function unpackBlock(source: BitSource, output: ByteSink, lengths: Huffman, distances: Huffman): void {
  for (;;) {
    const symbol = takeSymbol(source, lengths);
    if (symbol === 256) return;
    if (symbol < 256) {
      output.put(symbol);
      continue;
    }
    const length = (LENGTH_BASE[symbol - 257] ?? 0) + takeBits(source, LENGTH_EXTRA[symbol - 257] ?? 0);
    const distanceSymbol = takeSymbol(source, distances);
    const distance = (DISTANCE_BASE[distanceSymbol] ?? 0) + takeBits(source, DISTANCE_EXTRA[distanceSymbol] ?? 0);
    if (distance > output.length) throw new MalformedBytes("a back reference points before the beginning");
    output.repeat(distance, length);
  }
}
