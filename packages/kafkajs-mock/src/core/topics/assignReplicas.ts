import type { BrokerState } from "../state.ts";

/**
 * Spreads replicas round robin: partition p leads on broker (start + p), its followers on the next ones, shifted by one more on each round so that
 * followers of one broker's partitions do not all sit together. Source: apache/kafka `AdminUtils.assignReplicasToBrokers`, its random start replaced by `start`.
 */
export function assignReplicas(
  brokers: readonly BrokerState[],
  partitionCount: number,
  replicationFactor: number,
  start: number,
): number[][] {
  const alive = brokers.filter((broker) => broker.isUp);
  const candidates = alive.length >= replicationFactor ? alive : brokers;
  const count = candidates.length;
  return Array.from({ length: partitionCount }, (_, partition) => {
    const first = (start + partition) % count;
    const shift = Math.floor(partition / count);
    const replicas = [first];
    for (let replica = 0; replica < replicationFactor - 1; replica++) {
      const distance = 1 + ((shift + replica) % (count - 1));
      replicas.push((first + distance) % count);
    }
    return replicas.map((index) => (candidates[index] as BrokerState).id);
  });
}
