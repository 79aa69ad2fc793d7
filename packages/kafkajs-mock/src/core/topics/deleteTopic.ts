import { emit, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { failProduces } from "../replication/waitingProduces.ts";
import { wakeFetches } from "../fetching/waitingFetches.ts";
import type { Topic } from "../state.ts";

/** Removes a topic. Requests that wait for it are answered, and groups forget what they had committed on it. */
export function deleteTopic(core: Core, topic: Topic): void {
  const { name } = topic.state;
  core.topics.delete(name);
  for (const partition of topic.partitions) {
    failProduces(core, partition, errorCodes.UNKNOWN_TOPIC_OR_PARTITION);
    wakeFetches(core, partition);
  }
  for (const group of core.state.groups.values()) group.offsets.delete(name);
  emit(core, { type: "topic.deleted", atMs: core.state.now, topic: name });
}
