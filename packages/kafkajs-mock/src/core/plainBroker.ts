import type { BrokerOptions } from "./brokerOptions.ts";
import { restoreCheckpoint, takeCheckpoint, type BrokerCheckpoint } from "./checkpoint.ts";
import { findPartition, type Core } from "./core.ts";
import { createCore } from "./createCore.ts";
import { ControlError } from "./judging/ControlError.ts";
import { fireCleanup } from "./log/cleanUp.ts";
import { createPlainPartition, type PlainPartition, type Replicate } from "./plainPartition.ts";
import { runTimers } from "./runTimers.ts";
import type { Topic } from "./state.ts";
import { nextTimerAt } from "./timers.ts";
import { changeTopicSettings } from "./topics/changeTopicSettings.ts";
import { createTopic } from "./topics/createTopic.ts";

/** Topic settings that matter without clients, in Kafka's own words; the compiler knows their names. */
export type PlainTopicConfigs = Readonly<Partial<Record<"retention.ms" | "segment.ms" | "cleanup.policy", string>>>;

export interface PlainTopic {
  readonly name: string;
  /** How many, from 1. */
  readonly partitions: number;
  /** Left out: the broker's own. */
  readonly configs?: PlainTopicConfigs;
}

/**
 * One broker without clients: topics, partitions, offsets, retention and compaction, by the plain path. It speaks no
 * protocol and carries none of its code, nor groups, transactions, followers, quotas and faults: for simulations, whose
 * pages have to stay light. `createBroker` is the whole.
 */
export interface PlainBroker {
  /** The next instant at which `advance` has something to do; Infinity when nothing is due. */
  nextDeadline(): number;
  /** Lets retention and compaction that are due up to `now` happen. */
  advance(now: number): void;
  createTopic(topic: PlainTopic): void;
  /** Replaces all settings of a topic. */
  configureTopic(name: string, configs: PlainTopicConfigs): void;
  /** A partition: append and read without requests and bytes. Throws when it is not there. */
  partition(topic: string, index: number): PlainPartition;
  checkpoint(): BrokerCheckpoint;
  restore(checkpoint: BrokerCheckpoint): void;
}

export function createPlainBroker(options: Omit<BrokerOptions, "brokers">): PlainBroker {
  const core = createCore({ ...options, brokers: 1 });
  return {
    nextDeadline: () => nextTimerAt(core.state),
    advance: (now) => runTimers(core, now, fireCleanup),
    createTopic({ name, partitions, configs = {} }) {
      if (core.topics.has(name)) {
        throw new ControlError(`Topic "${name}" exists already.`, "Choose another name.");
      }
      createTopic(core, {
        name,
        partitionCount: partitions,
        replicationFactor: 1,
        assignments: [],
        configs: { ...configs },
        isInternal: false,
      });
    },
    configureTopic: (name, configs) => changeTopicSettings(core, topicNamed(core, name), { ...configs }),
    partition: (topic, index) => plainPartitionOf(core, { topic, index, replicate: byNobody }),
    checkpoint: () => takeCheckpoint(core),
    restore: (checkpoint) => restoreCheckpoint(core, checkpoint),
  };
}

/** One replica, and no client that waits: there is nobody to tell of an append. */
const byNobody: Replicate = () => undefined;

/** @throws ControlError when there is no such partition */
export function plainPartitionOf(
  core: Core,
  { topic, index, replicate }: { topic: string; index: number; replicate: Replicate },
): PlainPartition {
  const partition = findPartition(core, topic, index);
  if (partition !== undefined) return createPlainPartition(core, partition, replicate);
  throw new ControlError(
    `There is no partition ${topic}-${index}.`,
    "Create the topic with `controls.createTopic` first.",
  );
}

function topicNamed(core: Core, name: string): Topic {
  const topic = core.topics.get(name);
  if (topic !== undefined) return topic;
  throw new ControlError(`There is no topic "${name}".`, "Create it first with `createTopic`.");
}
