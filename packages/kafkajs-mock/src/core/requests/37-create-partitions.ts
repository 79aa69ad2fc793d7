/**
 * CreatePartitions (key 37): a topic gets more partitions; `count` is the new total.
 *
 * Behaviour: the same or a lower count is INVALID_PARTITIONS; an assignment must name as many replicas as the topic has, on brokers that exist.
 * Source: KIP-195, apache/kafka `ReplicationControlManager.createPartitions`.
 * Gaps: the controller mutation quota.
 */
import type { CreatePartitionsReply, CreatePartitionsRequest } from "../../wire/messages/37-create-partitions.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeTopic } from "../security/authorize.ts";
import { assignReplicas } from "../topics/assignReplicas.ts";
import { addPartition } from "../topics/createTopic.ts";
import { judgeController } from "../topics/judgeController.ts";

type TopicRequest = CreatePartitionsRequest["topics"][number];
type Result = CreatePartitionsReply["results"][number];

export function createPartitions(
  core: Core,
  request: Request<CreatePartitionsRequest>,
): Outcome<CreatePartitionsReply> {
  const { body } = request;
  const results = body.topics.map((wanted): Result => {
    const { errorCode, errorMessage } = judge(core, request, wanted);
    if (errorCode === errorCodes.NONE && !body.validateOnly) grow(core, wanted);
    return { name: wanted.name, errorCode, errorMessage };
  });
  return reply({ throttleTimeMs: 0, results });
}

function judge(
  core: Core,
  { connection }: Request<CreatePartitionsRequest>,
  wanted: TopicRequest,
): Omit<Result, "name"> {
  const refuse = (errorCode: number, errorMessage: string | null) => ({ errorCode, errorMessage });
  const controller = judgeController(core, connection);
  if (controller !== errorCodes.NONE) return refuse(controller, null);
  if (!authorizeTopic(core, connection, wanted.name, aclOperations.ALTER)) {
    return refuse(errorCodes.TOPIC_AUTHORIZATION_FAILED, "Topic authorization failed.");
  }
  const topic = core.topics.get(wanted.name);
  if (topic === undefined)
    return refuse(errorCodes.UNKNOWN_TOPIC_OR_PARTITION, `The topic '${wanted.name}' does not exist.`);
  const current = topic.partitions.length;
  if (wanted.count <= current) {
    const message =
      wanted.count === current
        ? `Topic already has ${current} partition(s).`
        : `The topic ${wanted.name} currently has ${current} partition(s); ${wanted.count} would not be an increase.`;
    return refuse(errorCodes.INVALID_PARTITIONS, message);
  }
  if (wanted.assignments === null) return refuse(errorCodes.NONE, null);
  if (wanted.assignments.length !== wanted.count - current) {
    return refuse(
      errorCodes.INVALID_REPLICA_ASSIGNMENT,
      `Attempted to add ${wanted.count - current} additional partition(s), but ${wanted.assignments.length} assignment(s) were specified.`,
    );
  }
  const replicaCount = topic.partitions[0]?.state.replicas.length ?? 1;
  for (const { brokerIds } of wanted.assignments) {
    const isKnown = brokerIds.every((id) => core.state.brokers.some((broker) => broker.id === id));
    if (!isKnown || new Set(brokerIds).size !== brokerIds.length || brokerIds.length !== replicaCount) {
      return refuse(
        errorCodes.INVALID_REPLICA_ASSIGNMENT,
        "The manual partition assignment names an unknown broker, one twice, or too many or few.",
      );
    }
  }
  return refuse(errorCodes.NONE, null);
}

function grow(core: Core, wanted: TopicRequest): void {
  const topic = core.topics.get(wanted.name);
  if (topic === undefined) return;
  const current = topic.partitions.length;
  const replicaCount = topic.partitions[0]?.state.replicas.length ?? 1;
  const start = core.state.brokers.findIndex((broker) => broker.id === topic.partitions[0]?.state.replicas[0]?.broker);
  const chosen = assignReplicas(core.state.brokers, wanted.count, replicaCount, Math.max(start, 0)).slice(current);
  for (const brokers of wanted.assignments?.map(({ brokerIds }) => brokerIds) ?? chosen)
    addPartition(core, topic, brokers);
}
