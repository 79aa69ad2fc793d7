import { describe, expect, test, vi } from "vitest";
import { BusinessError } from "../../../simulations/business/index.ts";
import type { RunRequest, LarkfieldRun, QuarterFigures } from "../../../simulations/business/index.ts";
import { createLarkfieldClient, overSeeds, playMany, valueSpread } from "../../../simulations/runner/index.ts";
import type { WorkerPort } from "../../../simulations/runner/index.ts";
import { playLarkfield } from "../../../simulations/runner/playLarkfield.ts";
import type { LarkfieldModel } from "../../../simulations/runner/playLarkfield.ts";

const request: RunRequest = { architecture: "bus", seed: 7 };
const quarter = (number: number, value: number) => ({ quarter: number, value }) as QuarterFigures;

/** A made-up business: two quarters whose value is the seed in per cent; an even seed above 100 is refused. */
const fakeRun: LarkfieldModel["runLarkfield"] = ({ architecture, seed }, onQuarter) => {
  if (seed > 100) throw new BusinessError("bad-seed", { what: "w", why: "y", fix: "f" }, { seed });
  const quarters = [quarter(1, seed / 100), quarter(2, seed / 100 + 0.1)];
  quarters.forEach(onQuarter);
  return { architecture, seed, quarters, byHand: 0.3, traceHash: "0", handledCount: 1 } as unknown as LarkfieldRun;
};

const chain = [{ code: "decision.wrong", at: 5, parameters: { quarter: 3 } }];
const fakeModel: LarkfieldModel = {
  runLarkfield: fakeRun,
  explain: (_, { id, at }) => {
    if (id !== "quarter:3") throw new BusinessError("unknown-cause", { what: "w", why: "y", fix: "f" }, { id });
    return at === undefined ? chain : chain.map((step) => ({ ...step, at }));
  },
  checkRequest: (asked) => void fakeRun(asked, () => {}),
};

/** A worker in this thread. `isMute` never answers; `say` sends whatever a test wants. */
function fakeWorkers({ isMute = false } = {}) {
  const started: { terminate: ReturnType<typeof vi.fn>; say(data: unknown): void; fail(message: string): void }[] = [];
  const startWorker = (): WorkerPort => {
    const listeners = new Map<string, (domEvent: never) => void>();
    let isAlive = true;
    const say = (data: unknown) => isAlive && listeners.get("message")?.({ data } as never);
    const terminate = vi.fn(() => void (isAlive = false));
    const fail = (message: string) => listeners.get("error")?.({ message } as never);
    started.push({ terminate, say, fail });
    return {
      terminate,
      postMessage: (job) => void (isMute || queueMicrotask(() => playLarkfield(job as never, fakeModel, say))),
      addEventListener: (type: string, listener: (domEvent: never) => void) => void listeners.set(type, listener),
    };
  };
  return { started, startWorker };
}

