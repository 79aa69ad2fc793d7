/**
 * TxnOffsetCommit (key 28): a group's offsets as part of a transaction. They count once it commits.
 *
 * Behaviour: the group must have been added to the open transaction; behaviour "2.4" does not ask. From version 3 on the member and its generation are checked, so that a zombie cannot commit (KIP-447).
 * Source: KIP-98, KIP-447, apache/kafka `OffsetMetadataManager.commitTransactionalOffset`.
 * Gaps: none known.
 */
import type { TxnOffsetCommitReply, TxnOffsetCommitRequest } from "../../wire/messages/28-txn-offset-commit.ts";
import { findPartition, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { judgeConsumerMember } from "../groups/consumerGroup.ts";
import { createGroup, judgeGroupRequest, judgeMember } from "../groups/group.ts";
import { judgeOffsetMetadata } from "../groups/judgeOffsetMetadata.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeGroup, authorizeTopic, authorizeTransactionalId } from "../security/authorize.ts";
import type { CommittedOffset } from "../state.ts";
import { judgeProducer } from "../transactions/transaction.ts";

type Committing = Request<TxnOffsetCommitRequest>;

export function txnOffsetCommit(core: Core, request: Committing): Outcome<TxnOffsetCommitReply> {
  const { body, connection } = request;
  const groupError = judge(core, request);
  const topics = body.topics.map((topic) => ({
    name: topic.name,
    partitions: topic.partitions.map((partition) => {
      let errorCode = groupError;
      if (errorCode === errorCodes.NONE) {
        if (!authorizeTopic(core, connection, topic.name, aclOperations.READ))
          errorCode = errorCodes.TOPIC_AUTHORIZATION_FAILED;
        else if (findPartition(core, topic.name, partition.index) === undefined)
          errorCode = errorCodes.UNKNOWN_TOPIC_OR_PARTITION;
        else errorCode = judgeOffsetMetadata(core, partition.committedMetadata);
      }
      if (errorCode === errorCodes.NONE) {
        keep(core, request, topic.name, partition.index, {
          offset: partition.committedOffset,
          leaderEpoch: partition.committedLeaderEpoch,
          metadata: partition.committedMetadata ?? "",
          committedAtMs: core.state.now,
          expiresAtMs: -1,
        });
      }
      return { index: partition.index, errorCode };
    }),
  }));
  return reply({ throttleTimeMs: 0, topics });
}

function judge(core: Core, { body, connection }: Committing): number {
  const judged = judgeGroupRequest(core, body.groupId, connection.brokerId);
  if (judged !== errorCodes.NONE) return judged;
  if (!authorizeGroup(core, connection, body.groupId, aclOperations.READ)) return errorCodes.GROUP_AUTHORIZATION_FAILED;
  if (!authorizeTransactionalId(core, connection, body.transactionalId, aclOperations.WRITE)) {
    return errorCodes.TRANSACTIONAL_ID_AUTHORIZATION_FAILED;
  }
  // Before KIP-890 the group's coordinator took offsets without asking the transaction's.
  if (core.compatibility === "4") {
    const verdict = judgeTransaction(core, body);
    if (verdict !== errorCodes.NONE) return verdict;
  }
  if (body.generationId < 0 && body.memberId === "") return errorCodes.NONE;
  const group = core.state.groups.get(body.groupId);
  if (group === undefined) return errorCodes.ILLEGAL_GENERATION;
  if (group.consumer !== null) {
    const verdict = judgeConsumerMember(group.consumer, body.memberId, body.generationId);
    // The request knows generations and no epochs.
    return verdict === errorCodes.STALE_MEMBER_EPOCH ? errorCodes.ILLEGAL_GENERATION : verdict;
  }
  return judgeMember(group, body.memberId, body.groupInstanceId, body.generationId);
}

function judgeTransaction(core: Core, body: TxnOffsetCommitRequest): number {
  const transaction = core.state.transactions.get(body.transactionalId);
  const producer = judgeProducer(transaction, body.producerId, body.producerEpoch, errorCodes.INVALID_PRODUCER_EPOCH);
  if (producer !== errorCodes.NONE) return producer;
  const isIncluded = transaction?.phase === "Ongoing" && transaction.groups.has(body.groupId);
  return isIncluded ? errorCodes.NONE : errorCodes.INVALID_TXN_STATE;
}

function keep(core: Core, { body }: Committing, topic: string, partition: number, offset: CommittedOffset): void {
  const group = core.state.groups.get(body.groupId) ?? createGroup(core, body.groupId);
  let topics = group.pendingOffsets.get(body.producerId);
  if (topics === undefined) {
    topics = new Map();
    group.pendingOffsets.set(body.producerId, topics);
  }
  const partitions = topics.get(topic) ?? new Map<number, CommittedOffset>();
  partitions.set(partition, offset);
  topics.set(topic, partitions);
}
