/** One sentence of a lesson, word for word (figures and emphasis left out), and the check over runs that keeps it true. */
export interface Claim {
  readonly quote: string;
  readonly holds: () => boolean;
}
