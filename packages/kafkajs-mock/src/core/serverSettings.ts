import { ControlError } from "./judging/ControlError.ts";
import { describe, numberFrom, oneOf } from "./judging/judges.ts";
import { suggestion } from "./judging/nearestName.ts";

/**
 * The broker's settings, under the names of Kafka's `server.properties`, with the defaults of Apache Kafka 4.
 * Two defaults follow the configuration file that Kafka is shipped with instead of the code: `group.initial.rebalance.delay.ms` is 0
 * so that a test's first consumer does not wait three seconds, and internal topics have one replica.
 * Source: kafka.apache.org/documentation/#brokerconfigs.
 */
export const serverSettingDefaults = {
  "auto.create.topics.enable": true,
  "delete.topic.enable": true,
  "num.partitions": 1,
  "default.replication.factor": 1,
  "min.insync.replicas": 1,
  "unclean.leader.election.enable": false,
  "replica.lag.time.max.ms": 30_000,
  "broker.session.timeout.ms": 9_000,
  "message.max.bytes": 1_048_588,
  "fetch.max.bytes": 57_671_680,
  "compression.type": "producer",
  "log.cleanup.policy": "delete",
  "log.retention.ms": 604_800_000,
  "log.retention.bytes": -1,
  "log.retention.check.interval.ms": 300_000,
  "log.segment.bytes": 1_073_741_824,
  "log.roll.ms": 604_800_000,
  "log.message.timestamp.type": "CreateTime",
  "log.message.timestamp.before.max.ms": 9_223_372_036_854_775_807n,
  "log.message.timestamp.after.max.ms": 3_600_000,
  "log.cleaner.backoff.ms": 15_000,
  "log.cleaner.min.cleanable.ratio": 0.5,
  "log.cleaner.min.compaction.lag.ms": 0,
  "log.cleaner.delete.retention.ms": 86_400_000,
  "group.initial.rebalance.delay.ms": 0,
  "group.min.session.timeout.ms": 6_000,
  "group.max.session.timeout.ms": 1_800_000,
  "group.max.size": 2_147_483_647,
  "group.consumer.assignment.interval.ms": 1_000,
  "group.consumer.assignors": "uniform,range",
  "group.consumer.heartbeat.interval.ms": 5_000,
  "group.consumer.session.timeout.ms": 45_000,
  "group.consumer.max.size": 2_147_483_647,
  "offset.metadata.max.bytes": 4_096,
  "offsets.retention.minutes": 10_080,
  "offsets.topic.num.partitions": 50,
  "offsets.topic.replication.factor": 1,
  "transaction.max.timeout.ms": 900_000,
  "transactional.id.expiration.ms": 604_800_000,
  "transaction.state.log.num.partitions": 50,
  "transaction.state.log.replication.factor": 1,
  "producer.id.expiration.ms": 86_400_000,
  "max.request.partition.size.limit": 2_000,
  "connections.max.idle.ms": 600_000,
  "connections.max.reauth.ms": 0,
  "replica.fetch.wait.max.ms": 500,
  "socket.request.max.bytes": 104_857_600,
  "quota.window.size.seconds": 1,
  "authorizer.enabled": false,
  "allow.everyone.if.no.acl.found": false,
  "super.users": "",
  "sasl.enabled.mechanisms": "PLAIN,SCRAM-SHA-256,SCRAM-SHA-512",
} as const;

export type ServerSettingName = keyof typeof serverSettingDefaults;

/** Settings given by the caller: Kafka's names, values as text, number or boolean. */
export type ServerSettings = Partial<Record<ServerSettingName, string | number | boolean>>;

/** What differs in an Apache Kafka 2.4: a smaller largest message (KAFKA-4203 raised it), and no bound on timestamps from the future (KIP-937). */
const olderDefaults: ServerSettings = {
  "message.max.bytes": 1_000_012,
  "log.message.timestamp.after.max.ms": "9223372036854775807",
};

/** Kafka's own default of a setting. */
export function builtInServerSetting(
  name: ServerSettingName,
  compatibility: "2.4" | "4",
): string | number | boolean | bigint {
  return (compatibility === "2.4" ? olderDefaults[name] : undefined) ?? serverSettingDefaults[name];
}

/** The least a number may be; 0 for those that are not listed. Source: apache/kafka `ServerConfigs`, `ReplicationConfigs`, `GroupCoordinatorConfig`. */
const least: Partial<Record<ServerSettingName, number>> = {
  "num.partitions": 1,
  "default.replication.factor": 1,
  "min.insync.replicas": 1,
  "fetch.max.bytes": 1_024,
  "log.retention.ms": -1,
  "log.retention.bytes": -1,
  "log.retention.check.interval.ms": 1,
  "log.segment.bytes": 14,
  "log.roll.ms": 1,
  "group.max.size": 1,
  "offsets.retention.minutes": 1,
  "offsets.topic.num.partitions": 1,
  "offsets.topic.replication.factor": 1,
  "transaction.max.timeout.ms": 1,
  "transactional.id.expiration.ms": 1,
  "transaction.state.log.num.partitions": 1,
  "transaction.state.log.replication.factor": 1,
  "producer.id.expiration.ms": 1,
  "connections.max.idle.ms": -1,
  "quota.window.size.seconds": 1,
  "socket.request.max.bytes": 1,
};

const choices: Partial<Record<ServerSettingName, readonly string[]>> = {
  "compression.type": ["uncompressed", "zstd", "lz4", "snappy", "gzip", "producer"],
  "log.cleanup.policy": ["delete", "compact", "delete,compact", "compact,delete"],
  "log.message.timestamp.type": ["CreateTime", "LogAppendTime"],
};

/** Throws when a setting is unknown or its value is not of its kind. */
export function judgeServerSettings(given: unknown): void {
  const names = Object.keys(serverSettingDefaults) as ServerSettingName[];
  if (typeof given !== "object" || given === null)
    throw new ControlError(`The settings are ${describe(given)}.`, "Give an object: Kafka's names and their values.");
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(serverSettingDefaults, name)) {
      throw new ControlError(
        `The broker setting "${name}" is unknown. Only settings that change something here are accepted.`,
        `${suggestion(name, names)}Use one of: ${names.join(", ")}.`,
      );
    }
    if (value !== undefined) judgeServerSetting(name as ServerSettingName, value);
  }
}

function judgeServerSetting(name: ServerSettingName, value: unknown): void {
  const what = `The broker setting "${name}"`;
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
    throw new ControlError(`${what} is ${describe(value)}.`, "Give a text, a number, true or false.");
  const options = choices[name] ?? (typeof serverSettingDefaults[name] === "boolean" ? ["true", "false"] : undefined);
  if (options !== undefined) return oneOf(options)(String(value), what);
  if (typeof serverSettingDefaults[name] === "string") return;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  numberFrom(least[name] ?? 0)(Number.isNaN(number) ? value : number, what);
}

/** Every setting as text, the way Kafka itself shows them. */
export function resolveServerSettings(
  given: ServerSettings,
  compatibility: "2.4" | "4",
): Record<ServerSettingName, string> {
  const resolved: Record<string, string> = {};
  for (const name of Object.keys(serverSettingDefaults) as ServerSettingName[]) {
    resolved[name] = String(builtInServerSetting(name, compatibility));
  }
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    resolved[name] = String(value);
  }
  return resolved as Record<ServerSettingName, string>;
}
