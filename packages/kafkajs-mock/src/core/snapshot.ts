import type { Core } from "./core.ts";
import { lastStableOffset } from "./log/lastStableOffset.ts";

/** What the broker looks like at this instant: plain data for drawings and tests. */
export interface BrokerSnapshot {
  readonly now: number;
  readonly controllerId: number;
  readonly brokers: readonly {
    id: number;
    host: string;
    port: number;
    isUp: boolean;
    isDiskFull: boolean;
    leads: number;
  }[];
  readonly topics: readonly TopicSnapshot[];
  readonly groups: readonly GroupSnapshot[];
  readonly transactions: readonly {
    transactionalId: string;
    producerId: number;
    epoch: number;
    phase: string;
    startedAtMs: number;
    partitions: string[];
  }[];
}

export interface TopicSnapshot {
  readonly name: string;
  readonly isInternal: boolean;
  readonly configs: Readonly<Record<string, string>>;
  readonly partitions: readonly PartitionSnapshot[];
}

export interface PartitionSnapshot {
  readonly index: number;
  readonly leader: number;
  readonly leaderEpoch: number;
  readonly replicas: readonly { broker: number; logEnd: number; isInSync: boolean; isPaused: boolean }[];
  readonly startOffset: number;
  readonly endOffset: number;
  readonly highWatermark: number;
  readonly lastStableOffset: number;
  readonly sizeBytes: number;
  readonly segments: readonly { baseOffset: number; sizeBytes: number }[];
  readonly openTransactions: number;
  /** Stretches of records that an unclean election took away. */
  readonly lost: readonly { broker: number; fromOffset: number; toOffset: number }[];
}

export interface GroupSnapshot {
  readonly id: string;
  readonly phase: string;
  readonly generation: number;
  readonly protocol: string | null;
  readonly leader: string | null;
  readonly members: readonly { id: string; clientId: string; isLeader: boolean; sessionDeadlineMs: number }[];
  readonly offsets: readonly { topic: string; partition: number; committed: number; lag: number }[];
}

export function takeSnapshot(core: Core): BrokerSnapshot {
  const { state } = core;
  const partitions = [...core.topics.values()].flatMap((topic) => topic.partitions);
  return {
    now: state.now,
    controllerId: state.controllerId,
    brokers: state.brokers.map(({ id, host, port, isUp, isDiskFull }) => ({
      id,
      host,
      port,
      isUp,
      isDiskFull,
      leads: partitions.filter((partition) => partition.state.leader === id).length,
    })),
    topics: [...core.topics.values()].map((topic) => ({
      name: topic.state.name,
      isInternal: topic.state.isInternal,
      configs: { ...topic.state.configs },
      partitions: topic.partitions.map((partition) => ({
        index: partition.state.index,
        leader: partition.state.leader,
        leaderEpoch: partition.state.leaderEpoch,
        replicas: partition.state.replicas.map(({ broker, logEnd, isPaused }) => ({
          broker,
          logEnd,
          isPaused,
          isInSync: partition.state.inSync.includes(broker),
        })),
        startOffset: partition.log.startOffset,
        endOffset: partition.log.endOffset,
        highWatermark: partition.state.highWatermark,
        lastStableOffset: lastStableOffset(partition),
        sizeBytes: partition.log.sizeBytes,
        segments: partition.log.segments.map(({ baseOffset, sizeBytes }) => ({ baseOffset, sizeBytes })),
        openTransactions: partition.state.openTransactions.size,
        lost: partition.lostRecords.map((lost) => ({ ...lost })),
      })),
    })),
    groups: [...state.groups.values()].map((group) => ({
      id: group.id,
      phase: group.phase,
      generation: group.generation,
      protocol: group.consumer?.assignor ?? group.protocol,
      leader: group.leader,
      members: [...group.members.values(), ...(group.consumer?.members.values() ?? [])].map(
        ({ id, clientId, sessionDeadlineMs }) => ({
          id,
          clientId,
          sessionDeadlineMs,
          isLeader: id === group.leader,
        }),
      ),
      offsets: [...group.offsets].flatMap(([topic, offsets]) =>
        [...offsets].map(([partition, { offset }]) => {
          // Lag as Kafka's tools count it: log end minus committed offset. Source: apache/kafka `ConsumerGroupCommand.getLag`.
          const end = core.topics.get(topic)?.partitions[partition]?.state.highWatermark ?? offset;
          return { topic, partition, committed: offset, lag: Math.max(0, end - offset) };
        }),
      ),
    })),
    transactions: [...state.transactions.values()].map(
      ({ transactionalId, producerId, epoch, phase, startedAtMs, partitions: held }) => ({
        transactionalId,
        producerId,
        epoch,
        phase,
        startedAtMs,
        partitions: [...held].map((key) => key.replace("\u0000", "-")),
      }),
    ),
  };
}
