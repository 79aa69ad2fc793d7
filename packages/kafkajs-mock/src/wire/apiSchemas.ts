import type { ApiName } from "../core/apiKeys.ts";
import type { Type } from "./schema.ts";
import { produceReply, produceRequest, produceVersions } from "./messages/00-produce.ts";
import { fetchReply, fetchRequest, fetchVersions } from "./messages/01-fetch.ts";
import { listOffsetsReply, listOffsetsRequest, listOffsetsVersions } from "./messages/02-list-offsets.ts";
import { metadataReply, metadataRequest, metadataVersions } from "./messages/03-metadata.ts";
import { offsetCommitReply, offsetCommitRequest, offsetCommitVersions } from "./messages/08-offset-commit.ts";
import { offsetFetchReply, offsetFetchRequest, offsetFetchVersions } from "./messages/09-offset-fetch.ts";
import {
  findCoordinatorReply,
  findCoordinatorRequest,
  findCoordinatorVersions,
} from "./messages/10-find-coordinator.ts";
import { joinGroupReply, joinGroupRequest, joinGroupVersions } from "./messages/11-join-group.ts";
import { heartbeatReply, heartbeatRequest, heartbeatVersions } from "./messages/12-heartbeat.ts";
import { leaveGroupReply, leaveGroupRequest, leaveGroupVersions } from "./messages/13-leave-group.ts";
import { syncGroupReply, syncGroupRequest, syncGroupVersions } from "./messages/14-sync-group.ts";
import { describeGroupsReply, describeGroupsRequest, describeGroupsVersions } from "./messages/15-describe-groups.ts";
import { listGroupsReply, listGroupsRequest, listGroupsVersions } from "./messages/16-list-groups.ts";
import { saslHandshakeReply, saslHandshakeRequest, saslHandshakeVersions } from "./messages/17-sasl-handshake.ts";
import { apiVersionsReply, apiVersionsRequest, apiVersionsVersions } from "./messages/18-api-versions.ts";
import { createTopicsReply, createTopicsRequest, createTopicsVersions } from "./messages/19-create-topics.ts";
import { deleteTopicsReply, deleteTopicsRequest, deleteTopicsVersions } from "./messages/20-delete-topics.ts";
import { deleteRecordsReply, deleteRecordsRequest, deleteRecordsVersions } from "./messages/21-delete-records.ts";
import { initProducerIdReply, initProducerIdRequest, initProducerIdVersions } from "./messages/22-init-producer-id.ts";
import {
  addPartitionsToTxnReply,
  addPartitionsToTxnRequest,
  addPartitionsToTxnVersions,
} from "./messages/24-add-partitions-to-txn.ts";
import {
  addOffsetsToTxnReply,
  addOffsetsToTxnRequest,
  addOffsetsToTxnVersions,
} from "./messages/25-add-offsets-to-txn.ts";
import { endTxnReply, endTxnRequest, endTxnVersions } from "./messages/26-end-txn.ts";
import {
  txnOffsetCommitReply,
  txnOffsetCommitRequest,
  txnOffsetCommitVersions,
} from "./messages/28-txn-offset-commit.ts";
import { describeAclsReply, describeAclsRequest, describeAclsVersions } from "./messages/29-describe-acls.ts";
import { createAclsReply, createAclsRequest, createAclsVersions } from "./messages/30-create-acls.ts";
import { deleteAclsReply, deleteAclsRequest, deleteAclsVersions } from "./messages/31-delete-acls.ts";
import {
  describeConfigsReply,
  describeConfigsRequest,
  describeConfigsVersions,
} from "./messages/32-describe-configs.ts";
import { alterConfigsReply, alterConfigsRequest, alterConfigsVersions } from "./messages/33-alter-configs.ts";
import {
  saslAuthenticateReply,
  saslAuthenticateRequest,
  saslAuthenticateVersions,
} from "./messages/36-sasl-authenticate.ts";
import {
  createPartitionsReply,
  createPartitionsRequest,
  createPartitionsVersions,
} from "./messages/37-create-partitions.ts";
import { deleteGroupsReply, deleteGroupsRequest, deleteGroupsVersions } from "./messages/42-delete-groups.ts";
import {
  alterPartitionReassignmentsReply,
  alterPartitionReassignmentsRequest,
  alterPartitionReassignmentsVersions,
} from "./messages/45-alter-partition-reassignments.ts";
import {
  listPartitionReassignmentsReply,
  listPartitionReassignmentsRequest,
  listPartitionReassignmentsVersions,
} from "./messages/46-list-partition-reassignments.ts";
import {
  describeLogDirsReply,
  describeLogDirsRequest,
  describeLogDirsVersions,
} from "./messages/35-describe-log-dirs.ts";
import { electLeadersReply, electLeadersRequest, electLeadersVersions } from "./messages/43-elect-leaders.ts";
import {
  incrementalAlterConfigsReply,
  incrementalAlterConfigsRequest,
  incrementalAlterConfigsVersions,
} from "./messages/44-incremental-alter-configs.ts";
import { offsetDeleteReply, offsetDeleteRequest, offsetDeleteVersions } from "./messages/47-offset-delete.ts";
import {
  describeClientQuotasReply,
  describeClientQuotasRequest,
  describeClientQuotasVersions,
} from "./messages/48-describe-client-quotas.ts";
import {
  alterClientQuotasReply,
  alterClientQuotasRequest,
  alterClientQuotasVersions,
} from "./messages/49-alter-client-quotas.ts";
import {
  describeUserScramCredentialsReply,
  describeUserScramCredentialsRequest,
  describeUserScramCredentialsVersions,
} from "./messages/50-describe-user-scram-credentials.ts";
import {
  alterUserScramCredentialsReply,
  alterUserScramCredentialsRequest,
  alterUserScramCredentialsVersions,
} from "./messages/51-alter-user-scram-credentials.ts";
import { describeQuorumReply, describeQuorumRequest, describeQuorumVersions } from "./messages/55-describe-quorum.ts";
import {
  describeClusterReply,
  describeClusterRequest,
  describeClusterVersions,
} from "./messages/60-describe-cluster.ts";
import {
  describeProducersReply,
  describeProducersRequest,
  describeProducersVersions,
} from "./messages/61-describe-producers.ts";
import {
  describeTransactionsReply,
  describeTransactionsRequest,
  describeTransactionsVersions,
} from "./messages/65-describe-transactions.ts";
import {
  listTransactionsReply,
  listTransactionsRequest,
  listTransactionsVersions,
} from "./messages/66-list-transactions.ts";
import {
  consumerGroupHeartbeatReply,
  consumerGroupHeartbeatRequest,
  consumerGroupHeartbeatVersions,
} from "./messages/68-consumer-group-heartbeat.ts";
import {
  consumerGroupDescribeReply,
  consumerGroupDescribeRequest,
  consumerGroupDescribeVersions,
} from "./messages/69-consumer-group-describe.ts";
import {
  describeTopicPartitionsReply,
  describeTopicPartitionsRequest,
  describeTopicPartitionsVersions,
} from "./messages/75-describe-topic-partitions.ts";

