/** Thrown when no real Kafka can be started here. `reason` is one line for a list of skipped tests. */
export class KafkaUnavailable extends Error {
  readonly reason: string;

  constructor(reason: string, fix: string) {
    super(`${reason}\n${fix}`);
    this.name = "KafkaUnavailable";
    this.reason = reason;
  }
}
