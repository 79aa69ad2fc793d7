import type { PartitionLog } from "./log/PartitionLog.ts";
import type { TopicSettings } from "./topicSettings.ts";

/** Everything the broker knows besides the records: plain data, so that a checkpoint is one structured clone. */
export interface ClusterState {
  now: number;
  clusterId: string;
  controllerId: number;
  /** Rises each time another broker takes over as controller. */
  controllerEpoch: number;
  /** How many changes the controllers have written to the metadata log. */
  metadataEnd: number;
  brokers: BrokerState[];
  /** The broker-wide settings that were changed at run time, by broker id as text; "" is the cluster-wide default. */
  dynamicBrokerConfigs: Record<string, Record<string, string>>;
  nextProducerId: number;
  nextPendingId: number;
  nextTopicId: number;
  groups: Map<string, GroupState>;
  transactions: Map<string, TransactionState>;
  acls: Acl[];
  pending: Map<number, Pending>;
  /** Replies that are ready for requests that had to wait. */
  completed: Completion[];
  timers: Timer[];
  timerSequence: number;
  /** The number of timers from which on those of answered requests are removed. */
  timerCountToPurgeAt: number;
  faults: Fault[];
  quotaUse: Map<string, QuotaUse>;
  /** Quotas by their entity, in the order they came. */
  clientQuotas: Map<string, ClientQuota>;
  scramUsers: ScramUser[];
}

export interface BrokerState {
  readonly id: number;
  host: string;
  port: number;
  rack: string | null;
  isUp: boolean;
  isDiskFull: boolean;
  /** How far it had copied the metadata log when it went down, and when that was. */
  metadataSeen: { end: number; atMs: number };
}

export interface TopicState {
  readonly name: string;
  readonly id: string;
  readonly isInternal: boolean;
  configs: Record<string, string>;
  partitions: PartitionState[];
}

export interface PartitionState {
  readonly index: number;
  /** Broker id of the leader, or -1 while there is none. */
  leader: number;
  leaderEpoch: number;
  /** In assignment order; the first is the preferred leader. */
  replicas: ReplicaState[];
  /** Broker ids in sync, in assignment order. */
  inSync: number[];
  highWatermark: number;
  /** Where each leader epoch began. */
  epochs: { epoch: number; startOffset: number }[];
  producers: Map<number, ProducerState>;
  /** First offset of each open transaction, by producer id. */
  openTransactions: Map<number, number>;
  aborted: AbortedTransaction[];
  /** Replica ids being added and removed by a reassignment under way, or null. Those being added begin to copy at `copyAtMs`. */
  reassignment: { adding: number[]; removing: number[]; target: number[]; copyAtMs: number } | null;
  /** Everything below was cleaned by compaction. */
  cleanedTo: number;
}

export interface ReplicaState {
  readonly broker: number;
  /** The offset after the last record this replica holds. */
  logEnd: number;
  /** When it last held everything the leader had. */
  caughtUpAtMs: number;
  isPaused: boolean;
}

export interface ProducerState {
  epoch: number;
  lastTimestampMs: number;
  /** The epoch of the coordinator that wrote its last marker, -1 before one. */
  coordinatorEpoch: number;
  /** The last batches, oldest first, at most five: what makes a retried batch recognisable (KIP-98, KAFKA-5494). */
  batches: { baseSequence: number; lastSequence: number; baseOffset: number; timestampMs: number }[];
}

export interface AbortedTransaction {
  readonly producerId: number;
  readonly firstOffset: number;
  readonly lastOffset: number;
}

export type GroupPhase =
  "Empty" | "Assigning" | "Reconciling" | "PreparingRebalance" | "CompletingRebalance" | "Stable" | "Dead";

