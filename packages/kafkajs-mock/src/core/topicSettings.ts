import type { ServerSettingName } from "./serverSettings.ts";

type Kind = "number" | "text" | "boolean" | "list";

interface TopicSettingRule {
  readonly kind: Kind;
  /** The broker setting that gives the default, or the default itself. */
  readonly server?: ServerSettingName;
  readonly fallback?: string;
  readonly least?: number;
  readonly most?: number;
  readonly oneOf?: readonly string[];
}

const LONG_MAX = Number.MAX_SAFE_INTEGER;

/**
 * Every topic setting that is accepted, with its kind, default and range. Those that change nothing here are still stored and described, as
 * clients expect. Source: kafka.apache.org/documentation/#topicconfigs and apache/kafka LogConfig.
 */
export const topicSettingRules: Record<string, TopicSettingRule> = {
  "cleanup.policy": { kind: "list", server: "log.cleanup.policy", oneOf: ["delete", "compact"] },
  "compression.type": {
    kind: "text",
    server: "compression.type",
    oneOf: ["uncompressed", "zstd", "lz4", "snappy", "gzip", "producer"],
  },
  "compression.gzip.level": { kind: "number", fallback: "-1", least: -1, most: 9 },
  "compression.lz4.level": { kind: "number", fallback: "9", least: 1, most: 17 },
  "compression.zstd.level": { kind: "number", fallback: "3", least: -131_072, most: 22 },
  "delete.retention.ms": { kind: "number", server: "log.cleaner.delete.retention.ms", least: 0 },
  "errors.deadletterqueue.group.enable": { kind: "boolean", fallback: "false" },
  "file.delete.delay.ms": { kind: "number", fallback: "60000", least: 0 },
  "flush.messages": { kind: "number", fallback: "9223372036854775807", least: 1 },
  "flush.ms": { kind: "number", fallback: "9223372036854775807", least: 0 },
  "follower.replication.throttled.replicas": { kind: "list", fallback: "" },
  "index.interval.bytes": { kind: "number", fallback: "4096", least: 0 },
  "leader.replication.throttled.replicas": { kind: "list", fallback: "" },
  "local.retention.bytes": { kind: "number", fallback: "-2", least: -2 },
  "local.retention.ms": { kind: "number", fallback: "-2", least: -2 },
  "max.compaction.lag.ms": { kind: "number", fallback: "9223372036854775807", least: 1 },
  "max.decompressed.message.bytes": { kind: "number", fallback: "2147483639", least: 0 },
  "max.message.bytes": { kind: "number", server: "message.max.bytes", least: 0, most: 2_147_483_647 },
  "message.downconversion.enable": { kind: "boolean", fallback: "true" },
  "message.format.version": { kind: "text", fallback: "2.4-IV1" },
  "message.timestamp.after.max.ms": { kind: "number", server: "log.message.timestamp.after.max.ms", least: 0 },
  "message.timestamp.before.max.ms": { kind: "number", server: "log.message.timestamp.before.max.ms", least: 0 },
  "message.timestamp.difference.max.ms": { kind: "number", fallback: "9223372036854775807", least: 0 },
  "message.timestamp.type": {
    kind: "text",
    server: "log.message.timestamp.type",
    oneOf: ["CreateTime", "LogAppendTime"],
  },
  "min.cleanable.dirty.ratio": { kind: "number", server: "log.cleaner.min.cleanable.ratio", least: 0, most: 1 },
  "min.compaction.lag.ms": { kind: "number", server: "log.cleaner.min.compaction.lag.ms", least: 0 },
  "min.insync.replicas": { kind: "number", server: "min.insync.replicas", least: 1 },
  preallocate: { kind: "boolean", fallback: "false" },
  "remote.copy.lag.bytes": { kind: "number", fallback: "-1", least: -1 },
  "remote.copy.lag.ms": { kind: "number", fallback: "0", least: 0 },
  "remote.log.copy.disable": { kind: "boolean", fallback: "false" },
  "remote.log.delete.on.disable": { kind: "boolean", fallback: "false" },
  "remote.storage.enable": { kind: "boolean", fallback: "false" },
  "retention.bytes": { kind: "number", server: "log.retention.bytes", least: -1 },
  "retention.ms": { kind: "number", server: "log.retention.ms", least: -1 },
  "segment.bytes": { kind: "number", server: "log.segment.bytes", least: 14 },
  "segment.index.bytes": { kind: "number", fallback: "10485760", least: 4 },
  "segment.jitter.ms": { kind: "number", fallback: "0", least: 0 },
  "segment.ms": { kind: "number", server: "log.roll.ms", least: 1 },
  "unclean.leader.election.enable": { kind: "boolean", server: "unclean.leader.election.enable" },
};

