import type { ForeignClient } from "./ForeignClient.ts";
import { javaClientVersion, javaProblem, runJava } from "./runJava.ts";

/** Apache Kafka's own client, by a small class that Java compiles as it starts it. */
export const javaClient: ForeignClient = {
  name: "Apache Kafka's Java client",
  version: javaClientVersion,
  problem: javaProblem,
  play: (addresses, suffix) => runJava("JavaClient.java", addresses.join(","), suffix),
  expected: [
    "nodes: 3",
    "partitions: 2",
    "latest: 0",
    "again: TopicExistsException",
    "first offset: 0",
    "values: [value-0, value-1, value-2, value-3, value-4, value-5, value-6, value-7, value-8, value-9]",
    "committed: 10",
    "codecs: [gzip, snappy, lz4, zstd]",
    "offset by time: 3 at 4000",
    "offset after the end: null",
    "ends: 0 to 5",
    "alone: 2",
    "shared: 1 and 1",
    "alone again: 2",
    "zombie: fenced",
    "read_committed: [commit, commit]",
    "read_uncommitted: [commit, abort, commit]",
    "offsets in the transaction: 5",
    "processed: [commit!, commit!]",
  ],
  shows: {
    administering: ["nodes: ", "again: "],
    messages: ["values: "],
    gzip: ["codecs: "],
    codecs: ["codecs: "],
    idempotence: ["first offset: "],
    transactions: ["read_committed: ", "read_uncommitted: "],
    exactlyOnce: ["zombie: ", "offsets in the transaction: ", "processed: "],
    classicGroups: ["shared: "],
    offsetsByTime: ["offset by time: "],
  },
};