export interface GroupState {
  readonly id: string;
  phase: GroupPhase;
  generation: number;
  protocolType: string;
  protocol: string | null;
  leader: string | null;
  /** In the order they came. */
  members: Map<string, MemberState>;
  /** Ids given out to members that have to come back with them (KIP-394), with their deadline. */
  pendingMembers: Map<string, number>;
  /** Static members: instance id to member id (KIP-345). */
  instances: Map<string, string>;
  /** When the rebalance under way ends at the latest; 0 outside a rebalance. */
  rebalanceDeadlineMs: number;
  /** In the initial delay no rebalance completes before its end; `null` outside it. */
  initialDelay: { endsAtMs: number; lastMemberAtMs: number } | null;
  /** When the group became empty, for the retention of its offsets; -1 while it has members. */
  emptySinceMs: number;
  /** Committed offsets by topic and partition. */
  offsets: Map<string, Map<number, CommittedOffset>>;
  /** What a group of the newer consumer protocol has (KIP-848); null for a classic group. */
  consumer: ConsumerGroupState | null;
  /** Offsets of open transactions, by producer id. */
  pendingOffsets: Map<number, Map<string, Map<number, CommittedOffset>>>;
}

export interface MemberState {
  readonly id: string;
  readonly instanceId: string | null;
  clientId: string;
  clientHost: string;
  sessionTimeoutMs: number;
  rebalanceTimeoutMs: number;
  protocols: { name: string; metadata: Uint8Array }[];
  assignment: Uint8Array;
  /** The pending id of its JoinGroup, or -1. */
  joining: number;
  /** The pending id of its SyncGroup, or -1. */
  syncing: number;
  sessionDeadlineMs: number;
  isNew: boolean;
}

/** A group whose members get their partitions from the broker, one by one (KIP-848). */
export interface ConsumerGroupState {
  /** Rises with every change of members, subscriptions or the topics they read. */
  epoch: number;
  /** The group epoch that the target assignment was made for. */
  assignmentEpoch: number;
  /** When that was; -1 before the first. */
  assignedAtMs: number;
  assignor: string;
  /** In the order they came. */
  members: Map<string, ConsumerMemberState>;
  /** The partitions each member is to have in the end, by member id. */
  target: Map<string, OwnedPartitions>;
  /** What the last target was made from: names, ids and partition counts of the topics read. */
  topicsSeen: string;
}

/** Partition indexes in ascending order, by topic id. */
export type OwnedPartitions = Map<string, number[]>;

export interface ConsumerMemberState {
  readonly id: string;
  readonly instanceId: string | null;
  rackId: string | null;
  clientId: string;
  clientHost: string;
  epoch: number;
  previousEpoch: number;
  /** "unrevoked": has to give partitions back first; "unreleased": waits for others to give theirs back. */
  phase: "stable" | "unrevoked" | "unreleased";
  /** The topics it reads: those it named, and those its pattern matches. */
  subscribed: string[];
  subscribedNames: string[];
  subscribedRegex: string | null;
  serverAssignor: string | null;
  rebalanceTimeoutMs: number;
  assigned: OwnedPartitions;
  pendingRevocation: OwnedPartitions;
  /** The member's epoch when it got a partition, by topic id and index. */
  assignedSince: Map<string, number>;
  sessionDeadlineMs: number;
  /** When it has to have given its partitions back; 0 while it has none to give back. */
  revocationDeadlineMs: number;
  /** It has said that it will be back (static membership). */
  isAway: boolean;
}

export interface CommittedOffset {
  readonly offset: number;
  readonly leaderEpoch: number;
  readonly metadata: string | null;
  readonly committedAtMs: number;
  /** -1 for the group's own retention. */
  readonly expiresAtMs: number;
}

export type TransactionPhase =
  "Empty" | "Ongoing" | "PrepareCommit" | "PrepareAbort" | "CompleteCommit" | "CompleteAbort";

export interface TransactionState {
  readonly transactionalId: string;
  producerId: number;
  epoch: number;
  timeoutMs: number;
  phase: TransactionPhase;
  startedAtMs: number;
  lastUsedAtMs: number;
  /** Partitions in the transaction, as "topic\u0000partition". */
  partitions: Set<string>;
  groups: Set<string>;
  /** When a marker delay control is set: the instant the markers are written. */
  markersAtMs: number;
}

