/**
 * An engine keeps an object in one of two ways: by a shape that objects made alike share, which optimised code reads as an
 * array, or as a hash table, at a multiple of the price. What a handler reads at every event has to be the former. The engine
 * is asked; nothing is timed.
 */
import { setFlagsFromString } from "node:v8";
import { runInThisContext } from "node:vm";
import { expect, test } from "vitest";
import { createSimulation, eventTypes } from "../../../simulations/kernel/index.ts";

setFlagsFromString("--allow-natives-syntax");
const isHashTable = runInThisContext("(object) => !%HasFastProperties(object)") as (object: object) => boolean;
const haveSameShape = runInThisContext("(x, y) => %HaveSameMap(x, y)") as (x: object, y: object) => boolean;

/** More than an object may gain one by one before V8 makes a hash table of it. */
const MANY = 80;
const names = Array.from({ length: MANY }, (_, index) => `name${index}`);

test("an object that gains so many names one by one is a hash table", () => {
  const grown: Record<string, number> = {};
  for (const [index, name] of names.entries()) grown[name] = index;
  expect(isHashTable(grown)).toBe(true);
});

test("the numbers of many event types are not a hash table", () => {
  expect(isHashTable(eventTypes(...names))).toBe(false);
});

test("a state that was restored has the shape of the one that was saved", () => {
  // Written out, as the state of a business is.
  const state = runInThisContext(`({ ${names.map((name) => `${name}: []`).join()} })`) as Record<string, number[]>;
  const simulation = createSimulation({ state, types: eventTypes("tick"), handlers: { tick: () => {} }, seed: 1 });
  simulation.restore(simulation.checkpoint());
  expect(simulation.state).not.toBe(state);
  expect(haveSameShape(simulation.state, state)).toBe(true);
});
