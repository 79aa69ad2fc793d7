import { numberSetting, type Core } from "../core.ts";
import type { ConsumerGroupState, ConsumerMemberState } from "../state.ts";
import { assignorNames, assignTarget, type AssignableTopic } from "./serverAssignors.ts";
import { wholePattern } from "./wholePattern.ts";

/** The topics a member reads: those it named and those its pattern matches, sorted. */
export function subscribedTopicsOf(
  core: Core,
  { subscribedNames, subscribedRegex }: Pick<ConsumerMemberState, "subscribedNames" | "subscribedRegex">,
): string[] {
  const pattern = subscribedRegex === null || subscribedRegex === "" ? null : wholePattern(subscribedRegex);
  const matched = pattern === null ? [] : [...core.topics.keys()].filter((name) => pattern.test(name));
  return [...new Set([...subscribedNames, ...matched])].sort();
}

/**
 * Looks at the topics again that the group reads. True when one came, went, or grew since the last target: then the group needs a new epoch.
 * Source: apache/kafka `GroupMetadataManager.updateSubscriptionMetadata`.
 */
export function refreshTopics(core: Core, consumer: ConsumerGroupState): boolean {
  for (const member of consumer.members.values()) member.subscribed = subscribedTopicsOf(core, member);
  const seen = topicsOf(core, consumer)
    .map(({ name, id, partitionCount }) => `${name} ${id} ${partitionCount}`)
    .join("\n");
  if (seen === consumer.topicsSeen) return false;
  consumer.topicsSeen = seen;
  return true;
}

function topicsOf(core: Core, { members }: ConsumerGroupState): AssignableTopic[] {
  const names = new Set([...members.values()].flatMap(({ subscribed }) => subscribed));
  return [...names].sort().flatMap((name) => {
    const topic = core.topics.get(name);
    return topic === undefined ? [] : [{ name, id: topic.state.id, partitionCount: topic.partitions.length }];
  });
}

/**
 * Makes the target assignment of the group's present epoch, by the assignor that most members ask for. After one target the next waits for
 * `group.consumer.assignment.interval.ms`, so that members who come together cause one (KIP-1263).
 */
export function updateTarget(core: Core, consumer: ConsumerGroupState): void {
  if (consumer.epoch === consumer.assignmentEpoch) return;
  const intervalMs = numberSetting(core, "group.consumer.assignment.interval.ms");
  if (consumer.assignedAtMs >= 0 && core.state.now - consumer.assignedAtMs < intervalMs) return;
  consumer.assignedAtMs = core.state.now;
  consumer.assignor = preferredAssignor(core, consumer);
  const members = [...consumer.members.values()].map(({ id, instanceId, subscribed }) => ({
    id,
    instanceId,
    subscribed,
    previous: consumer.target.get(id) ?? new Map<string, number[]>(),
  }));
  consumer.target = assignTarget(consumer.assignor, topicsOf(core, consumer), members);
  consumer.assignmentEpoch = consumer.epoch;
}

function preferredAssignor(core: Core, { members }: ConsumerGroupState): string {
  const votes = new Map<string, number>();
  for (const { serverAssignor } of members.values())
    if (serverAssignor !== null) votes.set(serverAssignor, (votes.get(serverAssignor) ?? 0) + 1);
  let winner = assignorNames(core)[0] as string;
  for (const [name, count] of votes) if (count > (votes.get(winner) ?? 0)) winner = name;
  return winner;
}