export interface Acl {
  readonly resourceType: number;
  readonly resourceName: string;
  readonly patternType: number;
  readonly principal: string;
  readonly host: string;
  readonly operation: number;
  readonly permissionType: number;
}

export interface ScramUser {
  readonly name: string;
  readonly mechanism: string;
  readonly saltHex: string;
  readonly iterations: number;
  readonly storedKeyHex: string;
  readonly serverKeyHex: string;
}

/** Byte rates a client may use, per second. */
export interface Quota {
  readonly produceBytes?: number;
  readonly fetchBytes?: number;
}

/** One part of whom a quota is for; a null name is the default of its kind. */
export interface QuotaEntityPart {
  readonly type: string;
  readonly name: string | null;
}

export interface ClientQuota {
  readonly entity: readonly QuotaEntityPart[];
  /** Under Kafka's names, as "producer_byte_rate". */
  readonly values: Record<string, number>;
}

export interface QuotaUse {
  windowStartMs: number;
  bytes: number;
}

/** A request that waits. `data` says for what; its shape follows `kind`. */
export interface Pending {
  readonly id: number;
  readonly kind: PendingKind;
  readonly connection: string;
  readonly deadlineMs: number;
  readonly data: unknown;
  /** The id under which the reply goes out, when it is not its own. */
  answersTo?: number;
  /** What a fault does to the reply. */
  replyChange?: ReplyChange;
}

/** The reply is lost, the connection closed instead of it, or the errors of a part of the request are merged into it. */
export type ReplyChange =
  | { readonly kind: "silent" }
  | { readonly kind: "close" }
  | { readonly kind: "merge"; readonly request: unknown; readonly with: unknown };

export type PendingKind = "produce" | "fetch" | "join" | "sync" | "delayed";

export interface Completion {
  readonly id: number;
  /** The reply's body; null when the connection is to be closed without one, undefined when there is none to send. */
  readonly body: unknown;
}

export type TimerKind =
  | "pending"
  | "session"
  | "rebalance"
  | "initial-delay"
  | "pending-member"
  | "offsets"
  | "consumer-session"
  | "consumer-revocation"
  | "transaction"
  | "transactional-id"
  | "markers"
  | "replicate"
  | "lag"
  | "cleanup"
  | "broker-down";

export interface Timer {
  readonly atMs: number;
  readonly sequence: number;
  readonly kind: TimerKind;
  /** What the timer is about: a group, a topic, a transactional id. */
  readonly subject: string;
  /** A member id, or a number as text. */
  readonly detail: string;
}

/** A rule that disturbs requests: set by `controls`, used up by requests that match. */
export interface Fault {
  readonly id: number;
  readonly apis: readonly string[] | null;
  readonly broker: number | null;
  readonly clientId: string | null;
  readonly topic: string | null;
  readonly partition: number | null;
  readonly action: "error" | "delay" | "drop" | "disconnect" | "reply";
  /** Whether a drop or a disconnect comes instead of handling the request, or after it. */
  readonly moment: "before" | "after";
  /** The error of every use, or one for each use in turn. */
  readonly errorCodes: readonly number[];
  readonly delayMs: number;
  /** How many more requests it disturbs; Infinity for all. */
  remaining: number;
}

/** A topic at run time: its plain state and the logs of its partitions. */
export interface Topic {
  state: TopicState;
  settings: TopicSettings;
  partitions: Partition[];
}

/** A partition at run time: its plain state and its log. */
export interface Partition {
  readonly topic: Topic;
  state: PartitionState;
  readonly log: PartitionLog;
  /** Pending fetches that wait for this partition to grow. */
  readonly waitingFetches: Set<number>;
  /** Pending produces that wait for its high watermark. */
  readonly waitingProduces: Set<number>;
  /** Divergent logs of brokers that lost leadership uncleanly, so that they can be shown until they are truncated. */
  readonly lostRecords: { broker: number; fromOffset: number; toOffset: number }[];
}
