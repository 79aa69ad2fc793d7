import { describe, expect, test, vi } from "vitest";
import { moves, playForValue } from "../../../../scripts/copies/copiesRuns.ts";
import { challengeMoves, given } from "../../../../simulations/lenses/copies/challenge.ts";
import { conditionsOf, judgeCopies } from "../../../../simulations/lenses/copies/judge.ts";
import { lens } from "../../../../simulations/lenses/copies/lens.ts";
import { toldOf } from "../../../../simulations/lenses/copies/tellCopies.ts";
import { words } from "../../../../src/words/en/lenses/copies.ts";

// Whole runs of three years, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 600_000 });

/** A few; `npm run validate -- copies` plays the same moves on a hundred, of which the taught one wins all and the others none. */
const seeds = Array.from({ length: 3 }, (_, index) => index + 1);
const won = (id: string): number =>
  seeds.filter(
    (seed) =>
      playForValue(
        moves.find((move) => move.id === id)!,
        seed,
      ).isWon,
  ).length;

describe("the challenge, over three seeds", () => {
  test("is lost when nothing is done, and when messages only become quicker", () => {
    expect(won("nothing")).toBe(0);
    expect(won("tenth")).toBe(0);
  });

  test("is won by telling, checking and serving the old meaning; not by telling alone", () => {
    expect(won("served")).toBe(seeds.length);
    expect(won("told")).toBe(0);
  });
});

test("the taught and the tempting move are those that the validation plays", () => {
  const commandsOf = (id: string) => moves.find((move) => move.id === id)!.request.commands;
  expect(commandsOf("served")).toEqual(challengeMoves.taught);
  expect(commandsOf("tenth")).toEqual(challengeMoves.tempting);
});

describe("judgeCopies(brief)", () => {
  test("ticks two conditions with their values and targets, and tells what was wrong", () => {
    const { brief } = toldOf({ ...lens.pinned["reference"]!, years: 2, commands: given(["tenth"]) });
    const { isWon, conditions, told, reached } = judgeCopies(brief);
    expect(isWon).toBe(false);
    expect(conditions).toEqual(conditionsOf(brief));
    expect(conditions.map(({ code, isMet }) => [code, isMet])).toEqual([
      ["value", false],
      ["bus", true],
    ]);
    expect(reached).toBe(conditions[0]!.value);
    for (const { code, parameters: facts } of told) expect(words.challenge.told({ code, facts })).not.toBe("");
    expect(told.map(({ code }) => code)).toEqual(["copies", "news"]);
  });

  test("a value above the target does not win with somebody else's architecture", () => {
    expect(conditionsOf({ values: [0.9, 0.9], isBus: false }).map(({ isMet }) => isMet)).toEqual([true, false]);
    expect(conditionsOf({ values: [0.74, 0.75], isBus: true })[0]!.isMet).toBe(false);
    expect(conditionsOf({ values: [0.75, 0.75], isBus: true })[0]!.isMet).toBe(true);
    expect(conditionsOf({ values: [], isBus: true })[0]).toMatchObject({ value: null, isMet: false });
  });
});
