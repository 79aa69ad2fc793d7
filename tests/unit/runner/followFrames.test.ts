import { createActor } from "xstate";
import { describe, expect, test } from "vitest";
import type { Outline, TangleSnapshot } from "../../../simulations/business/index.ts";
import { CodedError, createRunMachine, followFrames } from "../../../simulations/runner/index.ts";
import type { RunContext } from "../../../simulations/runner/index.ts";
import { plainRun } from "./fixtures.ts";

const outline = { endAt: 1_000, stops: [] } as unknown as Outline;
const settle = () => new Promise((resolve) => setTimeout(resolve));

async function followed(frame: (session: number, at: number) => Promise<TangleSnapshot>) {
  let sessions = 0;
  const client: RunContext["client"] = {
    open: async (run) => ({ session: (sessions += 1), run, outline, snapshot: {} as TangleSnapshot }),
    next: async () => null,
    fork: async () => Promise.reject(new Error("not under test")),
    close: () => undefined,
  };
  const drawn: number[] = [];
  const actor = createActor(createRunMachine(), { input: { client } }).start();
  const stop = followFrames(actor, { frame }, ({ now }) => drawn.push(now));
  actor.send({ type: "run.chosen", run: plainRun });
  await settle();
  return { actor, drawn, stop };
}

const at = (now: number) => Promise.resolve({ now } as TangleSnapshot);

describe("followFrames", () => {
  test("draws the first frame, and one for every instant sought", async () => {
    const { actor, drawn } = await followed((_session, instant) => at(instant));
    actor.send({ type: "time.sought", at: 5 });
    actor.send({ type: "time.sought", at: 5 });
    actor.send({ type: "speed.chosen", speedDaysPerSecond: 1 });
    await settle();
    expect(drawn).toEqual([0, 5]);
  });

  test("draws no frame of a run that was left, and none after it was stopped", async () => {
    const held: (() => void)[] = [];
    const { actor, drawn, stop } = await followed(
      (session, instant) =>
        new Promise((resolve) => held.push(() => resolve({ now: session * 1_000 + instant } as TangleSnapshot))),
    );
    actor.send({ type: "run.chosen", run: { ...plainRun, seed: 8 } });
    await settle();
    for (const answer of held) answer();
    await settle();
    expect(drawn).toEqual([2_000]);
    actor.send({ type: "time.sought", at: 5 });
    stop();
    for (const answer of held) answer();
    await settle();
    expect(drawn).toEqual([2_000]);
  });

  test("tells the machine when the worker fails", async () => {
    const { actor } = await followed(() => Promise.reject(new CodedError("worker.failed", { reason: "killed" })));
    expect(actor.getSnapshot().matches("failed")).toBe(true);
    expect(actor.getSnapshot().context.problem).toEqual({ code: "worker.failed", parameters: { reason: "killed" } });
  });
});
