import { numberSetting, type Core } from "../core.ts";
import type { ServerSettingName } from "../serverSettings.ts";
import type { Timer, Topic } from "../state.ts";
import { setTimer } from "../timers.ts";
import { applyRetention } from "./applyRetention.ts";
import { compactPartition } from "./compactPartition.ts";

type CleanupPolicy = "delete" | "compact";

/** How often each policy of `cleanup.policy` is applied. */
const intervalSettings: Readonly<Record<CleanupPolicy, ServerSettingName>> = {
  delete: "log.retention.check.interval.ms",
  compact: "log.cleaner.backoff.ms",
};

/** Sets the timers that delete and compact a topic's old records. A topic that keeps everything needs none. */
export function scheduleCleanup(core: Core, topic: Topic): void {
  const { isCompacted, isDeleted, retentionMs, retentionBytes } = topic.settings;
  if (topic.state.isInternal) return;
  if (isDeleted && (retentionMs >= 0 || retentionBytes >= 0)) setCleanupTimer(core, topic, "delete");
  if (isCompacted) setCleanupTimer(core, topic, "compact");
}

/** Timer: applies one cleanup policy to a topic and sets the next timer. */
export function cleanUp(core: Core, topic: Topic, policy: string): void {
  const { isCompacted, isDeleted } = topic.settings;
  if (policy === "delete" && isDeleted) {
    for (const partition of topic.partitions) applyRetention(core, partition);
    setCleanupTimer(core, topic, policy);
  }
  if (policy === "compact" && isCompacted) {
    for (const partition of topic.partitions) compactPartition(core, partition, false);
    setCleanupTimer(core, topic, policy);
  }
}

function setCleanupTimer(core: Core, topic: Topic, policy: CleanupPolicy): void {
  const atMs = core.state.now + numberSetting(core, intervalSettings[policy]);
  setTimer(core.state, atMs, "cleanup", topic.state.name, policy);
}

/** A cleanup timer of a topic is due; one of a topic that is gone, or of anything else, does nothing. */
export function fireCleanup(core: Core, { kind, subject, detail }: Timer): void {
  const topic = kind === "cleanup" ? core.topics.get(subject) : undefined;
  if (topic !== undefined) cleanUp(core, topic, detail);
}
