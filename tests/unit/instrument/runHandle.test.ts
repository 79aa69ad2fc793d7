import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Frame, Lens, Outline } from "../../../simulations/lens/index.ts";
import type { RunClient } from "../../../simulations/runner/index.ts";
import { createRunHandle } from "../../../src/islands/instrument/runHandle.ts";
import { plainRun } from "../runner/fixtures.ts";

const DAY_MS = 86_400_000;
const outline = { startAt: 0, endAt: 780 * DAY_MS, stops: [], marks: [] } as unknown as Outline;
const frameAt = (at: number): Frame => ({ at, numbers: [], offers: [], picture: null }) as unknown as Frame;
const client = {
  open: async () => outline,
  frame: async (_lens: string, _run: unknown, at: number) => frameAt(at),
  next: async () => null,
} as unknown as RunClient;

/** The page's clock, ms, and who waits for its next frame. */
let now = 0;
let waiting: FrameRequestCallback[] = [];
beforeEach(() => {
  [now, waiting] = [1_000, []];
  vi.spyOn(performance, "now").mockImplementation(() => now);
  vi.stubGlobal("requestAnimationFrame", (callback: FrameRequestCallback) => waiting.push(callback));
  vi.stubGlobal("cancelAnimationFrame", () => void (waiting = []));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const settle = () => new Promise((resolve) => setTimeout(resolve));
/** So many frames of the browser, sixty a second, each with the worker's answer. */
async function frames(count: number): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) {
    now += 1_000 / 60;
    for (const callback of waiting.splice(0)) callback(now);
    await settle();
  }
}

test("while a run plays its texts change four times a second, and when it holds they are as new as its picture", async () => {
  const lens = { id: "tangle", numbers: [], moves: [] } as unknown as Lens;
  const handle = createRunHandle({ client, lens, hasStops: false, initial: frameAt(0), isMotionReduced: false });
  const pictures = new Set<number>();
  const texts = new Set<number>();
  handle.frame.subscribe(({ at }) => void pictures.add(at));
  handle.textFrame.subscribe(({ at }) => void texts.add(at));
  handle.open(plainRun, { thenPlay: true });
  await settle();
  await frames(120);
  expect(pictures.size).toBeGreaterThan(100);
  expect(texts.size).toBeGreaterThanOrEqual(7);
  expect(texts.size).toBeLessThanOrEqual(11);
  expect(handle.textFrame.value).not.toBe(handle.frame.value);
  handle.send({ type: "pause.pressed" });
  expect(handle.textFrame.value).toBe(handle.frame.value);
  handle.send({ type: "time.sought", at: 300 * DAY_MS });
  await settle();
  expect(handle.textFrame.value.at).toBe(300 * DAY_MS);
  handle.dispose();
});

test("a run holds at the stops that its page has chosen, and at all of them where it has not", async () => {
  const lens = { id: "tangle", numbers: [], moves: [] } as unknown as Lens;
  const stops = ["change", "stack", "freeze"].map((code, day) => ({ at: (day + 1) * DAY_MS, code, parameters: {} }));
  const stopping = { ...client, open: async () => ({ ...outline, stops }) } as unknown as RunClient;
  const heldAt = async (chosen?: readonly string[]): Promise<readonly (string | undefined)[]> => {
    const options = { client: stopping, lens, hasStops: true, initial: frameAt(0), isMotionReduced: true };
    const handle = createRunHandle({ ...options, stops: chosen });
    handle.open(plainRun);
    await settle();
    const codes = stops.map(() => {
      handle.send({ type: "next.pressed" });
      return handle.phase.value.context.stop?.code;
    });
    handle.dispose();
    return codes;
  };
  expect(await heldAt()).toEqual(["change", "stack", "freeze"]);
  expect(await heldAt(["freeze", "change"])).toEqual(["change", "freeze", undefined]);
});
