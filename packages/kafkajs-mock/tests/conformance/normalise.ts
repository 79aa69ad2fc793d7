const ADDRESS = /\b(localhost|127\.0\.0\.1|\[::1\]|broker-\d+|kafka-\d+):\d+\b/g;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Returns a function that turns a value into plain data in which only what matters is left: this run's prefix becomes
 * `~`, addresses become `BROKER`, generated ids become `UUID`, buffers become text.
 */
export function normaliser(prefix: string): (value: unknown) => unknown {
  const text = (value: string) => value.replaceAll(prefix, "~").replace(ADDRESS, "BROKER").replace(UUID, "UUID");
  const plain = (value: unknown): unknown => {
    if (typeof value === "string") return text(value);
    if (typeof value === "bigint") return `${value}n`;
    if (value === undefined) return "undefined";
    if (Buffer.isBuffer(value)) return text(value.toString("utf8"));
    if (value instanceof Error) return describeError(value, plain);
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, field]) => [text(key), plain(field)]));
    if (typeof value === "function") return "function";
    return value;
  };
  return plain;
}

/** What a program can see of an error: its class, its text, and KafkaJS's fields where it has them. */
function describeError(error: Error, plain: (value: unknown) => unknown): Record<string, unknown> {
  const fields: Record<string, unknown> = { error: error.name, message: plain(error.message) };
  for (const field of ["type", "code", "retriable", "retryCount", "topic", "partition", "groupId"] as const) {
    const value = (error as unknown as Record<string, unknown>)[field];
    if (value !== undefined) fields[field] = plain(value);
  }
  const { cause, errors, groups } = error as { cause?: unknown; errors?: unknown; groups?: unknown };
  if (cause instanceof Error) fields["cause"] = describeError(cause, plain);
  if (Array.isArray(errors)) fields["errors"] = errors.map(plain);
  if (Array.isArray(groups)) fields["groups"] = groups.map(plain);
  return fields;
}
