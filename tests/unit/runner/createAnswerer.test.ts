import { expect, test } from "vitest";
import { lens } from "../../../simulations/lenses/tangle/lens.ts";
import { model } from "../../../simulations/lenses/tangle/model.ts";
import { createAnswerer, forkRun } from "../../../simulations/runner/index.ts";
import type { LensAndModel, ReplyMessage } from "../../../simulations/runner/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import { plainRun } from "./fixtures.ts";

test("a run that two lenses ask for is played with the parts of each", async () => {
  const tangle: LensAndModel = { lens, model };
  const bare: LensAndModel = {
    lens: { ...lens, id: "bare", moves: [] },
    model: { ...model, id: "bare", commands: {} },
  };
  const answer = createAnswerer(async (id) => (id === "bare" ? bare : tangle));
  const run = forkRun(plainRun, 200 * DAY_MS, { type: "publish", system: 0, by: "learner" });
  const opened = async (id: string): Promise<ReplyMessage[]> => {
    const replies: ReplyMessage[] = [];
    await answer({ id: 1, type: "open", request: { lens: id, run } }, (reply) => replies.push(reply));
    return replies.filter((reply) => !("part" in reply));
  };
  expect(await opened("tangle")).toEqual([expect.objectContaining({ value: expect.anything() })]);
  expect(await opened("bare"), "no lens lends its commands to another").toEqual([
    expect.objectContaining({ problem: expect.anything() }),
  ]);
});

test("a run that was opened is looked at without being played to its end again, in whatever words it is asked for", async () => {
  let told = 0;
  const counted: LensAndModel = { lens, model: { ...model, tell: (...given) => ((told += 1), model.tell(...given)) } };
  const answer = createAnswerer(async () => counted);
  const replies: ReplyMessage[] = [];
  const reply = (message: ReplyMessage): void => void replies.push(message);
  await answer({ id: 1, type: "open", request: { lens: "tangle", run: plainRun } }, reply);
  for (const day of [700, 3, 400]) {
    const request = { lens: "tangle", run: structuredClone(plainRun), at: day * DAY_MS };
    await answer({ id: 2 + day, type: "frame", request }, reply);
  }
  expect(replies).toHaveLength(4);
  for (const one of replies) expect(one).toHaveProperty("value");
  expect(told).toBe(1);
});
