/** Somebody's facts that were to go. */
export interface Erasure {
  /** Type × keys + key. */
  readonly typeKey: number;
  /** Facts of the key with a smaller row than this are meant. */
  readonly before: number;
  readonly at: number;
}
