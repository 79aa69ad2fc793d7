import type { Stage } from "./Stage.ts";

/**
 * One thing that a program can see of Kafka through KafkaJS. It runs unchanged against any cluster; what it notes down is
 * its trace, and two clusters behave alike when the traces are equal.
 */
export interface Scenario {
  /** A present-tense fact, unique in the suite. */
  name: string;
  /** Where the rule comes from: a quirk of the client (`Q3`), a KIP, a page of Kafka's documentation. */
  rule: string;
  run(stage: Stage): Promise<void>;
  /** Logs in with tokens, so it runs only where the cluster takes them (`Target.tokenConfig`). */
  needsTokens?: boolean;
  /** Stops and starts brokers, so it runs alone and only where the cluster can do that. */
  isDisruptive?: boolean;
}

/** Names a family of scenarios; the report has one section for each. */
export interface Family {
  name: string;
  scenarios: readonly Scenario[];
}
