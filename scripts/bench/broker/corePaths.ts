import { createBroker } from "../../../packages/kafkajs-mock/src/core/index.ts";
import { recordCodec } from "../../../packages/kafkajs-mock/src/wire/recordCodec.ts";
import { cpuMs, median } from "./timing.ts";
import { atLeast, atMost, figure, type BenchRow } from "../row.ts";

const RECORDS = 1_000_000;
const VALUE_BYTES = 100;
const ROUNDS = 5;

function newBroker() {
  const broker = createBroker({ random: () => 0.5, codec: recordCodec });
  broker.controls.createTopic({ name: "orders", partitions: 1 });
  return broker;
}

/**
 * The plain path that the business uses: a million appends and as many reads, no requests and no bytes. Rates are per second of processor time: by the
 * wall clock the same code came to a fourth of its rate while other programs took the processor.
 */
export function corePaths(progress: (line: string) => void): BenchRow[] {
  progress("broker core: plain appends and reads");
  const value = new Uint8Array(VALUE_BYTES);
  const appendRates: number[] = [];
  const readRates: number[] = [];
  const recordRates: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const partition = newBroker().partition("orders", 0);
    const appendStart = cpuMs();
    for (let index = 0; index < RECORDS; index++) partition.append(null, value, VALUE_BYTES, index);
    appendRates.push(RECORDS / (cpuMs() - appendStart) / 1000);
    let seen = 0;
    const readStart = cpuMs();
    for (let offset = 0; offset < RECORDS; offset++) if (partition.valueAt(offset) === value) seen++;
    readRates.push(RECORDS / (cpuMs() - readStart) / 1000);
    const recordStart = cpuMs();
    for (let offset = 0; offset < RECORDS; offset++) if (partition.read(offset)?.value === value) seen++;
    recordRates.push(RECORDS / (cpuMs() - recordStart) / 1000);
    if (seen !== 2 * RECORDS) throw new Error(`The log gave back ${seen} of ${2 * RECORDS} records.`);
  }
  return [
    atLeast("broker core: plain appends, 100-byte values", median(appendRates), "million/s of CPU", 4),
    atLeast("broker core: plain reads, value only", median(readRates), "million/s of CPU", 6),
    figure("broker core: plain reads, whole records", median(recordRates), "million/s of CPU"),
    checkpointTime(),
  ];
}

function checkpointTime(): BenchRow {
  const broker = newBroker();
  const partition = broker.partition("orders", 0);
  for (let index = 0; index < 100_000; index++) partition.append(index, index, VALUE_BYTES, index);
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    broker.checkpoint();
    return performance.now() - start;
  });
  return atMost("checkpoint with 100,000 records", median(times), "ms", 5);
}
