/** The byte budgets of the site: a page over budget fails. `npm run bench -- site` prints the same figures. */
import { measureBytes, type PageBytes } from "./measureBytes.ts";
import type { Check } from "./Stage.ts";

/** JavaScript any page loads before the first run (brotli bytes). */
export const BEFORE_FIRST_RUN_BUDGET = 61_440;
/** A whole lesson with the worker of its simulation (brotli bytes). */
export const WHOLE_LESSON_BUDGET = 153_600;

export function checkByteBudgets(directory: string): Check {
  const pages = measureBytes(directory);
  const heaviest = Math.max(...pages.map((page) => page.beforeFirstRun));
  return {
    problems: pages.flatMap(budgetProblems),
    note: `heaviest page ${kilobytes(heaviest)} before the first run`,
  };
}

export function budgetProblems({ address, beforeFirstRun, whole }: PageBytes): string[] {
  const problems: string[] = [];
  if (beforeFirstRun > BEFORE_FIRST_RUN_BUDGET) {
    problems.push(
      `/${address}: ${beforeFirstRun} bytes of JavaScript before the first run; the budget is ${BEFORE_FIRST_RUN_BUDGET}. Load later what is not needed at once.`,
    );
  }
  if (whole > WHOLE_LESSON_BUDGET) {
    problems.push(`/${address}: ${whole} bytes of JavaScript in all; the budget is ${WHOLE_LESSON_BUDGET}.`);
  }
  return problems;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} kB`;
}
