import { signal } from "@preact/signals";
import { createActor } from "xstate";
import { expect, test } from "vitest";
import type { Outline } from "../../../simulations/lens/index.ts";
import { createRunMachine } from "../../../simulations/runner/index.ts";
import type { Click } from "../../../src/islands/Click.ts";
import { clickRun } from "../../../src/islands/instrument/clickRun.ts";
import type { RunHandle } from "../../../src/islands/instrument/runHandle.ts";
import { plainRun } from "../runner/fixtures.ts";

const outline = {
  startAt: 0,
  endAt: 900,
  stops: [100, 200, 300].map((at) => ({ at, code: `stop.${at}`, parameters: {} })),
} as unknown as Outline;

/** A run on whose page somebody clicks; with reduced motion unless a clock is to tick. */
function clickable({ hasStops = true, isMotionReduced = true } = {}) {
  const client = { open: async () => outline, next: async () => null };
  const actor = createActor(createRunMachine(), { input: { client, lens: "tangle", hasStops } }).start();
  const state = signal(actor.getSnapshot());
  actor.subscribe((next) => (state.value = next));
  const handle = { state, send: actor.send.bind(actor) } as unknown as RunHandle;
  const start = (): void => actor.send({ type: "run.chosen", run: plainRun });
  const click = (way: Click): boolean => clickRun(handle, way, { start, isMotionReduced });
  const at = (): number => actor.getSnapshot().context.at;
  return { actor, click, at, isIn: (name: string) => JSON.stringify(actor.getSnapshot().value).includes(name) };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

test("a click starts the run, every further one goes to the next stop, and at the end it leaves the run", async () => {
  const { click, at, isIn } = clickable();
  expect(click("previous"), "nothing to go back to").toBe(false);
  expect(click("next")).toBe(true);
  expect(click("next"), "while it opens").toBe(true);
  await settle();
  const places = [1, 2, 3, 4].map(() => [click("next"), at()]);
  expect(places).toEqual([100, 200, 300, 900].map((place) => [true, place]));
  expect(isIn("ended")).toBe(true);
  expect(click("next")).toBe(false);
});

test("back goes to the stop before and holds there, then to the start, and then leaves the run", async () => {
  const { actor, click, at, isIn } = clickable();
  click("next");
  await settle();
  actor.send({ type: "time.sought", at: 250 });
  expect([click("previous"), at(), isIn("held")]).toEqual([true, 200, true]);
  expect(actor.getSnapshot().context.stop?.code).toBe("stop.200");
  expect([click("previous"), at(), isIn("held")]).toEqual([true, 100, true]);
  expect([click("previous"), at(), isIn("paused")]).toEqual([true, 0, true]);
  expect(click("previous")).toBe(false);
});

test("while it plays, a click goes to the next stop and no farther; from a stop it plays on", async () => {
  const { actor, click, at, isIn } = clickable({ isMotionReduced: false });
  click("next");
  await settle();
  expect([click("next"), isIn("playing")]).toEqual([true, true]);
  expect([click("next"), at(), isIn("held")]).toEqual([true, 100, true]);
  expect([click("next"), isIn("playing")]).toEqual([true, true]);
  actor.send({ type: "clock.advanced", elapsedMs: 250 });
  expect(at(), "it held at the next stop").toBe(200);
});

test("a run that has been seen does not hold by itself, and yet no click passes a stop", async () => {
  const { click, at } = clickable({ hasStops: false, isMotionReduced: false });
  click("next");
  await settle();
  expect([1, 2, 3].map(() => (click("next"), at()))).toEqual([100, 200, 300]);
});
