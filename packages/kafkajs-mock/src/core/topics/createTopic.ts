import { emit, randomUuid, type Core } from "../core.ts";
import { PartitionLog } from "../log/PartitionLog.ts";
import type { Partition, PartitionState, Topic, TopicState } from "../state.ts";
import { readTopicSettings } from "../topicSettings.ts";
import { assignReplicas } from "./assignReplicas.ts";
import { scheduleCleanup } from "../log/cleanUp.ts";

export interface TopicPlan {
  readonly name: string;
  readonly partitionCount: number;
  readonly replicationFactor: number;
  /** Broker ids per partition; empty lets the broker choose. */
  readonly assignments: readonly (readonly number[])[];
  readonly configs: Record<string, string>;
  readonly isInternal: boolean;
}

/** Makes a topic from a plan that has been checked. */
export function createTopic(core: Core, plan: TopicPlan): Topic {
  const { state } = core;
  const firstBroker = state.nextTopicId++;
  const replicas =
    plan.assignments.length > 0
      ? plan.assignments
      : assignReplicas(state.brokers, plan.partitionCount, plan.replicationFactor, firstBroker);
  const topicState: TopicState = {
    name: plan.name,
    id: randomUuid(core).replaceAll("-", ""),
    isInternal: plan.isInternal,
    configs: { ...plan.configs },
    partitions: [],
  };
  const topic: Topic = { state: topicState, settings: readTopicSettings(plan.configs, core.settings), partitions: [] };
  for (const brokers of replicas) addPartition(core, topic, brokers);
  core.topics.set(plan.name, topic);
  emit(core, { type: "topic.created", atMs: state.now, topic: plan.name, partitions: topic.partitions.length });
  scheduleCleanup(core, topic);
  return topic;
}

/** Adds one empty partition with the given replicas; the first that is up leads. */
export function addPartition(core: Core, topic: Topic, brokers: readonly number[]): void {
  const up = brokers.filter((id) => core.state.brokers.some((broker) => broker.id === id && broker.isUp));
  const inSync = up.length > 0 ? up : brokers.slice(0, 1);
  const partitionState: PartitionState = {
    index: topic.partitions.length,
    leader: up[0] ?? -1,
    leaderEpoch: 0,
    replicas: brokers.map((broker) => ({ broker, logEnd: 0, caughtUpAtMs: core.state.now, isPaused: false })),
    inSync,
    highWatermark: 0,
    epochs: [{ epoch: 0, startOffset: 0 }],
    producers: new Map(),
    openTransactions: new Map(),
    aborted: [],
    reassignment: null,
    cleanedTo: 0,
  };
  topic.state.partitions.push(partitionState);
  topic.partitions.push(attachPartition(topic, partitionState));
}

/** A run-time partition around a plain state. */
export function attachPartition(topic: Topic, state: PartitionState): Partition {
  return {
    topic,
    state,
    log: new PartitionLog(),
    waitingFetches: new Set(),
    waitingProduces: new Set(),
    lostRecords: [],
  };
}

/** Creates a topic with the broker's defaults, as the first mention of an unknown topic does. */
export function autoCreateTopic(core: Core, name: string): Topic {
  return createTopic(core, {
    name,
    partitionCount: Number(core.settings["num.partitions"]),
    replicationFactor: Math.min(Number(core.settings["default.replication.factor"]), core.state.brokers.length),
    assignments: [],
    configs: {},
    isInternal: false,
  });
}
