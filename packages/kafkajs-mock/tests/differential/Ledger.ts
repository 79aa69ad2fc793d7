/** A message as the schedule's actors name it: who sent it, where to, and the how-manieth of that sender there. */
export interface Sent {
  sender: string;
  partition: number;
  serial: number;
}

/** Keeps what was promised and what was seen, and says which promises were broken. */
export class Ledger {
  /** Acknowledged with acks -1, or in a transaction that was committed. */
  readonly promised = new Set<string>();
  /** In a transaction that was aborted, or left by a producer that crashed and was replaced. */
  readonly forbidden = new Set<string>();
  /** Sent once by a producer that may not duplicate. */
  readonly atMostOnce = new Set<string>();
  readonly problems: string[] = [];
  readonly #serials = new Map<string, number>();

  /** The next message of a sender to a partition, as the text of its value. */
  nextValue(sender: string, partition: number): string {
    const key = `${sender}:${partition}`;
    const serial = (this.#serials.get(key) ?? 0) + 1;
    this.#serials.set(key, serial);
    return `${key}:${serial}`;
  }

  complain(problem: string): void {
    this.problems.push(problem);
  }

  /** Checks one partition's values as a read_committed reader saw them from the beginning. */
  checkLog(partition: number, values: readonly string[]): void {
    const counts = new Map<string, number>();
    const latest = new Map<string, number>();
    for (const value of values) {
      const { sender, serial } = parseValue(value);
      const isRepeated = counts.has(value);
      counts.set(value, (counts.get(value) ?? 0) + 1);
      if (this.forbidden.has(value)) this.complain(`${value} was aborted and is visible`);
      if (isRepeated && this.atMostOnce.has(value)) this.complain(`${value} is there twice`);
      if (!isRepeated && serial < (latest.get(sender) ?? 0))
        this.complain(`${value} came after a later one of its sender`);
      latest.set(sender, Math.max(serial, latest.get(sender) ?? 0));
    }
    for (const value of this.promised)
      if (parseValue(value).partition === partition && !counts.has(value))
        this.complain(`${value} was acknowledged and is lost`);
  }

  /** Checks that a group as a whole was given everything visible, and nothing else. */
  checkGroup(visible: ReadonlySet<string>, handled: ReadonlySet<string>): void {
    for (const value of visible) if (!handled.has(value)) this.complain(`${value} was never handled by the group`);
    for (const value of handled)
      if (this.forbidden.has(value)) this.complain(`${value} was aborted and handled by the group`);
  }
}

export function parseValue(value: string): Sent {
  const [sender, partition, serial] = value.split(":");
  return { sender: sender!, partition: Number(partition), serial: Number(serial) };
}
