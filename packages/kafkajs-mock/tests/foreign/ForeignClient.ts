import type { Feature } from "./features.ts";

/** A Kafka client that is not KafkaJS and not ours. */
export interface ForeignClient {
  name: string;
  /** Its version, and what it is made of where that is told; asked only where it can run. */
  version(): string;
  /** Why it cannot run here, or null when it can. */
  problem(): string | null;
  /** Does its rounds against a cluster and returns what it saw, one fact per line. Uses topics and groups of its own. */
  play(addresses: readonly string[], suffix: string): Promise<string[]>;
  /** The facts that Apache Kafka gives it, which `npm run test:kafka` checks. */
  expected: readonly string[];
  /** For each feature it has: how the facts begin that show it. */
  shows: Readonly<Partial<Record<Feature, readonly string[]>>>;
}
