import { createCluster } from "../../src/index.ts";
import type { Target } from "./Target.ts";

/** Three brokers of ours in memory, set up like the real cluster that they are compared with. */
export async function ourTarget(): Promise<Target> {
  const cluster = createCluster({
    brokers: 3,
    settings: {
      "offsets.topic.num.partitions": 5,
      "offsets.topic.replication.factor": 3,
      "transaction.state.log.num.partitions": 5,
      "transaction.state.log.replication.factor": 3,
    },
  });
  const { brokers, socketFactory } = cluster;
  return {
    name: "kafkajs-mock",
    clientConfig: { brokers, socketFactory },
    brokerIds: cluster.broker.core.state.brokers.map(({ id }) => id),
    stopBroker: async (id) => cluster.broker.controls.stopBroker(id),
    startBroker: async (id) => cluster.broker.controls.startBroker(id),
    close: async () => cluster.close(),
  };
}
