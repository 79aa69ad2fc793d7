import { createCluster, type Cluster } from "../../src/index.ts";
import { scramCrypto } from "../../src/node/scramCrypto.ts";
import type { Target } from "./Target.ts";

export interface OurTarget extends Target {
  readonly cluster: Cluster;
}

/** Three brokers of ours in memory, set up like the real cluster that they are compared with. */
export async function ourTarget(): Promise<OurTarget> {
  const cluster = createCluster({
    brokers: 3,
    scram: scramCrypto,
    settings: {
      "connections.max.idle.ms": 10_000,
      "group.min.session.timeout.ms": 1_500,
      "log.cleaner.backoff.ms": 500,
      "offsets.topic.num.partitions": 5,
      "offsets.topic.replication.factor": 3,
      "transaction.state.log.num.partitions": 5,
      "transaction.state.log.replication.factor": 3,
    },
  });
  const { brokers, socketFactory } = cluster;
  const withTokens = createCluster({ brokers: 3, settings: { "sasl.enabled.mechanisms": "OAUTHBEARER" } });
  return {
    cluster,
    name: "kafkajs-mock",
    clientConfig: { brokers, socketFactory },
    tokenConfig: { brokers: withTokens.brokers, socketFactory: withTokens.socketFactory },
    brokerIds: cluster.broker.core.state.brokers.map(({ id }) => id),
    stopBroker: async (id) => cluster.broker.controls.stopBroker(id),
    startBroker: async (id) => cluster.broker.controls.startBroker(id),
    async close() {
      cluster.close();
      withTokens.close();
    },
  };
}
