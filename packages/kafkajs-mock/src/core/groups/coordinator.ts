import type { Core } from "../core.ts";
import { OFFSETS_TOPIC, TRANSACTIONS_TOPIC } from "../topics/topicNames.ts";
import { createTopic } from "../topics/createTopic.ts";

/**
 * The broker that coordinates a group or transactional id, or -1 when none is up. The id's hash chooses a home; while that broker is down the next one
 * that is up takes over. Kafka hashes to a partition of the internal topic and takes its leader, which comes to the same.
 */
export function coordinatorOf(core: Core, key: string): number {
  const { brokers } = core.state;
  const home = (javaHash(key) & 0x7fffffff) % brokers.length;
  for (let step = 0; step < brokers.length; step++) {
    const broker = brokers[(home + step) % brokers.length];
    if (broker?.isUp) return broker.id;
  }
  return -1;
}

/** `String.hashCode` of Java. */
export function javaHash(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}

/** Kafka creates its internal topics when the first coordinator is asked for; clients see them in lists. */
export function ensureInternalTopic(core: Core, keyType: number): void {
  const name = keyType === 0 ? OFFSETS_TOPIC : TRANSACTIONS_TOPIC;
  if (core.topics.has(name)) return;
  const prefix = keyType === 0 ? "offsets.topic" : "transaction.state.log";
  createTopic(core, {
    name,
    partitionCount: Number(core.settings[`${prefix}.num.partitions`]),
    replicationFactor: Math.min(Number(core.settings[`${prefix}.replication.factor`]), core.state.brokers.length),
    assignments: [],
    configs: { "cleanup.policy": "compact", "compression.type": "producer", "segment.bytes": "104857600" },
    isInternal: true,
  });
}
