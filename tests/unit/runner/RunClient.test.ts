import { describe, expect, test, vi } from "vitest";
import { createRunClient } from "../../../simulations/runner/index.ts";
import type { RunClient, WorkerPort } from "../../../simulations/runner/index.ts";
import { createAnswerer } from "../../../simulations/runner/answerRequests.ts";
import type { RequestMessage } from "../../../simulations/runner/protocol.ts";
import { plainRun } from "./fixtures.ts";

/** A worker whose answers wait until the test lets them go. */
class HeldWorker implements WorkerPort {
  readonly asked: RequestMessage[] = [];
  isTerminated = false;
  readonly #answer = createAnswerer();
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
  /** Answers the oldest request that is still open. */
  answerNext(): void {
    const message = this.asked.shift();
    if (message !== undefined) this.emit("message", { data: structuredClone(this.#answer(message)) });
  }
}

function heldClient(patienceMs?: number): { client: RunClient; workers: HeldWorker[] } {
  const workers: HeldWorker[] = [];
  const startWorker = () => {
    const worker = new HeldWorker();
    workers.push(worker);
    return worker;
  };
  return { client: createRunClient({ startWorker, ...(patienceMs && { patienceMs }) }), workers };
}

async function openedClient() {
  const { client, workers } = heldClient();
  const opening = client.open(plainRun);
  workers[0]!.answerNext();
  return { client, workers, worker: workers[0]!, session: (await opening).session };
}

/** Lets promises that are already decided go on. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe("the run client", () => {
  test("starts no worker before the first run is opened", () => {
    const { workers } = heldClient();
    expect(workers).toHaveLength(0);
  });

  test("has one frame request under way per session, and the newest instant waiting", async () => {
    const { client, worker, session } = await openedClient();
    const frames = [1, 2, 3, 4, 5].map((at) => client.frame(session, at));
    await settle();
    expect(worker.asked.map(({ request }) => request)).toEqual([{ session, at: 1 }]);
    worker.answerNext();
    await settle();
    expect(worker.asked.map(({ request }) => request)).toEqual([{ session, at: 5 }]);
    worker.answerNext();
    expect((await Promise.all(frames)).map(({ now }) => now)).toEqual([1, 5, 5, 5, 5]);
  });

  test("asks again after a frame was refused", async () => {
    const { client, worker, session } = await openedClient();
    const first = client.frame(session, 1);
    await settle();
    worker.emit("message", {
      data: { id: (worker.asked.shift() as RequestMessage).id, problem: { code: "x", parameters: {} } },
    });
    await expect(first).rejects.toMatchObject({ code: "x" });
    const second = client.frame(session, 2);
    await settle();
    worker.answerNext();
    expect((await second).now).toBe(2);
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
    const { client, workers, worker, session } = await openedClient();
    const [frame, why] = [client.frame(session, 1), client.why(session, 0)];
    const waiting = client.frame(session, 2);
    await settle();
    worker.emit(type, detail);
    await expect(frame).rejects.toMatchObject({ code });
    await expect(why).rejects.toMatchObject({ code });
    expect(worker.isTerminated).toBe(true);
    // The frame that waited is asked of a new worker, after its session was opened there.
    await settle();
    expect(workers[1]!.asked.map((message) => message.type)).toEqual(["open"]);
    workers[1]!.answerNext();
    await settle();
    workers[1]!.answerNext();
    expect((await waiting).now).toBe(2);
  });

  test("hears nothing more from a worker it has given up", async () => {
    const { client, workers, worker, session } = await openedClient();
    const frame = client.frame(session, 1);
    await settle();
    worker.emit("error", { message: "boom" });
    await expect(frame).rejects.toMatchObject({ code: "worker.failed" });
    const next = client.next(session, 0);
    await settle();
    worker.emit("message", { data: "late" });
    workers[1]!.answerNext();
    await settle();
    workers[1]!.answerNext();
    expect(await next).toBeGreaterThan(0);
  });

  test("gives up a worker that does not answer in time", async () => {
    vi.useFakeTimers();
    try {
      const { client, workers } = heldClient(3_000);
      const opening = client.open(plainRun);
      const refused = expect(opening).rejects.toMatchObject({ code: "worker.silent", parameters: { seconds: 3 } });
      await vi.advanceTimersByTimeAsync(3_001);
      await refused;
      expect(workers[0]!.isTerminated).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  test("says when no worker can be started at all", async () => {
    const client = createRunClient({
      startWorker: () => {
        throw new Error("blocked by policy");
      },
    });
    await expect(client.open(plainRun)).rejects.toMatchObject({ code: "worker.unavailable" });
  });

  test("says that a worker was refused, not that it stopped, when it dies without a word before it has answered", async () => {
    const { client, workers } = heldClient(3_000);
    const opening = client.open(plainRun);
    workers[0]!.emit("error", {});
    await expect(opening).rejects.toMatchObject({ code: "worker.unavailable" });
  });

  test("a closed session is gone, and a disposed client answers nothing", async () => {
    const { client, worker, session } = await openedClient();
    client.close(session);
    worker.answerNext();
    const frame = client.frame(session, 1);
    await settle();
    worker.answerNext();
    await expect(frame).rejects.toMatchObject({ code: "session.unknown", parameters: { session } });
    client.dispose();
    expect(worker.isTerminated).toBe(true);
    await expect(client.open(plainRun)).rejects.toMatchObject({ code: "worker.unavailable" });
  });
});

describe("the worker's answers", () => {
  test("more sessions than are kept recorded can all still be looked at", () => {
    const answer = createAnswerer();
    let id = 0;
    const ask = (type: string, request: object) =>
      answer({ id: (id += 1), type, request } as RequestMessage) as { value: any };
    for (let session = 1; session <= 12; session += 1) ask("open", { session, run: { ...plainRun, seed: session } });
    const hashes = Array.from({ length: 12 }, (_, index) => ask("traceHash", { session: index + 1, at: 1e15 }).value);
    expect(new Set(hashes).size).toBe(12);
  });

  test("a request of no known type is a problem, not an end", () => {
    const answer = createAnswerer();
    expect(answer({ id: 1, type: "sing", request: {} } as never)).toMatchObject({
      id: 1,
      problem: { code: "worker.failed" },
    });
    expect(answer({ id: 2, type: "open", request: { session: 1, run: plainRun } })).toHaveProperty("value.outline");
  });
});
