/**
 * ConsumerGroupDescribe (key 69): the state, epochs and members of groups of the newer consumer protocol, with what each has and is to have.
 *
 * Behaviour: a group that is not there or is a classic one is GROUP_ID_NOT_FOUND; clients then ask by DescribeGroups.
 * Source: KIP-848, KIP-1099, apache/kafka `GroupMetadataManager.consumerGroupDescribe`.
 * Gaps: none known.
 */
import type {
  ConsumerGroupDescribeReply,
  ConsumerGroupDescribeRequest,
} from "../../wire/messages/69-consumer-group-describe.ts";
import { topicWithId, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { judgeGroupRequest } from "../groups/group.ts";
import { union } from "../groups/ownedPartitions.ts";
import { reply, type Connection, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeGroup } from "../security/authorize.ts";
import { groupOperations, UNKNOWN_OPERATIONS } from "../security/authorizedOperations.ts";
import type { ConsumerGroupState, ConsumerMemberState, OwnedPartitions } from "../state.ts";

type GroupReply = ConsumerGroupDescribeReply["groups"][number];
type MemberReply = GroupReply["members"][number];

const CONSUMER_MEMBER = 1;

export function consumerGroupDescribe(
  core: Core,
  { body, connection }: Request<ConsumerGroupDescribeRequest>,
): Outcome<ConsumerGroupDescribeReply> {
  const groups = body.groupIds.map((id) => {
    const described = describe(core, connection, id);
    const isTold = body.includeAuthorizedOperations && described.errorCode === errorCodes.NONE;
    return isTold ? { ...described, authorizedOperations: groupOperations(core, connection, id) } : described;
  });
  return reply({ throttleTimeMs: 0, groups });
}

function describe(core: Core, connection: Connection, groupId: string): GroupReply {
  const refuse = (errorCode: number, errorMessage: string | null): GroupReply => ({
    errorCode,
    errorMessage,
    groupId,
    groupState: "",
    groupEpoch: 0,
    assignmentEpoch: 0,
    assignorName: "",
    members: [],
    authorizedOperations: UNKNOWN_OPERATIONS,
  });
  if (!authorizeGroup(core, connection, groupId, aclOperations.DESCRIBE))
    return refuse(errorCodes.GROUP_AUTHORIZATION_FAILED, null);
  const judged = judgeGroupRequest(core, groupId, connection.brokerId);
  if (judged !== errorCodes.NONE) return refuse(judged, null);
  const group = core.state.groups.get(groupId);
  if (group === undefined) return refuse(errorCodes.GROUP_ID_NOT_FOUND, `Group ${groupId} not found.`);
  const { consumer } = group;
  if (consumer === null) return refuse(errorCodes.GROUP_ID_NOT_FOUND, `Group ${groupId} is not a consumer group.`);
  return {
    errorCode: errorCodes.NONE,
    errorMessage: null,
    groupId,
    groupState: group.phase,
    groupEpoch: consumer.epoch,
    assignmentEpoch: consumer.assignmentEpoch,
    assignorName: consumer.assignor,
    members: [...consumer.members.values()].map((member) => describeMember(core, consumer, member)),
    authorizedOperations: UNKNOWN_OPERATIONS,
  };
}

function describeMember(core: Core, consumer: ConsumerGroupState, member: ConsumerMemberState): MemberReply {
  return {
    memberId: member.id,
    instanceId: member.instanceId,
    rackId: member.rackId,
    memberEpoch: member.epoch,
    clientId: member.clientId,
    clientHost: member.clientHost,
    subscribedTopicNames: [...member.subscribedNames],
    subscribedTopicRegex: member.subscribedRegex ?? "",
    assignment: named(core, union(member.assigned, member.pendingRevocation)),
    targetAssignment: named(core, consumer.target.get(member.id) ?? new Map()),
    memberType: CONSUMER_MEMBER,
  };
}

function named(core: Core, owned: OwnedPartitions): MemberReply["assignment"] {
  const topicPartitions = [...owned].flatMap(([topicId, partitions]) => {
    const topic = topicWithId(core, topicId);
    return topic === undefined ? [] : [{ topicId, topicName: topic.state.name, partitions: [...partitions] }];
  });
  return { topicPartitions };
}
