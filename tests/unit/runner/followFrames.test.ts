import { createActor } from "xstate";
import { describe, expect, test } from "vitest";
import type { Frame, Outline } from "../../../simulations/lens/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import { CodedError, createRunMachine, followFrames } from "../../../simulations/runner/index.ts";
import type { Run, RunContext } from "../../../simulations/runner/index.ts";
import { plainRun } from "./fixtures.ts";

const outline = { startAt: 0, endAt: 1_000, stops: [] } as unknown as Outline;
const settle = () => new Promise((resolve) => setTimeout(resolve));

async function followed(frame: (lens: string, run: Run, at: number) => Promise<Frame>) {
  const client: RunContext["client"] = { open: async () => outline, next: async () => null };
  const drawn: number[] = [];
  const actor = createActor(createRunMachine(), { input: { client, lens: "tangle" } }).start();
  const stop = followFrames(actor, { frame }, ({ at }) => drawn.push(at));
  actor.send({ type: "run.chosen", run: plainRun });
  await settle();
  return { actor, drawn, stop };
}

const frameAt = (at: number) => Promise.resolve({ at } as Frame);

describe("followFrames", () => {
  test("draws the first frame, and one for every instant sought", async () => {
    const { actor, drawn } = await followed((_lens, _run, at) => frameAt(at));
    actor.send({ type: "time.sought", at: 5 });
    actor.send({ type: "time.sought", at: 5 });
    actor.send({ type: "speed.chosen", speedMs: DAY_MS });
    await settle();
    expect(drawn).toEqual([0, 5]);
  });

  test("draws no frame of a run that was left, and none after it was stopped", async () => {
    const held: (() => void)[] = [];
    const { actor, drawn, stop } = await followed(
      (_lens, { seed }, at) => new Promise((resolve) => held.push(() => resolve({ at: seed * 1_000 + at } as Frame))),
    );
    actor.send({ type: "run.chosen", run: { ...plainRun, seed: 8 } });
    await settle();
    for (const answer of held) answer();
    await settle();
    expect(drawn).toEqual([8_000]);
    actor.send({ type: "time.sought", at: 5 });
    stop();
    for (const answer of held) answer();
    await settle();
    expect(drawn).toEqual([8_000]);
  });

  test("tells the machine when the worker fails", async () => {
    const { actor } = await followed(() => Promise.reject(new CodedError("worker.failed", { reason: "killed" })));
    expect(actor.getSnapshot().matches("failed")).toBe(true);
    expect(actor.getSnapshot().context.problem).toEqual({ code: "worker.failed", parameters: { reason: "killed" } });
  });
});
