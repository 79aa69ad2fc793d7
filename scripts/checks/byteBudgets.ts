/** The byte budgets of the site: a page over budget fails. `npm run bench -- site` prints the same figures. */
import { existsSync } from "node:fs";
import { measureBytes, type PageBytes } from "./measureBytes.ts";
import type { Check } from "./Stage.ts";

/** JavaScript any page loads before the first run (brotli bytes). */
export const BEFORE_FIRST_RUN_BUDGET = 61_440;
/** The same of a lesson until a guess can be kept, and of the landing page until a bet can be placed. */
export const BEFORE_GUESS_BUDGET = 40_960;
export const LANDING_BUDGET = 14_336;
/** A whole lesson with the worker of its simulation (brotli bytes). */
const WHOLE_LESSON_BUDGET = 153_600;
/** The same of a lens by itself, which has every dial, claims, futures, runs side by side and files beside a lesson's parts. */
const WHOLE_SANDBOX_BUDGET = 163_840;
/** What is fetched when somebody asks why, on any page (brotli bytes). */
export const WHY_BUDGET = 20_480;
/** The real client with its brokers, which a page of a lens that plays with it fetches when a run is opened, and no other page. */
const CLIENT_BUDGET = 92_160;

export function checkByteBudgets(directory: string): Check {
  const pages = measureBytes(directory);
  const heaviest = Math.max(...pages.map((page) => page.beforeFirstRun));
  return {
    problems: pages.flatMap(budgetProblems),
    note: `heaviest page ${kilobytes(heaviest)} before the first run`,
  };
}

export function budgetProblems({ address, beforeFirstRun, whole, why, lenses }: PageBytes): string[] {
  const problems: string[] = [];
  const budget = budgetOf(address);
  if (beforeFirstRun > budget) {
    problems.push(
      `/${address}: ${beforeFirstRun} bytes of JavaScript before the first run; the budget is ${budget}. Load later what is not needed at once.`,
    );
  }
  const wholeBudget = wholeBudgetOf({ address, lenses });
  if (whole > wholeBudget) {
    problems.push(`/${address}: ${whole} bytes of JavaScript in all; the budget is ${wholeBudget}.`);
  }
  if (why > WHY_BUDGET) {
    problems.push(`/${address}: ${why} bytes of JavaScript to answer why; the budget is ${WHY_BUDGET}.`);
  }
  return problems;
}

/** Bytes that a page may load before the first run. */
export function budgetOf(address: string): number {
  if (address === "") return LANDING_BUDGET;
  return address.startsWith("lessons/") ? BEFORE_GUESS_BUDGET : BEFORE_FIRST_RUN_BUDGET;
}

/** Bytes that a page may load in all. */
export function wholeBudgetOf({ address, lenses }: Pick<PageBytes, "address" | "lenses">): number {
  const own = /^(simulations|embed)\//.test(address) ? WHOLE_SANDBOX_BUDGET : WHOLE_LESSON_BUDGET;
  return lenses.some(playsWithClient) ? own + CLIENT_BUDGET : own;
}

/** Whether a lens shows the real client at work: it then says how it is executed. */
function playsWithClient(lens: string): boolean {
  return existsSync(new URL(`../../simulations/lenses/${lens}/execute.ts`, import.meta.url));
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} kB`;
}
