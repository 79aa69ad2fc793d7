import { afterEach, describe, expect, test, vi } from "vitest";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import { createRunClient } from "../../../simulations/runner/index.ts";
import type { RunClient, RunClientOptions } from "../../../simulations/runner/index.ts";
import { recordRun } from "../../../simulations/runner/Recording.ts";
import { yardstickInWorkerMs } from "../setup/yardstick.ts";
import { actedRun, plainRun, TRACE_HASHES } from "../../unit/runner/fixtures.ts";

const END = 780 * DAY_MS;
const clients: RunClient[] = [];

function client(options?: RunClientOptions): RunClient {
  const made = createRunClient(options);
  clients.push(made);
  return made;
}

afterEach(() => {
  vi.useRealTimers();
  for (const made of clients.splice(0)) made.dispose();
});

describe("the worker in this browser", () => {
  test("gives the trace hashes that Node gives: played, after seeks, and after a fork", async () => {
    const { open, frame, fork, traceHash } = client();
    const plain = await open(plainRun);
    expect(await traceHash(plain.session, END)).toBe(TRACE_HASHES.plain);
    const acted = await open(actedRun);
    for (const day of [780, 12, 400, 399, 66]) await frame(acted.session, day * DAY_MS);
    expect(await traceHash(acted.session, END)).toBe(TRACE_HASHES.acted);
    const forked = await fork(plain.session, 200 * DAY_MS, { by: "learner", type: "publish", system: 0 });
    expect(await traceHash(forked.session, END)).toBe(TRACE_HASHES.forked);
    expect(await traceHash(plain.session, END)).toBe(TRACE_HASHES.plain);
    expect(forked.run.commands).toHaveLength(1);
    expect(forked.snapshot.now).toBe(200 * DAY_MS);
  });

  test("draws the frame that the same run gives on this page", async () => {
    const { open, frame } = client();
    const { session, outline, snapshot } = await open(actedRun);
    expect(snapshot).toEqual(recordRun(actedRun).frame(0));
    expect(outline.endAt).toBe(END);
    expect(await frame(session, 500 * DAY_MS)).toEqual(recordRun(actedRun).frame(500 * DAY_MS));
  });

  test("refuses a run that the business refuses, and goes on working", async () => {
    const { open } = client();
    await expect(open({ ...plainRun, overrides: { "no.such": 1 } })).rejects.toMatchObject({
      code: "unknown-parameter",
      parameters: { parameter: "no.such" },
    });
    expect((await open(plainRun)).outline.traceHash).toMatch(/^[0-9a-f]{8}$/);
  });

  test("tells why a wish took as long as it did", async () => {
    const { open, why } = client();
    const { session, outline } = await open(plainRun);
    const [first] = await why(session, outline.wishes.at(-1)!.id);
    expect(first!.code).toMatch(/^wish\./);
    await expect(why(session, 1_000_000)).rejects.toMatchObject({ code: "unknown-wish" });
  });

  test("opens a session again after its worker was killed, at the same session number", async () => {
    const workers: Worker[] = [];
    const startWorker = () => {
      const worker = new Worker(new URL("../../../simulations/runner/worker.ts", import.meta.url), { type: "module" });
      workers.push(worker);
      return worker;
    };
    const { open, frame } = client({ startWorker });
    const { session } = await open(plainRun);
    // What Chromium reports when a worker dies of an error at its top level.
    workers[0]!.dispatchEvent(new ErrorEvent("error", { message: "out of memory" }));
    expect((await frame(session, 90 * DAY_MS)).day).toBe(90);
    expect(workers).toHaveLength(2);
  });

  test("notices a worker that was killed without a word, and goes on with a new one", async () => {
    const workers: Worker[] = [];
    const startWorker = () => {
      const worker = new Worker(new URL("../../../simulations/runner/worker.ts", import.meta.url), { type: "module" });
      workers.push(worker);
      return worker;
    };
    const { open, frame } = client({ startWorker });
    const { session } = await open(plainRun);
    workers[0]!.terminate();
    // Only the page's patience is wound forward: how long a living worker takes to start does not matter.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const lost = expect(frame(session, 90 * DAY_MS)).rejects.toMatchObject({ code: "worker.silent" });
    await vi.advanceTimersByTimeAsync(20_000);
    await lost;
    vi.useRealTimers();
    expect((await frame(session, 90 * DAY_MS)).day).toBe(90);
  });

  test("reports a worker whose script cannot be loaded", async () => {
    const { open } = client({ startWorker: () => new Worker("/no-such-worker.js", { type: "module" }) });
    await expect(open(plainRun)).rejects.toMatchObject({ code: "worker.failed" });
  });

  test("reports a worker that throws while it starts, and one that answers with garbage", async () => {
    const from = (source: string) => () =>
      new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
    const throwing = client({ startWorker: from("throw new Error('no room')") });
    await expect(throwing.open(plainRun)).rejects.toMatchObject({
      code: "worker.failed",
      parameters: { reason: expect.stringContaining("no room") },
    });
    const babbling = client({ startWorker: from("onmessage = () => postMessage('hello')") });
    await expect(babbling.open(plainRun)).rejects.toMatchObject({ code: "worker.unreadable" });
  });

  // Half a second and 100 ms where the yardstick is 40 ms long.
  test("opens within 12 lengths of the yardstick and seeks anywhere within 2.5", async () => {
    const { open, frame } = client();
    // The fastest of three: what this costs, rather than what else the machine was doing.
    const fastestMs = async (work: () => Promise<unknown>): Promise<number> => {
      const tookMs: number[] = [];
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const startedAt = performance.now();
        await work();
        tookMs.push(performance.now() - startedAt);
      }
      return Math.min(...tookMs);
    };
    const { session } = await open(actedRun);
    const openMs = await fastestMs(() => open(actedRun));
    const seeksMs: number[] = [];
    for (const day of [779, 640, 129, 780, 259, 388]) {
      seeksMs.push(await fastestMs(() => frame(session, 0).then(() => frame(session, day * DAY_MS))));
    }
    const yardstickMs = await yardstickInWorkerMs();
    console.info(
      `yardstick ${yardstickMs.toFixed(1)} ms, open ${openMs.toFixed(1)} ms, slowest of six seeks there and back ${Math.max(...seeksMs).toFixed(1)} ms`,
    );
    expect(openMs / yardstickMs).toBeLessThan(12);
    expect(Math.max(...seeksMs) / yardstickMs).toBeLessThan(2.5);
  });
});
