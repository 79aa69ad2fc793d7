import type { Feature } from "./features.ts";

/** KafkaJS is not foreign: what it can do is shown by scenarios of the conformance suite, named by their family or how they begin. */
export const kafkajsFeatures: Readonly<Partial<Record<Feature, readonly string[]>>> = {
  administering: ["Administering"],
  messages: ["Producing", "Consuming"],
  gzip: ["gzip batches come back whole"],
  idempotence: ["an idempotent producer"],
  transactions: ["Transactions"],
  exactlyOnce: ["sendOffsets commits", "read, transform and write", "a second producer with", "a fenced producer"],
  classicGroups: ["Groups"],
  offsetsByTime: ["offsets by time on", "offsets by time of", "offsets by time look"],
};
