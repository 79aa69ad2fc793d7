import type { ClusterOptions } from "../cluster.ts";
import type { FaultRule } from "../core/faults/faultRule.ts";
import type { Listener } from "./listen.ts";

/** A ready-made cluster for the command line. */
export interface Profile {
  readonly cluster: ClusterOptions;
  readonly listeners: readonly Listener[];
  /** Disturbances that are there from the start. */
  readonly disturbances: readonly FaultRule[];
  /** Names, mechanisms and passwords for SCRAM. */
  readonly scramUsers: readonly { name: string; mechanism: string; password: string; iterations: number }[];
}

/**
 * The broker that KafkaJS's own test-suite expects at localhost: three nodes of a Kafka 2.4, each with plaintext, TLS and SASL inside TLS on three ports in a
 * row. Users and settings as in tulios/kafkajs docker-compose.2_4.yml, testHelpers/kafka/server-jaas.conf and scripts/createScramCredentials.sh.
 */
const kafkajsSuite: Profile = {
  cluster: {
    brokers: [0, 1, 2].map((id) => ({ id, host: "localhost", port: 9092 + 3 * id })),
    compatibility: "2.4",
    settings: {
      "num.partitions": 2,
      "default.replication.factor": 2,
      "auto.create.topics.enable": true,
      "delete.topic.enable": true,
      "group.initial.rebalance.delay.ms": 0,
      "authorizer.enabled": true,
      "allow.everyone.if.no.acl.found": true,
    },
    users: { test: "testtest", bob: "bobbob", alice: "alicealice" },
  },
  listeners: [{ portOffset: 0 }, { portOffset: 1, tls: true }, { portOffset: 2, tls: true, sasl: true }],
  // Three cases of the suite give requests one millisecond and expect that some take longer. Here none would.
  disturbances: [
    { api: "metadata", delayMs: 4 },
    { api: "findCoordinator", delayMs: 4 },
  ],
  scramUsers: [
    { name: "testscram", mechanism: "SCRAM-SHA-256", password: "testtestscram=256", iterations: 8192 },
    { name: "testscram", mechanism: "SCRAM-SHA-512", password: "testtestscram=512", iterations: 4096 },
  ],
};

export const profiles: Readonly<Record<string, Profile>> = { "kafkajs-suite": kafkajsSuite };
