import type { Target } from "../../packages/kafkajs-mock/tests/conformance/Target.ts";
import { waitUntilReady } from "../kafka/waitUntilReady.ts";
import type { KafkaCluster } from "../kafka/KafkaCluster.ts";

const PATIENCE_MS = 60_000;

/** The real cluster as the scenarios see it. */
export function apacheTarget(cluster: KafkaCluster): Target {
  const node = (id: number) => cluster.nodes.find((candidate) => candidate.id === id)!;
  return {
    name: "Apache Kafka",
    clientConfig: { brokers: [...cluster.addresses] },
    ...(cluster.tokenAddresses === null ? {} : { tokenConfig: { brokers: [...cluster.tokenAddresses] } }),
    brokerIds: cluster.nodes.map(({ id }) => id),
    stopBroker: (id) => node(id).stop(),
    async startBroker(id) {
      await node(id).start();
      await waitUntilReady({
        addresses: cluster.addresses,
        nodeCount: cluster.nodes.length,
        patienceMs: PATIENCE_MS,
        hasFailed: () => false,
        describeFailure: () => `Kafka's node ${id} did not come back within ${PATIENCE_MS / 1000} s.`,
      });
    },
    close: () => cluster.stop(),
  };
}
