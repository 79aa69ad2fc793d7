import { expect, test } from "vitest";
import type { LensModel } from "../../../simulations/lens/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import { createAnswerer, newRun } from "../../../simulations/runner/index.ts";
import type { ReplyMessage, RequestMessage } from "../../../simulations/runner/index.ts";
import { lens } from "../../fixtures/counter/lens.ts";
import { model as counter } from "../../fixtures/counter/model.ts";

const run = newRun(lens.pinned.reference);

/** The counter with a client, which says how often it has been executed. */
function withClient(): { model: LensModel; plans: number[] } {
  const plans: number[] = [];
  const model = {
    ...counter,
    client: {
      plan: ({ endAt }) => endAt,
      endAt: ({ dayZero }) => dayZero + 90 * DAY_MS,
      execute: async (plan) => plans.push(plan as number),
    },
    frame: (_world, _told, executed) => ({ picture: executed ?? null, numbers: [] }),
  } as LensModel;
  return { model, plans };
}

function asking(model: LensModel): (type: string, request: object) => Promise<ReplyMessage> {
  const answer = createAnswerer(async () => ({ lens, model }));
  return async (type, request) => {
    let last: ReplyMessage | undefined;
    const message = { id: 1, type, request: { lens: "counter", run, ...request } } as unknown as RequestMessage;
    await answer(message, (reply) => (last = reply));
    return last!;
  };
}

test("a client run is executed once and looked at in what was kept; a fork is executed anew; one of many is not", async () => {
  const { model, plans } = withClient();
  const ask = asking(model);
  await ask("open", {});
  const frames = [await ask("frame", { at: 5 * DAY_MS }), await ask("frame", { at: 1 * DAY_MS })];
  expect(frames.map((frame) => (frame as { value: { picture: unknown } }).value.picture)).toEqual([1, 1]);
  expect(plans).toHaveLength(1);
  const command = { at: 2 * DAY_MS, sequence: 0, by: "learner", type: "hire", system: 0 } as const;
  await ask("open", { run: { ...run, commands: [command] } });
  expect(plans).toHaveLength(2);
  await ask("play", {});
  expect(plans).toHaveLength(2);
});

test("a client run ends where its window does, and nothing beyond it is shown", async () => {
  const ask = asking(withClient().model);
  const opened = (await ask("open", {})) as { value: { startAt: number; endAt: number } };
  expect(opened.value.endAt - opened.value.startAt).toBe(90 * DAY_MS);
  const frame = (await ask("frame", { at: 500 * DAY_MS })) as { value: { at: number } };
  expect(frame.value.at).toBe(opened.value.endAt);
  const played = (await ask("play", {})) as { value: { endAt: number } };
  expect(played.value.endAt).toBe(opened.value.endAt);
});

test("a client that fails is told as the worker's failure, and the next question is answered", async () => {
  const { model } = withClient();
  let isFirst = true;
  const execute = async () => {
    if (isFirst) {
      isFirst = false;
      throw new Error("the broker burns");
    }
    return 1;
  };
  const ask = asking({ ...model, client: { ...model.client!, execute } });
  expect(await ask("open", {})).toMatchObject({
    problem: { code: "worker.failed", parameters: { reason: "the broker burns" } },
  });
  expect(await ask("open", {})).toHaveProperty("value");
});
