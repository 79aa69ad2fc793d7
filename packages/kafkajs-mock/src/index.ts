export { createCluster } from "./cluster.ts";
export type { Cluster, ClusterOptions } from "./cluster.ts";
export type { Network, NetworkOptions } from "./fronts/network.ts";
export { seededRandom } from "./seeded-random.ts";
export * from "./core/index.ts";
