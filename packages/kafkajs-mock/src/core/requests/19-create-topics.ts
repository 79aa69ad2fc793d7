/**
 * CreateTopics (key 19).
 *
 * Behaviour: each topic is judged on its own: name, collision, partitions, replicas, assignment, settings. -1 partitions or replicas take the broker's defaults.
 * Only the controller answers in behaviour "2.4" (NOT_CONTROLLER elsewhere); in "4" every broker passes the request on.
 * Source: apache/kafka `ReplicationControlManager.createTopics`, `AdminManager.createTopics`; KIP-4, KIP-464.
 * Gaps: create-topic policies and the controller mutation quota.
 */
import type { CreateTopicsReply, CreateTopicsRequest } from "../../wire/messages/19-create-topics.ts";
import { numberSetting, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeCluster, authorizeTopic } from "../security/authorize.ts";
import { topicSettingProblem } from "../topicSettings.ts";
import { createTopic } from "../topics/createTopic.ts";
import { judgeController } from "../topics/judgeController.ts";
import { collidesWith, topicNameProblem } from "../topics/topicNames.ts";

type TopicRequest = CreateTopicsRequest["topics"][number];
type TopicReply = CreateTopicsReply["topics"][number];

const MOST_PARTITIONS = 10_000;

interface Verdict {
  readonly errorCode: number;
  readonly message: string | null;
}

const FINE: Verdict = { errorCode: errorCodes.NONE, message: null };

export function createTopics(core: Core, request: Request<CreateTopicsRequest>): Outcome<CreateTopicsReply> {
  const { body, connection } = request;
  const counts = new Map<string, number>();
  for (const { name } of body.topics) counts.set(name, (counts.get(name) ?? 0) + 1);
  const controller = judgeController(core, connection);
  const unique = body.topics.filter(
    (topic, index) => body.topics.findIndex(({ name }) => name === topic.name) === index,
  );
  const topics = unique.map((topic): TopicReply => {
    if (controller !== errorCodes.NONE) return answer(topic, { errorCode: controller, message: null });
    if ((counts.get(topic.name) ?? 0) > 1) {
      return answer(topic, { errorCode: errorCodes.INVALID_REQUEST, message: "Duplicate topic in request." });
    }
    const isAllowed =
      authorizeCluster(core, connection, aclOperations.CREATE) ||
      authorizeTopic(core, connection, topic.name, aclOperations.CREATE);
    if (!isAllowed)
      return answer(topic, { errorCode: errorCodes.TOPIC_AUTHORIZATION_FAILED, message: "Authorization failed." });
    const plan = resolve(core, topic);
    const verdict = judge(core, topic, plan);
    if (verdict.errorCode === errorCodes.NONE && !body.validateOnly) {
      createTopic(core, { name: topic.name, ...plan, isInternal: false });
    }
    return {
      ...answer(topic, verdict),
      partitionCount: plan.partitionCount,
      replicationFactor: plan.replicationFactor,
    };
  });
  return reply({ throttleTimeMs: 0, topics });
}

function answer(topic: TopicRequest, { errorCode, message }: Verdict): TopicReply {
  const failed = errorCode !== errorCodes.NONE;
  return {
    name: topic.name,
    errorCode,
    errorMessage: message,
    partitionCount: -1,
    replicationFactor: -1,
    configs: failed ? null : [],
  };
}

function resolve(core: Core, topic: TopicRequest) {
  const assignments = [...topic.assignments]
    .sort((a, b) => a.partitionIndex - b.partitionIndex)
    .map(({ brokerIds }) => brokerIds);
  return {
    partitionCount:
      assignments.length ||
      (topic.partitionCount === -1 ? numberSetting(core, "num.partitions") : topic.partitionCount),
    replicationFactor:
      assignments[0]?.length ??
      (topic.replicationFactor === -1 ? numberSetting(core, "default.replication.factor") : topic.replicationFactor),
    assignments,
    configs: Object.fromEntries(topic.configs.map(({ name, value }) => [name, value ?? ""])),
  };
}

function judge(core: Core, topic: TopicRequest, plan: ReturnType<typeof resolve>): Verdict {
  const problem = topicNameProblem(topic.name);
  if (problem !== null) return { errorCode: errorCodes.INVALID_TOPIC_EXCEPTION, message: problem };
  if (core.topics.has(topic.name))
    return { errorCode: errorCodes.TOPIC_ALREADY_EXISTS, message: `Topic '${topic.name}' already exists.` };
  const collision = collidesWith(topic.name, core.topics.keys());
  if (collision !== null) {
    return {
      errorCode: errorCodes.INVALID_TOPIC_EXCEPTION,
      message: `Topic '${topic.name}' collides with existing topic: ${collision}`,
    };
  }
  if (topic.assignments.length > 0) return judgeAssignments(core, topic);
  if (plan.partitionCount <= 0 || plan.partitionCount > MOST_PARTITIONS) {
    const message =
      plan.partitionCount <= 0
        ? "Number of partitions was set to an invalid non-positive value."
        : `At most ${MOST_PARTITIONS} partitions.`;
    return { errorCode: errorCodes.INVALID_PARTITIONS, message };
  }
  if (plan.replicationFactor <= 0) {
    return { errorCode: errorCodes.INVALID_REPLICATION_FACTOR, message: "Replication factor must be larger than 0." };
  }
  const available = core.state.brokers.filter((broker) => broker.isUp).length;
  if (plan.replicationFactor > available) {
    const message = `Unable to replicate the partition ${plan.replicationFactor} time(s): The target replication factor of ${plan.replicationFactor} cannot be reached because only ${available} broker(s) are registered.`;
    return { errorCode: errorCodes.INVALID_REPLICATION_FACTOR, message };
  }
  return judgeConfigs(core, topic);
}

function judgeAssignments(core: Core, topic: TopicRequest): Verdict {
  const refuse = (message: string): Verdict => ({ errorCode: errorCodes.INVALID_REPLICA_ASSIGNMENT, message });
  if (topic.partitionCount !== -1 || topic.replicationFactor !== -1) {
    const message =
      "Both numPartitions or replicationFactor and replicasAssignments were set. Both cannot be used at the same time.";
    return { errorCode: errorCodes.INVALID_REQUEST, message };
  }
  const indexes = topic.assignments.map(({ partitionIndex }) => partitionIndex).sort((a, b) => a - b);
  if (indexes.some((index, position) => index !== position))
    return refuse("partitions should be a consecutive 0-based integer sequence");
  const size = topic.assignments[0]?.brokerIds.length ?? 0;
  for (const { brokerIds, partitionIndex } of topic.assignments) {
    if (brokerIds.length === 0 || new Set(brokerIds).size !== brokerIds.length) {
      return refuse(`The manual partition assignment of partition ${partitionIndex} is empty or names a broker twice.`);
    }
    const unknown = brokerIds.find((id) => !core.state.brokers.some((broker) => broker.id === id));
    if (unknown !== undefined)
      return refuse(`The manual partition assignment includes broker ${unknown}, but no such broker is registered.`);
    if (brokerIds.length !== size) return refuse("All partitions should have the same number of replicas.");
  }
  return judgeConfigs(core, topic);
}

function judgeConfigs(core: Core, topic: TopicRequest): Verdict {
  for (const { name, value } of topic.configs) {
    const problem = topicSettingProblem(name, value, core.compatibility);
    if (problem !== null) return { errorCode: errorCodes.INVALID_CONFIG, message: problem };
  }
  return FINE;
}