/** Settings that only exist in one of the two behaviours. 4.0 dropped the first three (KIP-724, KIP-937). */
const onlyIn: Record<"2.4" | "4", ReadonlySet<string>> = {
  "2.4": new Set(["message.downconversion.enable", "message.format.version", "message.timestamp.difference.max.ms"]),
  "4": new Set([
    "compression.gzip.level",
    "compression.lz4.level",
    "compression.zstd.level",
    "errors.deadletterqueue.group.enable",
    "local.retention.bytes",
    "local.retention.ms",
    "max.decompressed.message.bytes",
    "message.timestamp.after.max.ms",
    "message.timestamp.before.max.ms",
    "remote.copy.lag.bytes",
    "remote.copy.lag.ms",
    "remote.log.copy.disable",
    "remote.log.delete.on.disable",
    "remote.storage.enable",
  ]),
};

/** The names a broker of this behaviour knows. */
export function topicSettingNames(compatibility: "2.4" | "4"): string[] {
  return Object.keys(topicSettingRules).filter((name) => isKnown(name, compatibility));
}

function isKnown(name: string, compatibility: "2.4" | "4"): boolean {
  return !onlyIn[compatibility === "4" ? "2.4" : "4"].has(name);
}

/** Says what is wrong with a topic setting, or null when it is fine. The sentences are Kafka's own. */
export function topicSettingProblem(name: string, value: string | null, compatibility: "2.4" | "4"): string | null {
  const rule = topicSettingRules[name];
  if (rule === undefined || !isKnown(name, compatibility)) return `Unknown topic config name: ${name}`;
  if (value === null) return `Null value not supported for topic configs: ${name}`;
  const invalid = (why: string) => `Invalid value ${value} for configuration ${name}: ${why}`;
  if (rule.kind === "number") {
    const number = Number(value);
    if (value.trim() === "" || Number.isNaN(number)) return invalid("Not a number of type LONG");
    if (rule.least !== undefined && number < rule.least) return invalid(`Value must be at least ${rule.least}`);
    if (rule.most !== undefined && number > rule.most) return invalid(`Value must be no more than ${rule.most}`);
    return null;
  }
  if (rule.kind === "boolean" && value !== "true" && value !== "false") {
    return invalid("Expected value to be either true or false");
  }
  if (rule.oneOf !== undefined) {
    const parts = rule.kind === "list" ? value.split(",").filter((part) => part !== "") : [value];
    const wrong = parts.find((part) => !rule.oneOf?.includes(part.trim()));
    if (wrong !== undefined) return invalid(`String must be one of: ${rule.oneOf.join(", ")}`);
  }
  return null;
}

/** A topic's setting: its own value, else the broker's, else Kafka's default. */
export function topicSettingValue(name: string, own: Record<string, string>, server: Record<string, string>): string {
  const given = own[name];
  if (given !== undefined) return given;
  const rule = topicSettingRules[name];
  if (rule?.server !== undefined) return server[rule.server] as string;
  return rule?.fallback ?? "";
}

/** The settings the log works by, as numbers and flags. */
export interface TopicSettings {
  readonly isCompacted: boolean;
  readonly isDeleted: boolean;
  readonly retentionMs: number;
  readonly retentionBytes: number;
  readonly segmentBytes: number;
  readonly segmentMs: number;
  readonly minInSync: number;
  readonly maxMessageBytes: number;
  readonly usesAppendTime: boolean;
  readonly timestampBeforeMaxMs: number;
  readonly timestampAfterMaxMs: number;
  readonly allowsUncleanElection: boolean;
  readonly deleteRetentionMs: number;
  readonly minCompactionLagMs: number;
  readonly minDirtyRatio: number;
}

export function readTopicSettings(own: Record<string, string>, server: Record<string, string>): TopicSettings {
  const text = (name: string) => topicSettingValue(name, own, server);
  const number = (name: string) => Math.min(Number(text(name)), LONG_MAX);
  const policy = text("cleanup.policy");
  // The older setting bounds both directions; the newer ones take its place unless they are given.
  const difference = number("message.timestamp.difference.max.ms");
  return {
    isCompacted: policy.includes("compact"),
    isDeleted: policy.includes("delete"),
    retentionMs: number("retention.ms"),
    retentionBytes: number("retention.bytes"),
    segmentBytes: number("segment.bytes"),
    segmentMs: number("segment.ms"),
    minInSync: number("min.insync.replicas"),
    maxMessageBytes: number("max.message.bytes"),
    usesAppendTime: text("message.timestamp.type") === "LogAppendTime",
    timestampBeforeMaxMs: Math.min(difference, number("message.timestamp.before.max.ms")),
    timestampAfterMaxMs:
      own["message.timestamp.difference.max.ms"] !== undefined ? difference : number("message.timestamp.after.max.ms"),
    allowsUncleanElection: text("unclean.leader.election.enable") === "true",
    deleteRetentionMs: number("delete.retention.ms"),
    minCompactionLagMs: number("min.compaction.lag.ms"),
    minDirtyRatio: Number(text("min.cleanable.dirty.ratio")),
  };
}