describe("the client of Larkfield's runs", () => {
  test("says each quarter, then gives the run; no worker starts before the first run, and no more than the lanes", async () => {
    const { started, startWorker } = fakeWorkers();
    const client = createLarkfieldClient({ startWorker, laneCount: 2 });
    expect(started).toHaveLength(0);
    const heard: number[] = [];
    const run = await client.play(request, { onQuarter: (figures) => heard.push(figures.quarter) });
    expect(heard).toEqual([1, 2]);
    expect(run).toMatchObject({ seed: 7, byHand: 0.3 });
    await Promise.all([1, 2, 3, 4, 5].map((seed) => client.play({ ...request, seed })));
    expect(started).toHaveLength(2);
  });

  test("says whether a request can be played, by the business's own code when it cannot", async () => {
    const client = createLarkfieldClient(fakeWorkers());
    await expect(client.check(request)).resolves.toBeUndefined();
    await expect(client.check({ ...request, seed: 102 })).rejects.toMatchObject({ code: "bad-seed" });
  });

  test("tells why a quarter went as it did, before the runs that wait, or that there is nothing to explain", async () => {
    const client = createLarkfieldClient({ ...fakeWorkers(), laneCount: 1 });
    const order: string[] = [];
    await Promise.all([
      client.play(request).then(() => order.push("first run")),
      client.play(request).then(() => order.push("second run")),
      client.why(request, { id: "quarter:3" }).then((told) => {
        expect(told).toEqual(chain);
        order.push("why");
      }),
    ]);
    expect(order).toEqual(["first run", "why", "second run"]);
    expect(await client.why(request, { id: "quarter:3", at: 9 })).toEqual([{ ...chain[0], at: 9 }]);
    await expect(client.why(request, { id: "quarter:4" })).rejects.toMatchObject({ code: "unknown-cause" });
  });

  test("passes on the business's own refusal, and goes on working", async () => {
    const client = createLarkfieldClient(fakeWorkers());
    await expect(client.play({ ...request, seed: 102 })).rejects.toMatchObject({
      code: "bad-seed",
      parameters: { seed: 102 },
    });
    await expect(client.play(request)).resolves.toMatchObject({ seed: 7 });
  });

  test.each([
    ["a worker that dies", "worker.failed", (worker: { fail(message: string): void }) => worker.fail("boom")],
    ["a worker that is refused", "worker.unavailable", (worker: { fail(message: string): void }) => worker.fail("")],
    ["a worker that babbles", "worker.unreadable", (worker: { say(data: unknown): void }) => worker.say("hello")],
  ])("%s rejects its run as %s, and the next run gets a new worker", async (_what, code, harm) => {
    const { started, startWorker } = fakeWorkers({ isMute: true });
    const client = createLarkfieldClient({ startWorker, laneCount: 1 });
    const lost = client.play(request);
    harm(started[0]!);
    await expect(lost).rejects.toMatchObject({ code });
    void client.play(request).catch(() => undefined);
    await vi.waitFor(() => expect(started).toHaveLength(2));
    client.dispose();
  });

  test("a worker without a word is given up, and one that cannot start is a problem too", async () => {
    const mute = createLarkfieldClient({ ...fakeWorkers({ isMute: true }), patienceMs: 20 });
    await expect(mute.play(request)).rejects.toMatchObject({ code: "worker.silent" });
    const startWorker = () => {
      throw new Error("policy");
    };
    await expect(createLarkfieldClient({ startWorker }).play(request)).rejects.toMatchObject({
      code: "worker.unavailable",
    });
  });

  test("a run given up loses its worker, a waiting one never starts", async () => {
    const { started, startWorker } = fakeWorkers({ isMute: true });
    const client = createLarkfieldClient({ startWorker, laneCount: 1 });
    const controller = new AbortController();
    const both = [client.play(request, controller), client.play(request, controller)];
    controller.abort();
    for (const one of both) await expect(one).rejects.toMatchObject({ name: "AbortError" });
    expect(started).toHaveLength(1);
    expect(started[0]!.terminate).toHaveBeenCalledOnce();
  });
});

describe("many runs", () => {
  test("report progress and come back whole", async () => {
    const progress: number[] = [];
    const many = await playMany(createLarkfieldClient(fakeWorkers()), overSeeds(request, 3), {
      onProgress: ({ done }) => progress.push(done),
    });
    expect(progress).toEqual([1, 2, 3]);
    expect(many.runs.map(({ seed }) => seed).toSorted()).toEqual([7, 8, 9]);
    expect(many).toMatchObject({ isCancelled: false, problem: null });
  });

  test("keep what finished when they are stopped", async () => {
    const controller = new AbortController();
    const client = createLarkfieldClient({ ...fakeWorkers(), laneCount: 1 });
    const many = await playMany(client, overSeeds(request, 10), {
      signal: controller.signal,
      onProgress: ({ done }) => done === 3 && controller.abort(),
    });
    expect(many.runs).toHaveLength(3);
    expect(many.isCancelled).toBe(true);
  });

  test("end at the first problem, with what finished", async () => {
    const client = createLarkfieldClient({ ...fakeWorkers(), laneCount: 1 });
    const many = await playMany(client, overSeeds({ ...request, seed: 99 }, 9));
    expect(many.runs.map(({ seed }) => seed)).toEqual([99, 100]);
    expect(many.problem).toEqual({ code: "bad-seed", parameters: { seed: 101 } });
  });

  test("seeds wrap round at the end of their range", () => {
    expect(overSeeds({ ...request, seed: 2 ** 32 - 1 }, 2).map(({ seed }) => seed)).toEqual([2 ** 32 - 1, 0]);
  });
});

test("the spread of a quarter holds its mean, eight in ten runs and the interval; a quarter nobody defines is left out", () => {
  const runs = Array.from({ length: 11 }, (_, index) => ({
    quarters: [quarter(1, index / 10), { ...quarter(2, 0), value: null }],
  })) as Pick<LarkfieldRun, "quarters">[];
  const [first, ...rest] = valueSpread(runs);
  expect(rest).toEqual([]);
  expect(first).toMatchObject({ quarter: 1, count: 11 });
  expect(first!.mean).toBeCloseTo(0.5);
  expect([first!.low, first!.high]).toEqual([expect.closeTo(0.1), expect.closeTo(0.9)]);
  // Student's t with 10 degrees of freedom: 2.228 × .3317 ÷ √11.
  expect(first!.halfWidth).toBeCloseTo(0.2228, 3);
});
