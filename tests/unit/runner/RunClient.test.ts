import { describe, expect, test, vi } from "vitest";
import { BusinessError } from "../../../simulations/business/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import type { Outline } from "../../../simulations/lens/index.ts";
import { lens } from "../../../simulations/lenses/tangle/lens.ts";
import { model } from "../../../simulations/lenses/tangle/model.ts";
import { createAnswerer, createRunClient, overSeeds, playMany } from "../../../simulations/runner/index.ts";
import type { LensAndModel, ReplyMessage, RequestMessage, WorkerPort } from "../../../simulations/runner/index.ts";
import { plainRun } from "./fixtures.ts";

const tangle: LensAndModel = { lens, model };

/** The tangle told in two parts at once, without playing anything; an even seed above 100 is refused. */
const quick: LensAndModel = {
  lens,
  model: {
    ...model,
    tell: ({ request }, say) => {
      if (request.seed > 100) throw new BusinessError("bad-seed", { what: "w", why: "y", fix: "f" }, { seed: 101 });
      [1, 2].forEach(say);
      return { brief: { halves: [], seed: request.seed } as never, traceHash: "0" };
    },
    questions: {},
    judge: () => ({ isWon: false, conditions: [], told: [], reached: null }),
    why: (play, question) =>
      question.id === "wish:1" ? [{ code: "told", at: 5, parameters: {} }] : model.why!(play, question),
  } as LensAndModel["model"],
};
const seedOf = ({ brief }: Outline) => (brief as { seed: number }).seed;

/** A worker whose questions wait until the test lets them be answered. */
class HeldWorker implements WorkerPort {
  readonly asked: RequestMessage[] = [];
  isTerminated = false;
  readonly #answer = createAnswerer(async (id) => (id === "tangle" ? tangle : undefined));
  readonly #listeners = new Map<string, (domEvent: never) => void>();

