/**
 * Writes docs/comparison.md of kafkajs-mock from the JSON of the bench:
 *
 *   npm run -s bench -- compare --json | node scripts/bench/compare/writePage.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import type { BenchRow } from "../row.ts";
import { comparisonPage } from "./comparisonPage.ts";

const GIBIBYTE = 1_073_741_824;
const PAGE = join(import.meta.dirname, "../../../packages/kafkajs-mock/docs/comparison.md");

const rows = JSON.parse(readFileSync(process.stdin.fd, "utf8")) as BenchRow[];
const [processor] = cpus();
const memoryGibibytes = Math.round(totalmem() / GIBIBYTE);
writeFileSync(
  PAGE,
  comparisonPage(rows, {
    day: new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date()),
    machine: `a shared ${process.platform} machine with ${cpus().length} cores (${processor?.model.trim()}) and ${memoryGibibytes} GiB, under Node ${process.versions.node}`,
  }),
);
