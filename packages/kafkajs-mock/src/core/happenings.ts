/**
 * What happened in the broker, one plain value each, in order: for drawings, explanations and tests.
 * Without a listener none is built.
 */
export type Happening =
  | { type: "topic.created"; atMs: number; topic: string; partitions: number }
  | { type: "topic.deleted"; atMs: number; topic: string }
  | {
      type: "records.appended";
      atMs: number;
      topic: string;
      partition: number;
      baseOffset: number;
      count: number;
      sizeBytes: number;
      producerId: number;
    }
  | {
      type: "records.duplicate";
      atMs: number;
      topic: string;
      partition: number;
      baseOffset: number;
      producerId: number;
    }
  | { type: "records.refused"; atMs: number; topic: string; partition: number; errorCode: number }
  | { type: "records.replicated"; atMs: number; topic: string; partition: number; broker: number; toOffset: number }
  | {
      type: "records.fetched";
      atMs: number;
      topic: string;
      partition: number;
      fromOffset: number;
      lastOffset: number;
      clientId: string;
    }
  | {
      type: "records.lost";
      atMs: number;
      topic: string;
      partition: number;
      fromOffset: number;
      toOffset: number;
      broker: number;
    }
  | {
      type: "records.deleted";
      atMs: number;
      topic: string;
      partition: number;
      toOffset: number;
      reason: "retention.ms" | "retention.bytes" | "request";
    }
  | { type: "records.compacted"; atMs: number; topic: string; partition: number; removed: number }
  | { type: "watermark.moved"; atMs: number; topic: string; partition: number; highWatermark: number }
  | {
      type: "leader.moved";
      atMs: number;
      topic: string;
      partition: number;
      from: number;
      to: number;
      epoch: number;
      unclean: boolean;
    }
  | { type: "insync.changed"; atMs: number; topic: string; partition: number; inSync: number[] }
  | { type: "broker.stopped"; atMs: number; broker: number }
  | { type: "broker.started"; atMs: number; broker: number }
  | { type: "group.rebalancing"; atMs: number; group: string; reason: string }
  | { type: "group.generation"; atMs: number; group: string; generation: number; members: string[] }
  | { type: "group.stable"; atMs: number; group: string; generation: number }
  | { type: "group.empty"; atMs: number; group: string; generation: number }
  | { type: "member.joined"; atMs: number; group: string; member: string; clientId: string }
  | {
      type: "member.left";
      atMs: number;
      group: string;
      member: string;
      reason: "left" | "session-expired" | "rebalance-timeout" | "replaced";
    }
  | { type: "offset.committed"; atMs: number; group: string; topic: string; partition: number; offset: number }
  | { type: "offset.expired"; atMs: number; group: string; topic: string; partition: number }
  | { type: "producer.started"; atMs: number; producerId: number; epoch: number; transactionalId: string | null }
  | { type: "transaction.began"; atMs: number; transactionalId: string; producerId: number }
  | {
      type: "transaction.ended";
      atMs: number;
      transactionalId: string;
      producerId: number;
      committed: boolean;
      reason: "request" | "timeout" | "fenced";
    }
  | { type: "request.refused"; atMs: number; api: string; errorCode: number; clientId: string }
  | { type: "request.disturbed"; atMs: number; api: string; broker: number; action: string; clientId: string }
  | { type: "request.throttled"; atMs: number; api: string; clientId: string; throttleMs: number };

/** Called with each happening as it happens. It must not call the broker back. */
export type HappeningListener = (happening: Happening) => void;
