import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { runCommand, tool } from "./runCommand.ts";
import type { StageResult } from "./Stage.ts";

const REPORTS = ".cache/reports";

/** One of several equal shares of a suite, for one core: the second of two is { part: 2, of: 2 }. */
interface Share {
  readonly part: number;
  readonly of: number;
}

/**
 * Runs one project of vitest.config.ts and counts its tests: all of it on all cores (Vitest leaves one free), or a share of
 * its files on one.
 */
export async function runVitest(project: string, share?: Share): Promise<StageResult> {
  const file = freshReport(`vitest-${project}${share === undefined ? "" : `-${share.part}`}.json`);
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  const extent = share === undefined ? ["--maxWorkers=100%"] : ["--maxWorkers=1", `--shard=${share.part}/${share.of}`];
  const { exitCode, output } = await runCommand(
    tool("vitest/vitest.mjs", "run", "--project", project, "--passWithNoTests", ...extent, ...reporters),
  );
  const counts = readReport<{
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
  }>(file);
  return resultOfSuite(exitCode, output, {
    passed: counts?.numPassedTests ?? 0,
    failed: counts?.numFailedTests ?? 0,
    skipped: (counts?.numPendingTests ?? 0) + (counts?.numTodoTests ?? 0),
  });
}

/** Runs projects of playwright.config.ts and counts their tests. A test that passed only when repeated counts as failed. */
export async function runPlaywright(projects: readonly string[]): Promise<StageResult> {
  const file = freshReport(`playwright-${projects.join("-")}.json`);
  const { exitCode, output } = await runCommand(
    tool(
      "@playwright/test/cli.js",
      "test",
      "--pass-with-no-tests",
      "--reporter=dot,json",
      ...projects.map((project) => `--project=${project}`),
    ),
    { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  );
  const stats = readReport<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(
    file,
  )?.stats;
  return resultOfSuite(exitCode, output, {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  });
}

/** A suite that ends badly without a failed test (a crash, an unhandled error) still counts as one failure. */
function resultOfSuite(
  exitCode: number,
  output: string,
  counts: { passed: number; failed: number; skipped: number },
): StageResult {
  const failed = exitCode !== 0 && counts.failed === 0 ? 1 : counts.failed;
  return { ...counts, failed, report: output };
}

function freshReport(name: string): string {
  mkdirSync(REPORTS, { recursive: true });
  const file = `${REPORTS}/${name}`;
  rmSync(file, { force: true });
  return file;
}

function readReport<Report>(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return undefined; // The suite crashed before it wrote one; its exit code tells.
  }
}
