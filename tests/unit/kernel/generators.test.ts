import { expect, test } from "vitest";
import { splitMix64 } from "../../../simulations/kernel/splitMix64.ts";
import { threefry2x32 } from "../../../simulations/kernel/threefry.ts";
import { xoshiro128 } from "../../../simulations/kernel/xoshiro128.ts";

test.each([
  [1234567n, [6457827717110365317n, 3203168211198807973n]],
  [42n, [13679457532755275413n, 2949826092126892291n, 5139283748462763858n]],
])("SplitMix64 with seed %s gives the published sequence", (seed, expected) => {
  const state = { high: Number(seed >> 32n), low: Number(seed & 0xffffffffn) };
  const found = expected.map(() => {
    const { high, low } = splitMix64(state);
    return (BigInt(high) << 32n) | BigInt(low);
  });
  expect(found).toEqual(expected);
});

test("xoshiro128** from state 1, 2, 3, 4 gives the sequence of the reference implementation", () => {
  // Values of rand_xoshiro's test, made with the authors' xoshiro128starstar.c 1.1.
  const expected = [
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ];
  const state = Int32Array.of(1, 2, 3, 4);
  expect(expected.map(() => xoshiro128(state) >>> 0)).toEqual(expected);
});

test.each([
  [
    [0, 0],
    [0, 0],
    [0x6b200159, 0x99ba4efe],
  ],
  [
    [0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    [0x1cb996fc, 0xbb002be7],
  ],
  [
    [0x13198a2e, 0x03707344],
    [0x243f6a88, 0x85a308d3],
    [0xc4923a9c, 0x483df7a0],
  ],
])("Threefry-2x32-20 with key %o and counter %o gives Random123's known answer", (key, counter, expected) => {
  const block = Int32Array.from(counter);
  threefry2x32(block, key[0]!, key[1]!);
  expect([block[0]! >>> 0, block[1]! >>> 0]).toEqual(expected);
});
