export { createCluster } from "./cluster.ts";
export type { Cluster, ClusterOptions } from "./cluster.ts";
export { seededRandom } from "./seeded-random.ts";
export * from "./core/index.ts";
