import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { atMost, figure, type BenchRow } from "../row.ts";

const IDLE_HOUR = `
const run = await startVirtualRun();
const { kafkajs, cluster, time } = run;
cluster.controls.createTopic({ name: "idle", partitions: 3 });
const kafka = new kafkajs.Kafka({ brokers: cluster.brokers, socketFactory: cluster.socketFactory, logLevel: 0 });
for (let index = 0; index < 3; index++) {
  const consumer = kafka.consumer({ groupId: "idle" });
  await time.until(consumer.connect());
  await time.until(consumer.subscribe({ topics: ["idle"] }));
  await time.until(consumer.run({ eachMessage: async () => {} }));
}
const before = process.cpuUsage();
await time.advance(3600000);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);
process.exit(0);`;

/** The bundle for browsers and virtual runs: its size, and what an idle hour in it costs. */
export async function bundleRows(progress: (line: string) => void): Promise<BenchRow[]> {
  progress("browser bundle and virtual time");
  const { bundleBrowser } = await import("../../../packages/kafkajs-mock/build/bundleBrowser.mjs");
  const folder = mkdtempSync(join(tmpdir(), "kafkajs-mock-bench-"));
  try {
    const outfile = join(folder, "bundle.mjs");
    await bundleBrowser({ outfile });
    const bytes = readFileSync(outfile);
    const runner = join(folder, "idle.mjs");
    writeFileSync(runner, `import { startVirtualRun } from ${JSON.stringify(outfile)};${IDLE_HOUR}`);
    const cpuMs = Math.min(
      ...[1, 2, 3].map(() => Number(execFileSync(process.execPath, [runner], { encoding: "utf8" }))),
    );
    return [
      figure("browser bundle: brokers, kafkajs, virtual time", bytes.byteLength / 1000, "kB"),
      figure("browser bundle, brotli", brotliCompressSync(bytes).byteLength / 1000, "kB"),
      atMost("an idle hour of three consumers, virtual time", cpuMs, "ms CPU", 1_000),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
