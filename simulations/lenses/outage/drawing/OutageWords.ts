/** Everything that chain and log say, so that the drawing holds no sentence of its own. */
export interface OutageWords {
  /** Name of a system of the chain, counted from 1, and its name where there is no room. */
  system(place: number): string;
  systemShort(place: number): string;
  /** Callers of a line that are not drawn. */
  more(count: number): string;
  /** How many in the longest line still wait, and behind how many who have given up. */
  waiting(count: number, gone: number, isNarrow: boolean): string;
  /** Orders of the last minute. */
  served(count: number): string;
  lost(count: number): string;
  /** Headings of the chain and of the log, short where there is little room. */
  chain(isNarrow: boolean): string;
  log(isNarrow: boolean): string;
  /** Orders of the log that nobody will ever hear of. */
  lostInLog(count: number): string;
  /** The log's reader, and how long it has been away. */
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
