/** One measured figure of a bench. */
export interface BenchRow {
  /** What was measured, such as "M/M/1, kernel". */
  name: string;
  value: number;
  unit: string;
  /** The figure to reach, or null when the value is printed for information only. */
  target: number | null;
  /** Whether the target is met; null without a target. */
  met: boolean | null;
}

/** Says on standard error what the bench is doing; standard output belongs to the result. */
export type Progress = (text: string) => void;

export type Bench = (progress: Progress) => Promise<BenchRow[]>;

/** A row whose value has to be `target` or more. */
export function atLeast(name: string, value: number, unit: string, target: number): BenchRow {
  return { name, value, unit, target, met: value >= target };
}

/** A row whose value has to be `target` or less. */
export function atMost(name: string, value: number, unit: string, target: number): BenchRow {
  return { name, value, unit, target, met: value <= target };
}

/** A row that is printed for information. */
export function figure(name: string, value: number, unit: string): BenchRow {
  return { name, value, unit, target: null, met: null };
}
