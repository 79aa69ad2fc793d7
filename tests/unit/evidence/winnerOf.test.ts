import { expect, test } from "vitest";
import { winnerOf } from "../../../src/evidence/winnerOf.ts";

test("winnerOf(seeds, ways) counts who ends highest most often, by the last half-year, and where it ends", () => {
  const seeds = [
    [0.9, 0.1, 0.1, 0.2, 0.5, 0.7],
    [0.9, 0.2, 0.2, 0.2, 0.8, 0.8],
    [0.2, 0.9, 0.9, 0.9, 0.1, 0.3],
  ];
  const { low, high, ...counts } = winnerOf(seeds, 2);
  expect(counts).toEqual({ seeds: 3, wins: 2 });
  expect([low, high].map((value) => Math.round(value * 100))).toEqual([20, 80]);
});
