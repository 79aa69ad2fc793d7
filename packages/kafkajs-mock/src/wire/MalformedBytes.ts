/** Raised while reading bytes that are no valid Kafka message. The connection that sent them is closed, as Apache's `Processor` does; the broker goes on. */
export class MalformedBytes extends Error {
  readonly code = "malformed-bytes";
  constructor(what: string) {
    super(`The bytes are no valid Kafka message: ${what}.`);
    this.name = "MalformedBytes";
  }
}
