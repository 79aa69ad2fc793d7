import { expect, test } from "vitest";
import { Buffer as OurBuffer } from "../../src/browser/shims/buffer.ts";
import { seededRandom } from "../../src/seededRandom.ts";

const texts = ["", "orders", "Größe", "€ 20", "𝄞 and more", "x".repeat(100), "é".repeat(60), "\ufeffmark"];
const encodings = ["utf8", "hex", "base64", "latin1"] as const;
const numbers = {
  Int8: [1, -128, 127],
  UInt8: [1, 0, 255],
  Int16BE: [2, -32_768, 32_767],
  Int32BE: [4, -2_147_483_648, 2_147_483_647],
  UInt32BE: [4, 0, 4_294_967_295],
} as const;

test("texts become the same bytes as in Node's Buffer, and come back", () => {
  for (const text of texts) {
    const [ours, node] = [OurBuffer.from(text), Buffer.from(text)];
    expect([...ours]).toEqual([...node]);
    expect(OurBuffer.byteLength(text)).toBe(Buffer.byteLength(text));
    for (const encoding of encodings) {
      const written = node.toString(encoding);
      expect(ours.toString(encoding)).toBe(written);
      expect([...OurBuffer.from(written, encoding)]).toEqual([...Buffer.from(written, encoding)]);
    }
  }
});

test("write fills the room there is with whole characters, as Node's does", () => {
  for (const text of texts)
    for (const offset of [0, 3])
      for (const length of [12 - offset, 0, 4, 5, 6]) {
        const [ours, node] = [OurBuffer.alloc(12), Buffer.alloc(12)];
        const counts = [ours.write(text, offset, length), node.write(text, offset, length)];
        expect(counts[0], `${text} at ${offset}, ${length}`).toBe(counts[1]);
        expect([...ours]).toEqual([...node]);
      }
});

test.each(Object.entries(numbers))("%s is read and written as by Node's Buffer", (name, [sizeBytes, least, most]) => {
  const read = `read${name as keyof typeof numbers}` as const;
  const write = `write${name as keyof typeof numbers}` as const;
  const random = seededRandom(1);
  const [ours, node] = [OurBuffer.alloc(40).subarray(5), Buffer.alloc(40).subarray(5)];
  for (let round = 0; round < 500; round++) {
    const at = Math.floor(random() * (ours.length - sizeBytes + 1));
    const value = least + Math.floor(random() * (most - least + 1));
    expect(ours[write](value, at)).toBe(node[write](value, at));
    expect(ours[read](at)).toBe(value);
  }
  expect([...ours]).toEqual([...node]);
  for (const at of [-1, ours.length - sizeBytes + 1, Number.NaN]) {
    expect(() => ours[read](at)).toThrow(RangeError);
    expect(() => ours[write](0, at)).toThrow(RangeError);
  }
});

test("a part is a view, whatever its ends, and copies to where it is told", () => {
  const ends = [undefined, 0, 1, 5, 8, 20, -1, -3, -20];
  for (const from of ends)
    for (const to of ends) {
      const [ours, node] = [OurBuffer.from([1, 2, 3, 4, 5, 6, 7, 8]), Buffer.from([1, 2, 3, 4, 5, 6, 7, 8])];
      const [part, nodePart] = [ours.slice(from, to), node.subarray(from, to)];
      expect([...part], `${from} to ${to}`).toEqual([...nodePart]);
      part.fill(9);
      nodePart.fill(9);
      expect([...ours]).toEqual([...node]);
      expect(OurBuffer.isBuffer(part)).toBe(true);
    }
  const target = new Uint8Array(6);
  expect(OurBuffer.from([1, 2, 3, 4]).copy(target, 2, 1, 3)).toBe(2);
  expect([...target]).toEqual([0, 0, 2, 3, 0, 0]);
});
