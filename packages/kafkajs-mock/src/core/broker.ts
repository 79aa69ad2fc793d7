import { advanceTimers } from "./advance.ts";
import { judgeBrokerOptions, type BrokerAddress, type BrokerOptions } from "./broker-options.ts";
import type { Core } from "./core.ts";
import { findPartition, isBrokerUp } from "./core.ts";
import { createControls, type Controls } from "./controls.ts";
import { restoreCheckpoint, takeCheckpoint, type BrokerCheckpoint } from "./checkpoint.ts";
import { answerOrDisturb } from "./faults/disturb.ts";
import { ControlError } from "./judging/control-error.ts";
import { forgetConnection } from "./pending.ts";
import { createPlainPartition, type PlainPartition } from "./plain-partition.ts";
import { takeSnapshot, type BrokerSnapshot } from "./snapshot.ts";
import type { HappeningListener } from "./happenings.ts";
import type { Connection, Outcome, Request } from "./request.ts";
import { resolveServerSettings } from "./server-settings.ts";
import type { ClusterState, Completion } from "./state.ts";
import { nextTimerAt } from "./timers.ts";

/** The broker core: synchronous, no timers, no clock, no randomness and no bytes of its own. */
export interface Broker {
  readonly core: Core;
  /** Takes one request. Replies that have to wait come out of `advance`. */
  handle(request: Request, now: number): Outcome;
  /** The next instant at which `advance` has something to do: now when replies are ready, Infinity when nothing is due. */
  nextDeadline(): number;
  /** Lets everything that is due up to `now` happen and returns the replies that became ready, in order. */
  advance(now: number): Completion[];
  /** The connection is gone: what it waits for is dropped. */
  forget(connectionId: string): void;
  /** Stop brokers, move leaders, disturb requests, and the rest. */
  readonly controls: Controls;
  /** A partition on the plain path: append and read without requests and bytes. Throws when it is not there. */
  partition(topic: string, index: number): PlainPartition;
  /** The cluster at this instant as plain data. */
  snapshot(): BrokerSnapshot;
  checkpoint(): BrokerCheckpoint;
  restore(checkpoint: BrokerCheckpoint): void;
  /** Calls `listener` with everything that happens; returns how to stop that. */
  listen(listener: HappeningListener): () => void;
}

export function createBroker(options: BrokerOptions): Broker {
  judgeBrokerOptions(options);
  const core = createCore(options);
  return {
    core,
    handle(request, now) {
      moveTo(core, now);
      if (!isBrokerUp(core, request.connection.brokerId)) return { kind: "close" };
      return answerOrDisturb(core, request);
    },
    nextDeadline: () => (core.state.completed.length > 0 ? core.state.now : nextTimerAt(core.state)),
    advance(now) {
      advanceTimers(core, now);
      if (core.state.completed.length === 0) return [];
      const { completed } = core.state;
      core.state.completed = [];
      return completed;
    },
    forget: (connectionId) => forgetConnection(core, connectionId),
    controls: createControls(core),
    partition(topic, index) {
      const partition = findPartition(core, topic, index);
      if (partition === undefined)
        throw new ControlError(
          `There is no partition ${topic}-${index}.`,
          "Create the topic with `controls.createTopic` first.",
        );
      return createPlainPartition(core, partition);
    },
    snapshot: () => takeSnapshot(core),
    checkpoint: () => takeCheckpoint(core),
    restore: (checkpoint) => restoreCheckpoint(core, checkpoint),
    listen(listener) {
      core.listeners.add(listener);
      return () => void core.listeners.delete(listener);
    },
  };
}

/** Lets timers that are due before a request arrives fire first, each at its own instant. */
function moveTo(core: Core, now: number): void {
  if (nextTimerAt(core.state) <= now) advanceTimers(core, now);
  else if (now > core.state.now) core.state.now = now;
}

export type { Connection };

function createCore(options: BrokerOptions): Core {
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
