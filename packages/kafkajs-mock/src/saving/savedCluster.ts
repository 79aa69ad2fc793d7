import { ControlError } from "../core/judging/ControlError.ts";
import { describe } from "../core/judging/judges.ts";
import type { Acl, ScramUser } from "../core/state.ts";

export const SAVED_FORMAT = "kafkajs-mock cluster";
export const SAVED_VERSION = 1;

/** What a cluster holds, as JSON: topics with their messages, committed offsets, producers, ACLs and SCRAM users. */
export interface SavedCluster {
  readonly format: typeof SAVED_FORMAT;
  readonly version: typeof SAVED_VERSION;
  /** Broker ids, in order. */
  readonly brokers: readonly number[];
  readonly nextProducerId: number;
  readonly topics: readonly SavedTopic[];
  readonly groups: readonly SavedGroup[];
  readonly transactionalIds: readonly SavedTransactionalId[];
  readonly acls: readonly Acl[];
  readonly scramUsers: readonly ScramUser[];
}

export interface SavedTopic {
  readonly name: string;
  readonly configs: Readonly<Record<string, string>>;
  readonly partitions: readonly SavedPartition[];
}

export interface SavedPartition {
  readonly replicas: readonly number[];
  readonly leader: number;
  readonly leaderEpoch: number;
  readonly startOffset: number;
  readonly endOffset: number;
  /** Record batches of magic 2 in base64, with their offsets in them. */
  readonly batches: readonly string[];
  readonly aborted: readonly {
    readonly producerId: number;
    readonly firstOffset: number;
    readonly lastOffset: number;
  }[];
  readonly producers: readonly SavedProducer[];
}

/** An idempotent producer's last batches on a partition, by which a repeated one is recognised. */
export interface SavedProducer {
  readonly producerId: number;
  readonly epoch: number;
  readonly lastTimestampMs: number;
  readonly batches: readonly {
    readonly baseSequence: number;
    readonly lastSequence: number;
    readonly baseOffset: number;
    readonly timestampMs: number;
  }[];
}

export interface SavedGroup {
  readonly id: string;
  readonly protocolType: string;
  readonly offsets: readonly {
    readonly topic: string;
    readonly partition: number;
    readonly offset: number;
    readonly leaderEpoch: number;
    readonly metadata: string | null;
  }[];
}

export interface SavedTransactionalId {
  readonly transactionalId: string;
  readonly producerId: number;
  readonly epoch: number;
  readonly timeoutMs: number;
}

/** Throws when a value is not a saved cluster of this version. */
export function judgeSavedCluster(value: unknown, what: string): void {
  const saved = value as Partial<SavedCluster> | null;
  if (typeof saved !== "object" || saved === null || saved.format !== SAVED_FORMAT)
    throw new ControlError(`${what} is ${describe(value)}.`, "It has to be what `cluster.save()` returned.");
  if (saved.version !== SAVED_VERSION) {
    throw new ControlError(
      `${what} has version ${describe(saved.version)}; this package reads version ${SAVED_VERSION}.`,
      "Save the cluster again with this version of kafkajs-mock.",
    );
  }
  for (const name of ["brokers", "topics", "groups", "transactionalIds", "acls", "scramUsers"] as const) {
    if (!Array.isArray(saved[name]))
      throw new ControlError(`${what} lacks its ${name}.`, "The file was cut or changed; save the cluster again.");
  }
}
