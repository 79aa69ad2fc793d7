const LONGEST_NAME = 249;
const LEGAL = /^[a-zA-Z0-9._-]+$/;

/** Says what is wrong with a topic name, or null. Source: apache/kafka `Topic.validate`; the sentences are Kafka's. */
export function topicNameProblem(name: string): string | null {
  if (name === "") return "Topic name is invalid: the empty string is not allowed";
  if (name === "." || name === "..") return `Topic name is invalid: '${name}' is not allowed`;
  if (name.length > LONGEST_NAME) {
    return `Topic name is invalid: the length of '${name}' is longer than the max allowed length ${LONGEST_NAME}`;
  }
  if (!LEGAL.test(name)) {
    return `Topic name is invalid: '${name}' contains one or more characters other than ASCII alphanumerics, '.', '_' and '-'`;
  }
  return null;
}

/** Dots and underscores are the same letter in metric names, so that two topics that differ only there collide. */
export function collidesWith(name: string, existing: Iterable<string>): string | null {
  const folded = name.replaceAll(".", "_");
  for (const other of existing) if (other.replaceAll(".", "_") === folded) return other;
  return null;
}

export const OFFSETS_TOPIC = "__consumer_offsets";
export const TRANSACTIONS_TOPIC = "__transaction_state";
/** The log of the controllers. It is no topic that can be listed or read. */
export const METADATA_TOPIC = "__cluster_metadata";

export function isInternalTopic(name: string): boolean {
  return name === OFFSETS_TOPIC || name === TRANSACTIONS_TOPIC;
}
