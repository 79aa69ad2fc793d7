import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleBrowser } from "../../build/bundleBrowser.mjs";

interface Played {
  endedAt: number;
  handled: string[];
  lines: number;
  text: string;
}

const folder = mkdtempSync(join(tmpdir(), "kafkajs-mock-virtual-"));
const bundle = join(folder, "bundle.mjs");
const program = join(import.meta.dirname, "program.mjs");

beforeAll(async () => {
  await bundleBrowser({ outfile: bundle });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runInNode(source: string): string {
  const file = join(folder, `run-${Math.random().toString(36).slice(2)}.mjs`);
  writeFileSync(file, source);
  return execFileSync(process.execPath, [file], { encoding: "utf8", maxBuffer: 1e8 });
}

function playInNode(seed: number): Played {
  return JSON.parse(
    runInNode(`import * as bundle from ${JSON.stringify(bundle)};
import { play } from ${JSON.stringify(program)};
process.stdout.write(JSON.stringify(await play(bundle, ${seed})));`),
  ) as Played;
}

async function playInChromium(seed: number): Promise<Played> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage();
    const files: Record<string, string> = { "/bundle.mjs": bundle, "/program.mjs": program };
    await page.route("http://virtual.test/**", (route) => {
      const file = files[new URL(route.request().url()).pathname];
      if (file === undefined) return route.fulfill({ contentType: "text/html", body: "<!doctype html>" });
      return route.fulfill({ contentType: "text/javascript", body: readFileSync(file, "utf8") });
    });
    await page.goto("http://virtual.test/");
    // The run replaces timers, Date and chance, so it gets a worker of its own.
    return await page.evaluate(
      (wanted) =>
        new Promise<Played>((resolve, reject) => {
          const source = `const bundle = await import("http://virtual.test/bundle.mjs");
            const { play } = await import("http://virtual.test/program.mjs");
            postMessage(await play(bundle, ${wanted}));`;
          const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })), {
            type: "module",
          });
          worker.onmessage = ({ data }) => resolve(data as Played);
          worker.onerror = ({ message }) => reject(new Error(message));
        }),
      seed,
    );
  } finally {
    await browser.close();
  }
}

test("the same seed gives the same trace, byte for byte, in Node and in Chromium, and another seed another one", async () => {
  const first = playInNode(7);
  expect(first.lines).toBeGreaterThan(300);
  expect(first.handled.map((line) => line.split("/")[2])).toEqual(
    expect.arrayContaining(["value-0", "value-4", "commit", "after the stop"]),
  );
  expect(first.handled.some((line) => line.endsWith("abort"))).toBe(false);
  const inChromium = await playInChromium(7);
  expect(inChromium.text).toBe(first.text);
  expect(inChromium).toEqual(first);
  expect(playInNode(7)).toEqual(first);
  expect(playInNode(8).text).not.toBe(first.text);
}, 90_000);

test("an hour of three idle consumers takes about a second of one core", () => {
  const out = runInNode(`import { startVirtualRun } from ${JSON.stringify(bundle)};
const run = await startVirtualRun();
const { kafkajs, cluster, time } = run;
cluster.controls.createTopic({ name: "idle", partitions: 3 });
const kafka = new kafkajs.Kafka({ brokers: cluster.brokers, socketFactory: cluster.socketFactory, logLevel: 0 });
const consumers = [0, 1, 2].map(() => kafka.consumer({ groupId: "idle" }));
for (const consumer of consumers) {
  await time.until(consumer.connect());
  await time.until(consumer.subscribe({ topics: ["idle"] }));
  await time.until(consumer.run({ eachMessage: async () => {} }));
}
await time.advance(60_000);
const from = time.now();
const before = process.cpuUsage();
await time.advance(3_600_000);
const { user, system } = process.cpuUsage(before);
const [group] = cluster.broker.snapshot().groups;
console.log(JSON.stringify({ passedMs: time.now() - from, cpuMs: (user + system) / 1000, phase: group.phase, members: group.members.length }));
process.exit(0);`);
  const measured = JSON.parse(out) as { passedMs: number; cpuMs: number; phase: string; members: number };
  expect(measured).toMatchObject({ passedMs: 3_600_000, phase: "Stable", members: 3 });
  // The bench prints the figure; here only a loop that does not belong there would be noticed.
  expect(measured.cpuMs).toBeLessThan(10_000);
}, 60_000);
