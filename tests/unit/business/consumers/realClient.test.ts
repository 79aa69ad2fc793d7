import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleBrowser } from "../../../../packages/kafkajs-mock/build/bundleBrowser.mjs";
import { createRecording, factsRead, lanes } from "../../../../simulations/business/index.ts";
import type { Lane } from "../../../../simulations/business/index.ts";
import { SECOND_MS } from "../../../../simulations/kernel/index.ts";
import { quietWorld } from "../../../validation/mechanisms/demandWorld.ts";

interface Played {
  readonly seen: readonly Omit<Lane, "oldestMs">[][];
  readonly done: Readonly<Record<string, number>>;
  readonly given: readonly number[];
}

const folder = mkdtempSync(join(tmpdir(), "larkfield-client-"));
const bundle = join(folder, "bundle.mjs");
const program = join(import.meta.dirname, "playAgain.mjs");

beforeAll(() => bundleBrowser({ outfile: bundle }), 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The most facts that the client plays again. */
const MOST = 1_500;
const PARTITIONS = 4;

test("the real client of a group, on the same facts, stands at the same offsets and is as far behind at every second", () => {
  const overrides = { ...quietWorld, "consumers.stopAtMinute": 0.25, "consumers.stopMinutes": 0.25 };
  const recording = createRecording({ scenario: "consumers", architecture: "bus", seed: 5, years: 1, overrides });
  const ended = recording.worldAt(30 * 60 * SECOND_MS);
  const window = factsRead(ended, 0, MOST);
  const facts = window.map((fact) => ({ ...fact, workMs: fact.doneAt! - fact.beganAt! }));
  const seconds = Math.floor(window.at(-1)!.at / SECOND_MS);
  const instants = Array.from({ length: seconds }, (_, second) => second * SECOND_MS + 500);
  const expected = instants.map((at) =>
    lanes(recording.worldAt(at).simulation.state, at).map(({ end, position, lag }) => ({ end, position, lag })),
  );
  const stop = { from: 15 * SECOND_MS, to: 30 * SECOND_MS };

  const { seen, done, given } = play({ facts, partitions: PARTITIONS, stop, instants });

  expect(seen).toEqual(expected);
  expect(given.toSorted()).toEqual([0, 1, 1, 1, 1]);
  const most = Math.max(...expected.flat().map(({ lag }) => lag));
  expect(most).toBeGreaterThan(50);
  const late = window.filter(({ partition, offset, doneAt }) => {
    const at = done[`${partition}.${offset}`];
    return at !== undefined && at !== doneAt;
  });
  expect(late).toEqual([]);
});

function play(what: unknown): Played {
  const file = join(folder, "play.mjs");
  writeFileSync(
    file,
    `import * as bundle from ${JSON.stringify(bundle)};
import { playAgain } from ${JSON.stringify(program)};
process.stdout.write(JSON.stringify(await playAgain(bundle, ${JSON.stringify(what)})));`,
  );
  return JSON.parse(execFileSync(process.execPath, [file], { encoding: "utf8", maxBuffer: 1e8 })) as Played;
}
