import type { BrokerAddress, BrokerOptions } from "./brokerOptions.ts";
import type { Core } from "./core.ts";
import { resolveServerSettings } from "./serverSettings.ts";
import type { ClusterState } from "./state.ts";

/** The empty cluster that the options describe. */
export function createCore(options: BrokerOptions): Core {
  const addresses = brokerAddresses(options.brokers ?? 1);
  const state: ClusterState = {
    now: options.now ?? 0,
    clusterId: options.clusterId ?? "kafkajs-mock-cluster",
    controllerId: addresses[0]?.id ?? 0,
    brokers: addresses.map(({ id, host, port, rack }) => ({
      id,
      host,
      port,
      rack: rack ?? null,
      isUp: true,
      isDiskFull: false,
      metadataSeen: { end: 0, atMs: options.now ?? 0 },
    })),
    controllerEpoch: 1,
    metadataEnd: addresses.length,
    dynamicBrokerConfigs: {},
    nextProducerId: 0,
    nextPendingId: 1,
    nextTopicId: 0,
    groups: new Map(),
    transactions: new Map(),
    acls: [],
    pending: new Map(),
    completed: [],
    timers: [],
    timerSequence: 0,
    timerCountToPurgeAt: 1_024,
    faults: [],
    quotaUse: new Map(),
    clientQuotas: new Map(),
    scramUsers: [],
  };
  return {
    answer: () => ({ kind: "close" }),
    state,
    topics: new Map(),
    settings: resolveServerSettings(options.settings ?? {}, options.compatibility ?? "4"),
    compatibility: options.compatibility ?? "4",
    codec: options.codec,
    random: options.random,
    replicationDelayMs: options.replicationDelayMs ?? 0,
    markerDelayMs: options.markerDelayMs ?? 0,
    listeners: new Set(),
    replyMakers: new Map(),
    plainUsers: new Map(Object.entries(options.users ?? {})),
    scram: options.scram ?? null,
    validateToken: options.validateToken ?? null,
    asksForSasl: Object.keys(options.users ?? {}).length > 0 || takesTokens(options),
  };
}

function brokerAddresses(brokers: number | readonly BrokerAddress[]): readonly BrokerAddress[] {
  if (typeof brokers !== "number") return brokers;
  return Array.from({ length: brokers }, (_, id) => ({ id, host: "localhost", port: 9092 + id }));
}

function takesTokens({ settings = {}, validateToken = null }: BrokerOptions): boolean {
  return validateToken !== null || String(settings["sasl.enabled.mechanisms"] ?? "").includes("OAUTHBEARER");
}
