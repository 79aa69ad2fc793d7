import { findBroker, findPartition, type Core } from "./core.ts";
import type { FaultRule } from "./faults/faultRule.ts";
import { addFault, removeFault } from "./faults/faults.ts";
import { ControlError } from "./judging/ControlError.ts";
import { anyText, describe, numberFrom, oneOf, orNull, shape } from "./judging/judges.ts";
import { suggestion } from "./judging/nearestName.ts";
import { compactPartition } from "./log/compactPartition.ts";
import { applyRetention } from "./log/applyRetention.ts";
import { becomeLeader, catchUp } from "./replication/elect.ts";
import { allPartitions, startBroker, stopBroker } from "./replication/stopBroker.ts";
import { watchLag } from "./replication/replicate.ts";
import { finishReassignment } from "./replication/reassign.ts";
import { changeTopicSettings } from "./topics/changeTopicSettings.ts";
import { changeQuotaOf } from "./quotas.ts";
import type { Partition, Quota } from "./state.ts";
import { deleteTopic } from "./topics/deleteTopic.ts";
import {
  createTopicFrom,
  judgedConfigs,
  type TopicConfigs,
  type TopicSpecification,
} from "./topics/topicSpecification.ts";

/** Everything a lesson or a test may do to the cluster from outside. Controls act at the cluster's own present instant. */
export interface Controls {
  createTopic(topic: TopicSpecification): void;
  deleteTopic(name: string): void;
  /** Replaces all settings of a topic. */
  configureTopic(name: string, configs: TopicConfigs): void;
  /** Takes a broker down. "clean" (default) hands its partitions over at once; "crash" is noticed after `broker.session.timeout.ms`. */
  stopBroker(id: number, how?: "clean" | "crash"): void;
  startBroker(id: number): void;
  /** Makes a replica that is in sync the leader. */
  moveLeader(topic: string, partition: number, broker: number): void;
  /** A paused follower copies nothing until it is resumed; after `replica.lag.time.max.ms` it falls out of sync. */
  pauseFollower(topic: string, partition: number, broker: number): void;
  resumeFollower(topic: string, partition: number, broker: number): void;
  /** How long followers take to copy a record from now on, in milliseconds. */
  setReplicationDelay(delayMs: number): void;
  /** How long commit and abort markers take after the end of a transaction, in milliseconds. */
  setMarkerDelay(delayMs: number): void;
  /** A broker with a full disk answers KAFKA_STORAGE_ERROR to writes. */
  fillDisk(broker: number): void;
  freeDisk(broker: number): void;
  /** Disturbs requests; returns the id to remove the rule with. */
  disturb(rule: FaultRule): number;
  removeDisturbance(id: number): void;
  clearDisturbances(): void;
  /** Sets a client's byte rates; "" is everybody. */
  setQuota(clientId: string, quota: Quota | null): void;
  /** Applies retention now instead of at the next check. */
  applyRetention(topic: string): void;
  /** Compacts now, the active segment included; returns how many records went. */
  compact(topic: string): number;
}

export function createControls(core: Core): Controls {
  const topicNamed = (name: string) => {
    const topic = core.topics.get(name);
    if (topic !== undefined) return topic;
    const near = typeof name === "string" ? suggestion(name, core.topics.keys()) : "";
    throw new ControlError(
      `There is no topic "${name}".`,
      `${near}Create it first, or check its name in the snapshot.`,
    );
  };
  const replicaOf = (topic: string, index: number, broker: number) => {
    topicNamed(topic);
    const partition = findPartition(core, topic, index);
    const replica = partition?.state.replicas.find((candidate) => candidate.broker === broker);
    if (partition === undefined || replica === undefined) {
      throw new ControlError(
        `Broker ${broker} holds no replica of ${topic}-${index}.`,
        "Choose one of the partition's replicas.",
      );
    }
    return { partition, replica };
  };
  const brokerWith = (id: number) => {
    const broker = findBroker(core, id);
    if (broker !== undefined) return broker;
    const ids = core.state.brokers.map((known) => known.id).join(", ");
    throw new ControlError(`There is no broker ${describe(id)}.`, `The brokers are ${ids}.`);
  };
  return {
    createTopic: (topic) => createTopicFrom(core, topic),
    deleteTopic: (name) => deleteTopic(core, topicNamed(name)),
    configureTopic: (name, configs) =>
      changeTopicSettings(core, topicNamed(name), judgedConfigs(core, configs, "configureTopic")),
    stopBroker(id, how = "clean") {
      oneOf(["clean", "crash"])(how, "stopBroker: how");
      stopBroker(core, brokerWith(id).id, how);
    },
    startBroker: (id) => {
      startBroker(core, brokerWith(id).id);
      for (const partition of allPartitions(core)) finishReassignment(core, partition);
    },
    moveLeader(topic, index, broker) {
      const { partition } = replicaOf(topic, index, broker);
      if (!partition.state.inSync.includes(broker)) {
        throw new ControlError(
          `Broker ${broker} is not in sync with ${topic}-${index}.`,
          "Let it catch up first; only in-sync replicas may lead.",
        );
      }
      if (!brokerWith(broker).isUp)
        throw new ControlError(`Broker ${broker} is stopped.`, "Start it first; a stopped broker leads nothing.");
      becomeLeader(core, partition, broker, false);
    },
    pauseFollower: (topic, index, broker) => pause(core, replicaOf(topic, index, broker)),
    resumeFollower(topic, index, broker) {
      const { partition, replica } = replicaOf(topic, index, broker);
      replica.isPaused = false;
      catchUp(core, partition);
      finishReassignment(core, partition);
    },
    setReplicationDelay(delayMs) {
      numberFrom(0)(delayMs, "setReplicationDelay: delayMs");
      core.replicationDelayMs = delayMs;
    },
    setMarkerDelay(delayMs) {
      numberFrom(0)(delayMs, "setMarkerDelay: delayMs");
      core.markerDelayMs = delayMs;
    },
    fillDisk: (id) => void (brokerWith(id).isDiskFull = true),
    freeDisk: (id) => void (brokerWith(id).isDiskFull = false),
    disturb: (rule) => addFault(core, rule),
    removeDisturbance: (id) => removeFault(core, id),
    clearDisturbances: () => void (core.state.faults = []),
    setQuota(clientId, quota) {
      anyText(clientId, "setQuota: clientId");
      judgeQuota(quota, "setQuota");
      changeQuotaOf(core, clientId, quota);
    },
    applyRetention: (name) => topicNamed(name).partitions.forEach((partition) => applyRetention(core, partition)),
    compact: (name) =>
      topicNamed(name).partitions.reduce((removed, partition) => removed + compactPartition(core, partition, true), 0),
  };
}

const judgeQuota = orNull(shape({ produceBytes: numberFrom(1), fetchBytes: numberFrom(1) }));

function pause(
  core: Core,
  { partition, replica }: { partition: Partition; replica: Partition["state"]["replicas"][number] },
): void {
  if (partition.state.leader === replica.broker) {
    throw new ControlError(
      `Broker ${replica.broker} leads this partition.`,
      "Only a follower can be paused; move the leader first.",
    );
  }
  replica.isPaused = true;
  if (partition.state.inSync.includes(replica.broker)) watchLag(core, partition, replica);
}
