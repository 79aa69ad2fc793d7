/** What a stage found. Every single test or check counts one. */
export interface StageResult {
  passed: number;
  failed: number;
  skipped: number;
  /** What is wrong, as text for people; printed when something failed. */
  report: string;
  /** One short remark for the summary, such as "14 pages, 212 links". */
  note?: string;
}

/** One step of `npm test`. */
export interface Stage {
  name: string;
  /** Stages that must have passed before; when one of them failed, this one counts as failed without running. */
  needs?: readonly string[];
  /**
   * Cores it, or each of its parts, keeps busy: 0 mostly waits and runs beside whatever else runs, 1 shares the machine with
   * another stage, 2 runs alone. Default 1.
   */
  cores?: 0 | 1 | 2;
  /** Equal parts that run as soon as there is room for each, side by side or not, and are counted together. Default 1. */
  parts?: number;
  /** Something only one stage may use at a time; Astro writes the list of its contents into one folder, for instance. */
  uses?: string;
  /** Runs the whole of it, or one of its parts: 1, 2, … */
  run(part: number): Promise<StageResult>;
}

/** A check of our own: passes without problems; each problem is one line that says where, what and how to mend it. */
export interface Check {
  problems: readonly string[];
  /** What was looked at, such as "14 pages, 212 links". A check that looked at nothing has to report that as a problem. */
  note: string;
}

/** One check counts one, however many problems it lists. */
export function resultOfCheck({ problems, note }: Check): StageResult {
  const failed = problems.length > 0 ? 1 : 0;
  return { passed: 1 - failed, failed, skipped: 0, report: problems.join("\n"), note };
}
