import { advanceTimers } from "./advanceTimers.ts";
import { judgeBrokerOptions, type BrokerOptions } from "./brokerOptions.ts";
import { restoreCheckpoint, takeCheckpoint, type BrokerCheckpoint } from "./checkpoint.ts";
import { createControls, type Controls } from "./controls.ts";
import type { Core } from "./core.ts";
import { isBrokerUp } from "./core.ts";
import { createCore } from "./createCore.ts";
import { answerOrDisturb } from "./faults/disturb.ts";
import type { HappeningListener } from "./happenings.ts";
import { forgetConnection } from "./pending.ts";
import { plainPartitionOf } from "./plainBroker.ts";
import type { PlainPartition } from "./plainPartition.ts";
import { replicateAppend } from "./replication/replicate.ts";
import type { Connection, Outcome, Request } from "./request.ts";
import { handlers } from "./requests/index.ts";
import { takeSnapshot, type BrokerSnapshot } from "./snapshot.ts";
import type { Completion } from "./state.ts";
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
  core.answer = (of, request) => handlers[request.api](of, request as Request<never>);
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
    partition: (topic, index) => plainPartitionOf(core, { topic, index, replicate: replicateAppend }),
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
