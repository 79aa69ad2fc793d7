import { emit, findBroker, isBrokerUp, numberSetting, type Core } from "../core.ts";
import type { Partition } from "../state.ts";
import { setTimer } from "../timers.ts";
import { catchUp, electLeader } from "./elect.ts";
import { setInSync } from "./replicate.ts";

/**
 * Takes a broker down. A clean stop hands leadership over at once (controlled shutdown); a crash is noticed after `broker.session.timeout.ms`, and until
 * then its partitions have a leader that does not answer. Source: KIP-631, apache/kafka `BrokerHeartbeatManager`.
 */
export function stopBroker(core: Core, id: number, how: "clean" | "crash"): void {
  const broker = findBroker(core, id);
  if (broker === undefined || !broker.isUp) return;
  broker.isUp = false;
  broker.metadataSeen = { end: core.state.metadataEnd, atMs: core.state.now };
  emit(core, { type: "broker.stopped", atMs: core.state.now, broker: id });
  if (how === "clean") return noticeStopped(core, id);
  setTimer(core.state, core.state.now + numberSetting(core, "broker.session.timeout.ms"), "broker-down", String(id));
}

/** The controller has noticed: the broker leaves every in-sync set, and others lead. */
export function noticeStopped(core: Core, id: number): void {
  if (isBrokerUp(core, id)) return;
  if (core.state.controllerId === id) {
    core.state.controllerId = core.state.brokers.find((broker) => broker.isUp)?.id ?? id;
    core.state.controllerEpoch += 1;
  }
  for (const partition of allPartitions(core)) {
    const { state } = partition;
    const others = state.inSync.filter((other) => other !== id);
    // The last in-sync replica stays listed: it alone has everything that was acknowledged.
    if (state.inSync.includes(id) && others.length > 0) setInSync(core, partition, others);
    if (state.leader === id) electLeader(core, partition);
  }
}

/** Brings a broker back: it catches up, and partitions without a leader get one again. */
export function startBroker(core: Core, id: number): void {
  const broker = findBroker(core, id);
  if (broker === undefined || broker.isUp) return;
  broker.isUp = true;
  emit(core, { type: "broker.started", atMs: core.state.now, broker: id });
  for (const partition of allPartitions(core)) {
    if (!partition.state.replicas.some((replica) => replica.broker === id)) continue;
    if (partition.state.leader === -1) electLeader(core, partition);
    catchUp(core, partition);
  }
}

export function* allPartitions(core: Core): Generator<Partition> {
  for (const topic of core.topics.values()) yield* topic.partitions;
}
