/** Everything that chain and log say, so that the drawing holds no sentence of its own. */
export interface OutageWords {
  /** Name of a system of the chain, counted from 1, and its name where there is no room. */
  system(place: number): string;
  systemShort(place: number): string;
  /** Callers of a line that are not drawn. */
  more(count: number): string;
  /** How many in the longest line still wait, and how many have given up. */
  waiting(count: number): string;
  gone(count: number): string;
  /** Orders of the last minute. */
  served(count: number): string;
  lost(count: number): string;
  /** Heading of the log, its reader, and how long that has been away. */
  log: string;
  reader: string;
  away(ms: number): string;
  /** The ends of the log that is drawn. */
  now: string;
  ago(ms: number): string;
  /** The oldest order that nobody has handled; null when there is none. */
  oldest(ms: number | null): string;
  /** What the shapes mean. */
  readonly key: Readonly<Record<"waits" | "again" | "gone" | "open" | "handled", string>>;
}
