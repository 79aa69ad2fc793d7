import type { Core } from "./core.ts";
import type { LogCheckpoint } from "./log/PartitionLog.ts";
import type { ClusterState, TopicState } from "./state.ts";
import { readTopicSettings } from "./topicSettings.ts";
import { attachPartition } from "./topics/createTopic.ts";

/**
 * The broker at one instant. States are cloned; logs are kept by reference and length, because they only ever grow at their end. Plain data, so it can be
 * structured-cloned as a whole, which then copies the records too.
 */
export interface BrokerCheckpoint {
  readonly state: ClusterState;
  readonly topics: readonly { readonly state: TopicState; readonly logs: readonly LogCheckpoint[] }[];
}

export function takeCheckpoint(core: Core): BrokerCheckpoint {
  const topics = [...core.topics.values()];
  const states = structuredClone({ state: core.state, topics: topics.map((topic) => topic.state) });
  return {
    state: states.state,
    topics: topics.map((topic, index) => ({
      state: states.topics[index] as TopicState,
      logs: topic.partitions.map((partition) => partition.log.checkpoint()),
    })),
  };
}

/** Puts the broker back to a checkpoint. The checkpoint stays good for any number of returns, whatever is appended afterwards. */
export function restoreCheckpoint(core: Core, checkpoint: BrokerCheckpoint): void {
  core.state = structuredClone(checkpoint.state);
  const previous = new Map(core.topics);
  core.topics.clear();
  for (const saved of checkpoint.topics) {
    const state = structuredClone(saved.state);
    // Handles that callers hold stay valid: a topic that is the same again keeps its objects.
    const known = previous.get(state.name);
    const topic =
      known?.state.id === state.id
        ? known
        : { state, settings: readTopicSettings(state.configs, core.settings), partitions: [] };
    topic.state = state;
    topic.settings = readTopicSettings(state.configs, core.settings);
    topic.partitions.length = Math.min(topic.partitions.length, state.partitions.length);
    for (const [index, partitionState] of state.partitions.entries()) {
      const partition = topic.partitions[index] ?? attachPartition(topic, partitionState);
      partition.state = partitionState;
      partition.waitingFetches.clear();
      partition.waitingProduces.clear();
      partition.log.restore(saved.logs[index] as LogCheckpoint);
      topic.partitions[index] = partition;
    }
    core.topics.set(state.name, topic);
  }
  reattachWaiters(core);
}

/** Waiting fetches and produces find their partitions again. */
function reattachWaiters(core: Core): void {
  for (const waiting of core.state.pending.values()) {
    if (waiting.kind === "fetch") {
      const { body } = waiting.data as {
        body: { topics: readonly { name: string; partitions: readonly { index: number }[] }[] };
      };
      for (const topic of body.topics) {
        for (const { index } of topic.partitions)
          core.topics.get(topic.name)?.partitions[index]?.waitingFetches.add(waiting.id);
      }
    } else if (waiting.kind === "produce") {
      const { open } = waiting.data as { open: readonly { topic: string; partition: number }[] };
      for (const { topic, partition } of open)
        core.topics.get(topic)?.partitions[partition]?.waitingProduces.add(waiting.id);
    }
  }
}
