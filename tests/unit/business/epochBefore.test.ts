/**
 * Where a rule has not changed, nothing has: with the settings of the epoch before (no own work, telling and serving free,
 * the same rows) its traces and figures come again. The stored ones were made by that epoch's own code.
 *
 * Traces are not stored where topics were not keyed (bus, platform): an event names the partition, every key has one of its
 * own now, and the figures say that nothing else differs. Left out are runs in which a mended fault had an occasion: an
 * enabling that came to a domain that had started by itself, a broker that answered replays while it was down, a late copy
 * from a file that was told as lost; and those in which an owner now also serves pairs that have not moved to its contract.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { runLarkfield } from "../../../simulations/business/index.ts";
import type { ArchitectureName, Overrides, RunRequest } from "../../../simulations/business/index.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000 });

interface Stored {
  readonly name: keyof typeof variants;
  readonly architecture: ArchitectureName;
  readonly seed: number;
  readonly traceHash: string | null;
  readonly figures: string;
}
const stored = JSON.parse(readFileSync(new URL("epoch-2-traces.json", import.meta.url), "utf8")) as Stored[];

const before: Overrides = {
  "own.share": 0,
  "telling.tellDays": 0,
  "telling.readDays": 0,
  "serving.dayShare": 0,
};
const quiet: Overrides = { ...before, "domains.growth": 0, "outages.on": false };
const practised: Overrides = { ...quiet, "practices.start": 1 };
const tangle = { scenario: "tangle", years: undefined } as const;

/** What was stored, by name: the settings that it was made with, in today's names. */
const variants = {
  default: { overrides: before },
  calm: { overrides: practised },
  outages: { overrides: { ...practised, "outages.on": true, "outages.brokerEveryDays": 1000 } },
  joins: { overrides: { ...before, "outages.on": false, "practices.start": 1 } },
  everyoneTold: { overrides: { ...quiet, "notice.told": 1 } },
  automated: { overrides: { ...quiet, "choice.check": "automated" } },
  enabled: { overrides: { ...quiet, "practices.spread": 0.005 } },
  unchecked: { overrides: { ...practised, "checks.on": false } },
  missing: { overrides: { ...practised, "checks.missAutomated": 0.4, "contract.windowDays": 30 } },
  busProduct: { overrides: { ...practised, "choice.capture": "dualWrite", "choice.history": "retention" } },
  busier: { overrides: { ...practised, "changes.everyDays": 8, "needs.everyDays": 40 } },
  ownWork: { overrides: { ...practised, "own.share": 0.6, "team.people": 2 } },
  stages: {
    overrides: practised,
    evolution: [
      { day: 200, architecture: "platform" },
      { day: 400, architecture: "backbone" },
    ],
  },
  tangle,
  tanglePublished: { ...tangle, overrides: { "publish.everyone": true } },
} as const satisfies Record<string, Omit<RunRequest, "architecture" | "seed">>;

/** Person-days on facts do not hold a team's own work any more. */
const COUNTED_OWN_WORK = ["ownWork", "tangle", "tanglePublished"];

function figuresOf(name: string, quarters: readonly object[]): string {
  const bare = quarters.map((quarter) => {
    const { ownDays: _own, teamDays, ...rest } = quarter as { ownDays: number; teamDays: number };
    if (COUNTED_OWN_WORK.includes(name)) return rest;
    // In the place where it was.
    return Object.fromEntries(
      Object.keys(quarter).flatMap((key) => (key === "ownDays" ? [] : [[key, { ...rest, teamDays }[key as never]]])),
    );
  });
  return createHash("sha256").update(JSON.stringify(bare)).digest("hex").slice(0, 16);
}

describe("with the settings of the epoch before", () => {
  test.each(stored)("$name, $architecture, seed $seed", ({ name, architecture, seed, traceHash, figures }) => {
    const run = runLarkfield({ architecture, seed, years: 2, ...variants[name] });
    if (traceHash !== null) expect(run.traceHash).toBe(traceHash);
    expect(figuresOf(name, run.quarters)).toBe(figures);
  });

  test("every architecture and every variant is held against something", () => {
    expect(new Set(stored.map(({ architecture }) => architecture)).size).toBe(4);
    expect(new Set(stored.map(({ name }) => name))).toEqual(new Set(Object.keys(variants)));
    expect(stored.filter(({ traceHash }) => traceHash !== null).length).toBeGreaterThan(14);
  });
});
