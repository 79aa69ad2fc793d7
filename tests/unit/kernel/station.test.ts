import fc from "fast-check";
import { expect, test } from "vitest";
import {
  arrive,
  bringForward,
  createStation,
  customerInLine,
  depart,
  inStation,
  KernelError,
  NOBODY,
  sendBack,
  startNext,
} from "../../../simulations/kernel/index.ts";

test("customers beyond the servers wait, and begin in the order they came", () => {
  const station = createStation({ servers: 2 });
  expect([arrive(station, 10), arrive(station, 11), arrive(station, 12), arrive(station, 13)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([customerInLine(station, 0), customerInLine(station, 1), customerInLine(station, 2)]).toEqual([
    12,
    13,
    NOBODY,
  ]);
  expect(inStation(station)).toBe(4);
  expect([depart(station), depart(station), depart(station), depart(station)]).toEqual([12, 13, NOBODY, NOBODY]);
  expect(inStation(station)).toBe(0);
});

test("an added server begins the next service, a removed one lets its service end", () => {
  const station = createStation({ servers: 1 });
  for (const customer of [1, 2, 3]) arrive(station, customer);
  expect(startNext(station)).toBe(NOBODY);
  station.servers = 2;
  expect(startNext(station)).toBe(2);
  station.servers = 1;
  expect(depart(station)).toBe(NOBODY);
  expect(depart(station)).toBe(3);
});

test("a departure from an empty station and a broken number of servers are refused", () => {
  expect(() => depart(createStation({ servers: 1 }))).toThrow(KernelError);
  for (const servers of [-1, 1.5, Number.NaN]) expect(() => createStation({ servers })).toThrow(KernelError);
});

test("the line keeps its order however it grows and wraps", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 300, size: "max" }), (moves) => {
      const station = createStation({ servers: 1 });
      const line: number[] = [];
      arrive(station, -5);
      moves.forEach((move, index) => {
        if (move < 3 || line.length === 0) {
          arrive(station, index);
          line.push(index);
        } else {
          expect(depart(station)).toBe(line.shift());
        }
      });
      expect(line.map((_, place) => customerInLine(station, place))).toEqual(line);
    }),
    { numRuns: 300, seed: 8 },
  );
});

/** The line of a station, next customer first. */
function lineOf(station: Parameters<typeof inStation>[0]): number[] {
  return Array.from({ length: station.waiting }, (_, place) => customerInLine(station, place));
}

test("whoever is brought forward comes first, and the others keep their order, wherever the ring begins", () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 40 }), fc.nat(39), (before, waiting, wish) => {
      const station = createStation({ servers: 1 });
      arrive(station, 0);
      for (let turn = 0; turn < before; turn++) {
        arrive(station, turn);
        depart(station);
      }
      const line = Array.from({ length: waiting }, (_, index) => 100 + index);
      for (const customer of line) arrive(station, customer);
      const place = wish % waiting;
      bringForward(station, place);
      expect(lineOf(station)).toEqual([line[place], ...line.filter((_, index) => index !== place)]);
    }),
  );
  expect(() => bringForward(createStation({ servers: 1 }), 0)).toThrow(KernelError);
});

test("whoever is sent back from service waits at the head of the line, and the server is free", () => {
  const station = createStation({ servers: 1 });
  arrive(station, 1);
  for (let customer = 2; customer < 20; customer++) arrive(station, customer);
  sendBack(station, 1);
  expect(lineOf(station)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
  expect(station.busy).toBe(0);
  expect(startNext(station)).toBe(1);
  expect(() => sendBack(createStation({ servers: 1 }), 3)).toThrow(KernelError);
});
