import { expect, test } from "vitest";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import { lens } from "../../../simulations/lenses/tangle/lens.ts";
import { forkRun, newRun, type Run } from "../../../simulations/runner/index.ts";
import { fromShortCode, shortCode } from "../../../src/islands/sandbox/shortCode.ts";

const reference = newRun(lens.pinned.reference);
const at = 321 * DAY_MS;

const fitting: readonly (readonly [string, Run])[] = [
  ["as it is pinned", reference],
  ["another Larkfield", { ...reference, seed: 4_294_967_295 }],
  ["another architecture", { ...reference, architecture: "backbone" }],
  ["a claim", newRun(lens.presets![1]!.run)],
  ["dials turned", { ...reference, overrides: { "team.people": 5, "needs.share": 0.25, "publish.everyone": true } }],
  ["a flag turned off", { ...reference, overrides: { "publish.everyone": false } }],
  ["a decision", forkRun(reference, 100 * DAY_MS + 7, { by: "learner", type: "publish", system: 4 })],
];

test.each(fitting)("a code brings back run and instant: %s", (_name, run) => {
  const code = shortCode(lens, { run, at });
  expect(code).toMatch(/^([0-9A-Z]{4}-)*[0-9A-Z]{1,4}$/);
  expect(fromShortCode(lens, code!)).toEqual({ run, at });
});

test("a code is read as people write it", () => {
  const code = shortCode(lens, { run: reference, at })!;
  const spoken = code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
  expect(fromShortCode(lens, ` ${spoken} `)).toEqual({ run: reference, at });
  expect(code.length).toBeLessThanOrEqual(19);
});

test("one wrong letter anywhere opens nothing else", () => {
  const code = shortCode(lens, { run: reference, at })!.replaceAll("-", "");
  for (let place = 0; place < code.length; place += 1) {
    for (const letter of "07AZ") {
      if (letter === code[place]) continue;
      expect(fromShortCode(lens, code.slice(0, place) + letter + code.slice(place + 1))).toBeNull();
    }
  }
  for (const text of ["", "-", "HELLO", code.slice(1), `${code}0`, "9".repeat(500)]) {
    expect(fromShortCode(lens, text)).toBeNull();
  }
});

test("what a code cannot say has none, rather than a code of something else", () => {
  const byTrainer = {
    ...reference,
    commands: [{ at: 5, sequence: 0, by: "trainer", type: "publish", system: 1 }],
  } as Run;
  const refused: Run[] = [
    byTrainer,
    { ...reference, years: 5 },
    { ...reference, overrides: { "trust.start": 0.4 } },
    { ...reference, overrides: { "needs.share": 1 / 3 } },
    Array.from({ length: 5 }).reduce<Run>(
      (run, _, index) => forkRun(run, (index + 1) * 100 * DAY_MS, { by: "learner", type: "publish", system: index }),
      reference,
    ),
  ];
  for (const run of refused) expect(shortCode(lens, { run, at })).toBeNull();
});
