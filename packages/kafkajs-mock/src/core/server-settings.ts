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
  "connections.max.reauth.ms": 0,
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
    if (!(name in serverSettingDefaults)) {
      throw new TypeError(
        `The broker setting "${name}" is unknown. Only settings that change something here are accepted. ` +
          `Use one of: ${Object.keys(serverSettingDefaults).join(", ")}.`,
      );
    }
    resolved[name] = String(value);
  }
  return resolved as Record<ServerSettingName, string>;
}