/** How one request type travels. */
export interface ApiSchema {
  readonly request: Type<unknown>;
  readonly reply: Type<unknown>;
  /** The versions the codec reads and writes; `core/advertisedVersions.ts` says which of them a broker admits to. */
  readonly versions: { readonly lowest: number; readonly highest: number; readonly flexibleFrom: number };
}

// Each schema's own types are checked in its file and in the core; the table forgets them.
// oxlint-disable-next-line no-explicit-any
function api(request: Type<any>, reply: Type<any>, versions: ApiSchema["versions"]): ApiSchema {
  return { request, reply, versions };
}

/** Every request type the codec knows. */
export const apiSchemas: Readonly<Record<ApiName, ApiSchema>> = {
  produce: api(produceRequest, produceReply, produceVersions),
  fetch: api(fetchRequest, fetchReply, fetchVersions),
  listOffsets: api(listOffsetsRequest, listOffsetsReply, listOffsetsVersions),
  metadata: api(metadataRequest, metadataReply, metadataVersions),
  offsetCommit: api(offsetCommitRequest, offsetCommitReply, offsetCommitVersions),
  offsetFetch: api(offsetFetchRequest, offsetFetchReply, offsetFetchVersions),
  findCoordinator: api(findCoordinatorRequest, findCoordinatorReply, findCoordinatorVersions),
  joinGroup: api(joinGroupRequest, joinGroupReply, joinGroupVersions),
  heartbeat: api(heartbeatRequest, heartbeatReply, heartbeatVersions),
  leaveGroup: api(leaveGroupRequest, leaveGroupReply, leaveGroupVersions),
  syncGroup: api(syncGroupRequest, syncGroupReply, syncGroupVersions),
  describeGroups: api(describeGroupsRequest, describeGroupsReply, describeGroupsVersions),
  listGroups: api(listGroupsRequest, listGroupsReply, listGroupsVersions),
  saslHandshake: api(saslHandshakeRequest, saslHandshakeReply, saslHandshakeVersions),
  apiVersions: api(apiVersionsRequest, apiVersionsReply, apiVersionsVersions),
  createTopics: api(createTopicsRequest, createTopicsReply, createTopicsVersions),
  deleteTopics: api(deleteTopicsRequest, deleteTopicsReply, deleteTopicsVersions),
  deleteRecords: api(deleteRecordsRequest, deleteRecordsReply, deleteRecordsVersions),
  initProducerId: api(initProducerIdRequest, initProducerIdReply, initProducerIdVersions),
  addPartitionsToTxn: api(addPartitionsToTxnRequest, addPartitionsToTxnReply, addPartitionsToTxnVersions),
  addOffsetsToTxn: api(addOffsetsToTxnRequest, addOffsetsToTxnReply, addOffsetsToTxnVersions),
  endTxn: api(endTxnRequest, endTxnReply, endTxnVersions),
  txnOffsetCommit: api(txnOffsetCommitRequest, txnOffsetCommitReply, txnOffsetCommitVersions),
  describeAcls: api(describeAclsRequest, describeAclsReply, describeAclsVersions),
  createAcls: api(createAclsRequest, createAclsReply, createAclsVersions),
  deleteAcls: api(deleteAclsRequest, deleteAclsReply, deleteAclsVersions),
  describeConfigs: api(describeConfigsRequest, describeConfigsReply, describeConfigsVersions),
  alterConfigs: api(alterConfigsRequest, alterConfigsReply, alterConfigsVersions),
  saslAuthenticate: api(saslAuthenticateRequest, saslAuthenticateReply, saslAuthenticateVersions),
  createPartitions: api(createPartitionsRequest, createPartitionsReply, createPartitionsVersions),
  deleteGroups: api(deleteGroupsRequest, deleteGroupsReply, deleteGroupsVersions),
  alterPartitionReassignments: api(
    alterPartitionReassignmentsRequest,
    alterPartitionReassignmentsReply,
    alterPartitionReassignmentsVersions,
  ),
  listPartitionReassignments: api(
    listPartitionReassignmentsRequest,
    listPartitionReassignmentsReply,
    listPartitionReassignmentsVersions,
  ),
  describeLogDirs: api(describeLogDirsRequest, describeLogDirsReply, describeLogDirsVersions),
  electLeaders: api(electLeadersRequest, electLeadersReply, electLeadersVersions),
  incrementalAlterConfigs: api(
    incrementalAlterConfigsRequest,
    incrementalAlterConfigsReply,
    incrementalAlterConfigsVersions,
  ),
  offsetDelete: api(offsetDeleteRequest, offsetDeleteReply, offsetDeleteVersions),
  describeClientQuotas: api(describeClientQuotasRequest, describeClientQuotasReply, describeClientQuotasVersions),
  alterClientQuotas: api(alterClientQuotasRequest, alterClientQuotasReply, alterClientQuotasVersions),
  describeUserScramCredentials: api(
    describeUserScramCredentialsRequest,
    describeUserScramCredentialsReply,
    describeUserScramCredentialsVersions,
  ),
  alterUserScramCredentials: api(
    alterUserScramCredentialsRequest,
    alterUserScramCredentialsReply,
    alterUserScramCredentialsVersions,
  ),
  describeQuorum: api(describeQuorumRequest, describeQuorumReply, describeQuorumVersions),
  describeCluster: api(describeClusterRequest, describeClusterReply, describeClusterVersions),
  describeProducers: api(describeProducersRequest, describeProducersReply, describeProducersVersions),
  describeTransactions: api(describeTransactionsRequest, describeTransactionsReply, describeTransactionsVersions),
  listTransactions: api(listTransactionsRequest, listTransactionsReply, listTransactionsVersions),
  consumerGroupHeartbeat: api(
    consumerGroupHeartbeatRequest,
    consumerGroupHeartbeatReply,
    consumerGroupHeartbeatVersions,
  ),
  consumerGroupDescribe: api(consumerGroupDescribeRequest, consumerGroupDescribeReply, consumerGroupDescribeVersions),
  describeTopicPartitions: api(
    describeTopicPartitionsRequest,
    describeTopicPartitionsReply,
    describeTopicPartitionsVersions,
  ),
};
