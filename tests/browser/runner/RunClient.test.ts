import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { runLarkfield } from "../../../simulations/business/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import { evolutionRun } from "../../../simulations/lenses/evolution/evolutionRun.ts";
import { lensesWithModels } from "../../../simulations/lenses/lensesWithModels.ts";
import { createRunClient, forkRun, recordRun, recordWorld } from "../../../simulations/runner/index.ts";
import type { Run, RunClient, RunClientOptions } from "../../../simulations/runner/index.ts";
import { actedRun, plainRun, TRACE_HASHES } from "../../unit/runner/fixtures.ts";

const END = 780 * DAY_MS;
const clients: RunClient[] = [];

const startWorker = (): Worker =>
  new Worker(new URL("../../../simulations/lenses/worker.ts", import.meta.url), { type: "module" });

function client(options: Partial<RunClientOptions> = {}): RunClient {
  const made = createRunClient({ startWorker, ...options });
  clients.push(made);
  return made;
}

let living: RunClient | undefined;

/** One for all tests that leave their worker as it was: starting one fetches every module of the lenses. */
function shared(): RunClient {
  living ??= createRunClient({ startWorker });
  return living;
}

afterAll(() => living?.dispose());

/** The same run on this page. */
const recorded = (run: Run) => {
  const tangle = lensesWithModels.find(({ lens }) => lens.id === "tangle")!;
  return recordRun(recordWorld(run, tangle.model), tangle);
};

afterEach(() => {
  vi.useRealTimers();
  for (const made of clients.splice(0)) made.dispose();
});

describe("the worker in this browser", () => {
  test("gives the trace hashes that Node gives: played, after seeks, and after a fork", async () => {
    const { open, frame, traceHash } = shared();
    await open("tangle", plainRun);
    expect(await traceHash("tangle", plainRun, END)).toBe(TRACE_HASHES.plain);
    for (const day of [780, 12, 400, 399, 66]) await frame("tangle", actedRun, day * DAY_MS);
    expect(await traceHash("tangle", actedRun, END)).toBe(TRACE_HASHES.acted);
    const forked = forkRun(plainRun, 200 * DAY_MS, { by: "learner", type: "publish", system: 0 });
    expect(await traceHash("tangle", forked, END)).toBe(TRACE_HASHES.forked);
    expect(await traceHash("tangle", plainRun, END)).toBe(TRACE_HASHES.plain);
  });

  test("draws the frame that the same run gives on this page", async () => {
    const { open, frame } = shared();
    const outline = await open("tangle", actedRun);
    expect(outline).toEqual(recorded(actedRun).outline);
    expect(outline.endAt).toBe(END);
    expect(await frame("tangle", actedRun, 500 * DAY_MS)).toEqual(recorded(actedRun).frame(500 * DAY_MS));
  });

  test("plays Larkfield through another lens, and says each quarter as soon as it is over", async () => {
    const run = { ...evolutionRun("bus", 7), years: 1 };
    const quarters: unknown[] = [];
    const { brief } = await shared().play("evolution", run, { onPart: (quarter: unknown) => quarters.push(quarter) });
    const here = runLarkfield(run);
    expect(here.quarters).toHaveLength(4);
    expect(brief).toMatchObject(here);
    expect(quarters).toEqual(here.quarters);
  });

  test("refuses a run that the business refuses, and goes on working", async () => {
    const { open } = shared();
    await expect(open("tangle", { ...plainRun, overrides: { "no.such": 1 } })).rejects.toMatchObject({
      code: "unknown-parameter",
      parameters: { parameter: "no.such" },
    });
    expect((await open("tangle", plainRun)).traceHash).toMatch(/^[0-9a-f]{8}$/);
  });

  test("tells why a wish took as long as it did, and what the business can tell", async () => {
    const { why } = shared();
    const [first] = await why("tangle", plainRun, { id: "wish:100" });
    expect(first!.code).toMatch(/^wish\./);
    const run = { ...evolutionRun("bus", 7), years: 1 };
    expect((await why("evolution", run, { id: "ticket:3" }))[0]!.code).toMatch(/^ticket\./);
    await expect(why("tangle", plainRun, { id: "wish:1000000" })).rejects.toMatchObject({ code: "unknown-wish" });
  });

  test("looks at a run again after its worker was killed", async () => {
    const workers: Worker[] = [];
    const { open, frame } = client({ startWorker: () => (workers.push(startWorker()), workers.at(-1)!) });
    await open("tangle", plainRun);
    // What Chromium reports when a worker dies of an error at its top level.
    workers[0]!.dispatchEvent(new ErrorEvent("error", { message: "out of memory" }));
    expect((await frame("tangle", plainRun, 90 * DAY_MS)).at).toBe(90 * DAY_MS);
    expect(workers).toHaveLength(2);
  });

  test("notices a worker that was killed without a word, and goes on with a new one", async () => {
    const workers: Worker[] = [];
    const { open, frame } = client({ startWorker: () => (workers.push(startWorker()), workers.at(-1)!) });
    await open("tangle", plainRun);
    workers[0]!.terminate();
    // Only the page's patience is wound forward: how long a living worker takes to start does not matter.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const lost = expect(frame("tangle", plainRun, 90 * DAY_MS)).rejects.toMatchObject({ code: "worker.silent" });
    await vi.advanceTimersByTimeAsync(60_000);
    await lost;
    vi.useRealTimers();
    expect((await frame("tangle", plainRun, 90 * DAY_MS)).at).toBe(90 * DAY_MS);
  });

  test("reports a worker whose script cannot be loaded", async () => {
    const { open } = client({ startWorker: () => new Worker("/no-such-worker.js", { type: "module" }) });
    await expect(open("tangle", plainRun)).rejects.toMatchObject({ code: "worker.unavailable" });
  });

  test("reports a worker that throws while it starts, and one that answers with garbage", async () => {
    const from = (source: string) => () =>
      new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
    const throwing = client({ startWorker: from("throw new Error('no room')") });
    await expect(throwing.open("tangle", plainRun)).rejects.toMatchObject({
      code: "worker.failed",
      parameters: { reason: expect.stringContaining("no room") },
    });
    const babbling = client({ startWorker: from("onmessage = () => postMessage('hello')") });
    await expect(babbling.open("tangle", plainRun)).rejects.toMatchObject({ code: "worker.unreadable" });
  });
});
