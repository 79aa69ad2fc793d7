/** Speed, share and memory of kafkajs-mock. Both sides of a comparison run in this process, taking turns. */
import { bundleRows } from "./broker/bundleRows.ts";
import { corePaths } from "./broker/corePaths.ts";
import { consumerRows, firstMessageRow, producerRows } from "./broker/clients.ts";
import { memoryRow } from "./broker/memoryRow.ts";
import type { BenchRow } from "./row.ts";

export async function bench(progress: (line: string) => void): Promise<BenchRow[]> {
  return [
    ...corePaths(progress),
    await firstMessageRow(progress),
    ...(await producerRows(progress)),
    ...(await consumerRows(progress)),
    await memoryRow(progress),
    ...(await bundleRows(progress)),
  ];
}