  postMessage(message: unknown): void {
    this.asked.push(structuredClone(message) as RequestMessage);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  addEventListener(type: string, listener: (domEvent: never) => void): void {
    this.#listeners.set(type, listener);
  }
  emit(type: "message" | "messageerror" | "error", detail: object = {}): void {
    this.#listeners.get(type)!(detail as never);
  }
  /** Answers the oldest question that is still open. */
  async answerNext(): Promise<void> {
    const message = this.asked.shift();
    if (message === undefined) return;
    await this.#answer(message, (reply) => this.emit("message", { data: structuredClone(reply) }));
  }
}

function heldClient(options: { patienceMs?: number; workerCount?: number } = {}) {
  const workers: HeldWorker[] = [];
  const startWorker = () => {
    const worker = new HeldWorker();
    workers.push(worker);
    return worker;
  };
  return { client: createRunClient({ startWorker, ...options }), workers };
}

async function openedClient() {
  const { client, workers } = heldClient();
  const opening = client.open("tangle", plainRun);
  await workers[0]!.answerNext();
  await opening;
  return { client, workers, worker: workers[0]! };
}

/** Workers in this thread that answer at once, or never. */
function promptWorkers({ isMute = false } = {}) {
  const started: { terminate: ReturnType<typeof vi.fn> }[] = [];
  const startWorker = (): WorkerPort => {
    const listeners = new Map<string, (domEvent: never) => void>();
    const answer = createAnswerer(async (id) => (id === "tangle" ? quick : undefined));
    let isAlive = true;
    const terminate = vi.fn(() => void (isAlive = false));
    const say = (data: ReplyMessage) => void (isAlive && listeners.get("message")?.({ data } as never));
    started.push({ terminate });
    return {
      terminate,
      postMessage: (message) => void (isMute || answer(message as RequestMessage, say)),
      addEventListener: (type: string, listener: (domEvent: never) => void) => void listeners.set(type, listener),
    };
  };
  return { started, startWorker };
}

/** Lets promises that are already decided go on. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe("the run client", () => {
  test("starts no worker before the first run is opened", () => {
    expect(heldClient().workers).toHaveLength(0);
  });

  test("has one frame request under way per run, and the newest instant waiting", async () => {
    const { client, worker } = await openedClient();
    const frames = [1, 2, 3, 4, 5].map((at) => client.frame("tangle", plainRun, at));
    expect(worker.asked.map(({ request }) => request)).toMatchObject([{ at: 1 }]);
    await worker.answerNext();
    await settle();
    expect(worker.asked.map(({ request }) => request)).toMatchObject([{ at: 5 }]);
    await worker.answerNext();
    expect((await Promise.all(frames)).map(({ at }) => at)).toEqual([1, 5, 5, 5, 5]);
  });

  test("asks again after a frame was refused", async () => {
    const { client, worker } = await openedClient();
    const first = client.frame("tangle", plainRun, 1);
    worker.emit("message", { data: { id: worker.asked.shift()!.id, problem: { code: "x", parameters: {} } } });
    await expect(first).rejects.toMatchObject({ code: "x" });
    const second = client.frame("tangle", plainRun, 2);
    await worker.answerNext();
    expect((await second).at).toBe(2);
  });

  test.each([
    ["an error event", "error", { message: "boom" }, "worker.failed"],
    ["an error event without a message", "error", {}, "worker.failed"],
    ["a message that cannot be read", "messageerror", {}, "worker.unreadable"],
    ["a text", "message", { data: "hello" }, "worker.unreadable"],
    ["nothing", "message", { data: null }, "worker.unreadable"],
    ["an answer nobody asked for", "message", { data: { id: 999, value: 1 } }, "worker.unreadable"],
    ["a problem without a code", "message", { data: { id: 2, problem: {} } }, "worker.unreadable"],
  ] as const)("gives up a worker that sends %s, and everything asked of it", async (_what, type, detail, code) => {
    const { client, workers, worker } = await openedClient();
    const [frame, why] = [client.frame("tangle", plainRun, 1), client.why("tangle", plainRun, { id: "wish:0" })];
    const waiting = client.frame("tangle", plainRun, 2);
    worker.emit(type, detail);
    await expect(frame).rejects.toMatchObject({ code });
    await expect(why).rejects.toMatchObject({ code });
    expect(worker.isTerminated).toBe(true);
    // The frame that waited is asked of a new worker, which plays the run that it has never seen.
    await settle();
    await workers[1]!.answerNext();
    expect((await waiting).at).toBe(2);
  });

  test("hears nothing more from a worker it has given up", async () => {
    const { client, workers, worker } = await openedClient();
    const frame = client.frame("tangle", plainRun, 1);
    worker.emit("error", { message: "boom" });
    await expect(frame).rejects.toMatchObject({ code: "worker.failed" });
    const next = client.next("tangle", plainRun, 0);
    worker.emit("message", { data: "late" });
    await workers[1]!.answerNext();
    expect(await next).toBeGreaterThan(0);
  });

  test("gives up a worker that does not answer in time", async () => {
    vi.useFakeTimers();
    try {
      const { client, workers } = heldClient({ patienceMs: 3_000 });
      const opening = client.open("tangle", plainRun);
      const refused = expect(opening).rejects.toMatchObject({ code: "worker.silent", parameters: { seconds: 3 } });
      await vi.advanceTimersByTimeAsync(3_001);
      await refused;
      expect(workers[0]!.isTerminated).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  test("says when no worker can be started at all, and which lens it does not know", async () => {
    const startWorker = () => {
      throw new Error("blocked by policy");
    };
    await expect(createRunClient({ startWorker }).open("tangle", plainRun)).rejects.toMatchObject({
      code: "worker.unavailable",
    });
    await expect(createRunClient(promptWorkers()).open("sonar", plainRun)).rejects.toMatchObject({
      code: "lens.unknown",
      parameters: { lens: "sonar" },
    });
  });

  test("says that a worker was refused, not that it stopped, when it dies without a word before it has answered", async () => {
    const { client, workers } = heldClient();
    const opening = client.open("tangle", plainRun);
    workers[0]!.emit("error", {});
    await expect(opening).rejects.toMatchObject({ code: "worker.unavailable" });
  });

  test("answers nothing once it is disposed", async () => {
    const { client, worker } = await openedClient();
    client.dispose();
    expect(worker.isTerminated).toBe(true);
    await expect(client.open("tangle", plainRun)).rejects.toMatchObject({ code: "worker.unavailable" });
  });

  test("says parts of a run, then the whole; no more workers than it may have", async () => {
    const { started, startWorker } = promptWorkers();
    const client = createRunClient({ startWorker, workerCount: 2 });
    const heard: number[] = [];
    const outline = await client.play("tangle", plainRun, { onPart: (part: number) => heard.push(part) });
    expect(heard).toEqual([1, 2]);
    expect(seedOf(outline)).toBe(plainRun.seed);
    await Promise.all([1, 2, 3, 4, 5].map((seed) => client.play("tangle", { ...plainRun, seed })));
    expect(started).toHaveLength(2);
  });

  test("tells why before the runs that still wait", async () => {
    const client = createRunClient({ ...promptWorkers(), workerCount: 1 });
    const order: string[] = [];
    await Promise.all([
      client.play("tangle", plainRun).then(() => order.push("first run")),
      client.play("tangle", plainRun).then(() => order.push("second run")),
      client.why("tangle", plainRun, { id: "wish:1" }).then(([step]) => order.push(step!.code)),
    ]);
    expect(order).toEqual(["first run", "told", "second run"]);
    await expect(client.why("tangle", plainRun, { id: "nothing" })).rejects.toMatchObject({ code: "unknown-cause" });
  });

  test("says whether a run can be played, by the business's own code when it cannot, and goes on working", async () => {
    const client = createRunClient(promptWorkers());
    await expect(client.check("tangle", plainRun)).resolves.toBeUndefined();
    const bad = { ...plainRun, overrides: { "no.such": 1 } };
    await expect(client.check("tangle", bad)).rejects.toMatchObject({ code: "unknown-parameter" });
    await expect(client.play("tangle", { ...plainRun, seed: 102 })).rejects.toMatchObject({ code: "bad-seed" });
    expect(seedOf(await client.play("tangle", plainRun))).toBe(plainRun.seed);
  });

  test("a run given up loses its worker, a waiting one never starts, and what else was asked is asked again", async () => {
    const { client, workers } = heldClient({ workerCount: 1 });
    const opening = client.open("tangle", plainRun);
    await workers[0]!.answerNext();
    await opening;
    const controller = new AbortController();
    const both = [client.play("tangle", plainRun, controller), client.play("tangle", plainRun, controller)];
    const frame = client.frame("tangle", plainRun, 2 * DAY_MS);
    controller.abort();
    for (const one of both) await expect(one).rejects.toMatchObject({ name: "AbortError" });
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
    await workers[1]!.answerNext();
    expect((await frame).at).toBe(2 * DAY_MS);
  });
});

describe("many runs", () => {
  const seeded = (seed: number) => ({ ...plainRun, seed });

  test("report progress and come back whole", async () => {
    const progress: number[] = [];
    const many = await playMany(createRunClient(promptWorkers()), "tangle", overSeeds(seeded(7), 3), {
      onProgress: ({ done }) => progress.push(done),
    });
    expect(progress).toEqual([1, 2, 3]);
    expect(many.outlines.map(seedOf).toSorted()).toEqual([7, 8, 9]);
    expect(many).toMatchObject({ isCancelled: false, problem: null });
  });

  test("keep what finished when they are stopped", async () => {
    const controller = new AbortController();
    const client = createRunClient({ ...promptWorkers(), workerCount: 1 });
    const many = await playMany(client, "tangle", overSeeds(seeded(7), 10), {
      signal: controller.signal,
      onProgress: ({ done }) => done === 3 && controller.abort(),
    });
    expect(many.outlines).toHaveLength(3);
    expect(many.isCancelled).toBe(true);
  });

  test("end at the first problem, with what finished", async () => {
    const client = createRunClient({ ...promptWorkers(), workerCount: 1 });
    const many = await playMany(client, "tangle", overSeeds(seeded(99), 9));
    expect(many.outlines.map(seedOf)).toEqual([99, 100]);
    expect(many.problem).toEqual({ code: "bad-seed", parameters: { seed: 101 } });
  });

  test("seeds wrap round at the end of their range", () => {
    expect(overSeeds(seeded(2 ** 32 - 1), 2).map(({ seed }) => seed)).toEqual([2 ** 32 - 1, 0]);
  });
});

describe("the worker's answers", () => {
  test("more runs than are kept recorded can all still be looked at", { timeout: 60_000 }, async () => {
    const client = createRunClient({ ...promptWorkers(), workerCount: 1 });
    const runs = overSeeds(plainRun, 12);
    for (const run of runs) await client.open("tangle", run);
    const hashes = await Promise.all(runs.map((run) => client.traceHash("tangle", run, 20 * DAY_MS)));
    expect(new Set(hashes).size).toBe(12);
  });

  test("a question of no known type is a problem, not an end", async () => {
    const answer = createAnswerer(async (id) => (id === "tangle" ? tangle : undefined));
    const replies: ReplyMessage[] = [];
    await answer({ id: 1, type: "sing", request: {} } as never, (reply) => replies.push(reply));
    await answer({ id: 2, type: "check", request: { lens: "tangle", run: plainRun } }, (reply) => replies.push(reply));
    expect(replies).toMatchObject([
      { id: 1, problem: { code: "worker.failed" } },
      { id: 2, value: true },
    ]);
  });
});
