import { EPOCH } from "../../../simulations/runner/index.ts";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeRun, encodeRun, newRun, OtherEpochError, runId, SCENARIOS } from "../../../simulations/runner/index.ts";
import { busyRun, plainRun } from "./fixtures.ts";

/** A link made by somebody else's hands: any value, without our check. */
function forged(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return deflateRawSync(Buffer.from(text)).toString("base64url");
}

async function codeOf(fragment: string): Promise<unknown> {
  const problem = await decodeRun(fragment).catch((thrown: unknown) => thrown);
  return problem instanceof Error && "code" in problem
    ? { code: problem.code, ...(problem as unknown as { parameters: object }).parameters }
    : problem;
}

describe("encodeRun", () => {
  test("a run comes back from its link as it went in", async () => {
    expect(await decodeRun(await encodeRun(busyRun))).toEqual({ run: busyRun, view: null });
    expect(await decodeRun(`#${await encodeRun(plainRun)}`)).toEqual({ run: plainRun, view: null });
  });

  test("a view travels with its run: branch, instant and lens", async () => {
    const view = { branch: 2, at: 33_696_000_000, lens: "tangle" };
    expect(await decodeRun(await encodeRun(busyRun, view))).toEqual({ run: busyRun, view });
  });

  test("a run with 50 commands takes at most 2,000 characters", async () => {
    const link = await encodeRun(busyRun, { branch: 0, at: 66_000_000_001, lens: "tangle" });
    expect(link.length).toBeLessThanOrEqual(2_000);
    expect(link).toMatch(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{6}$/);
  });

  test("any sound run comes back (200 random ones)", async () => {
    const command = fc.record({
      at: fc.nat(60_000_000),
      sequence: fc.constant(0),
      by: fc.constantFrom("learner", "team"),
      type: fc.constantFrom("publish" as const, "hire" as const),
      system: fc.nat(11),
    });
    const runs = fc.record({
      seed: fc.nat(0xffff_ffff),
      overrides: fc.dictionary(
        fc.constantFrom("changes.on", "needs.share", "domains.stopAt"),
        fc.oneof(
          fc.boolean(),
          fc.integer(),
          fc.double({ noNaN: true, noDefaultInfinity: true }).filter((x) => !Object.is(x, -0)),
        ),
      ),
      commands: fc.array(command, { maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(runs, async ({ seed, overrides, commands }) => {
        const ordered = commands.toSorted((a, b) => a.at - b.at).map((given, sequence) => ({ ...given, sequence }));
        const run = newRun({ ...plainRun, seed, overrides: { ...overrides }, commands: ordered });
        expect((await decodeRun(await encodeRun(run))).run).toEqual(run);
      }),
      { numRuns: 200, seed: 20_261_123 },
    );
  });
});

describe("decodeRun", () => {
  test("one changed character anywhere in a link never yields a run", async () => {
    const link = await encodeRun(busyRun);
    const accepted: number[] = [];
    for (let index = 0; index < link.length; index += 1) {
      const bent = link.slice(0, index) + (link[index] === "A" ? "B" : "A") + link.slice(index + 1);
      if (
        await decodeRun(bent).then(
          () => true,
          () => false,
        )
      )
        accepted.push(index);
    }
    expect(accepted).toEqual([]);
  });

  test("a link cut off anywhere is broken, unless only its check is gone", async () => {
    const link = await encodeRun(plainRun);
    const mark = link.indexOf(".");
    for (let length = 0; length < link.length; length += 1) {
      if (length !== mark)
        expect(["link.broken", "link.tampered"]).toContain(
          ((await codeOf(link.slice(0, length))) as { code: string }).code,
        );
    }
    expect((await decodeRun(link.slice(0, mark))).run).toEqual(plainRun);
  });

  test.each([
    ["nothing", "", { code: "link.broken" }],
    ["words", "hello there", { code: "link.broken" }],
    ["base64url of no deflate stream", "AAAAAAAA", { code: "link.broken" }],
    ["packed words that are no JSON", forged("hello"), { code: "link.broken" }],
    ["a packed number", forged(7), { code: "link.invalidField", field: "run" }],
    ["a packed null", forged("null"), { code: "link.invalidField", field: "run" }],
    [
      "a text longer than any link",
      "A".repeat(8_193),
      { code: "link.tooLong", characters: 8_193, limitCharacters: 8_192 },
    ],
    [
      "a short link that unpacks to a megabyte",
      forged(" ".repeat(1_000_000)),
      { code: "link.tooLarge", limitBytes: 65_536 },
    ],
    ["a foreign field", forged({ ...plainRun, colour: 3 }), { code: "link.invalidField", field: "colour" }],
    ["a typo", forged({ ...plainRun, sed: 3 }), { code: "link.invalidField", field: "sed", nearest: "seed" }],
    [
      "a typo in a run beside it",
      forged({
        ...plainRun,
        view: { branch: 0, at: 0, lens: "evolution", beside: [{ architecture: "bus", overides: {} }] },
      }),
      { code: "link.invalidField", field: "view.beside[0].overides", nearest: "overrides" },
    ],
    ["a missing seed", forged({ ...plainRun, seed: undefined }), { code: "link.invalidField", field: "seed" }],
    [
      "a seed that is no whole number",
      forged({ ...plainRun, seed: 1.5 }),
      { code: "link.invalidField", field: "seed" },
    ],
    ["a seed beyond 32 bits", forged({ ...plainRun, seed: 2 ** 32 }), { code: "link.invalidField", field: "seed" }],
    [
      "an override that is a list",
      forged({ ...plainRun, overrides: { "needs.share": [1] } }),
      { code: "link.invalidField", field: "overrides.needs.share" },
    ],
    [
      "an override with a bad name",
      forged({ ...plainRun, overrides: { "<b>": 1 } }),
      { code: "link.invalidField", field: "overrides.<b>" },
    ],
    ["another format", forged({ ...plainRun, format: 2 }), { code: "link.otherFormat", format: 2, today: 1 }],
    [
      "a scenario that resembles none",
      forged({ ...plainRun, scenario: "spine@9" }),
      { code: "link.unknownScenario", scenario: "spine@9", names: SCENARIOS.join(", ") },
    ],
    [
      "a scenario of a version nobody knows",
      forged({ ...plainRun, scenario: "tangle@9" }),
      { code: "link.unknownScenario", scenario: "tangle@9", names: SCENARIOS.join(", "), nearest: "tangle@2" },
    ],
    [
      "a scenario with two letters swapped",
      forged({ ...plainRun, scenario: "larkfeild@1" }),
      { code: "link.unknownScenario", scenario: "larkfeild@1", names: SCENARIOS.join(", "), nearest: "larkfield@1" },
    ],
    [
      "a scenario without a version",
      forged({ ...plainRun, scenario: "tangle" }),
      { code: "link.invalidField", field: "scenario" },
    ],
    [
      "a view of no instant",
      forged({ ...plainRun, view: { branch: 0, at: -1, lens: "tangle" } }),
      { code: "link.invalidField", field: "view.at" },
    ],
  ])("%s is refused with a code that says what is wrong", async (_what, fragment, expected) => {
    expect(await codeOf(fragment)).toEqual(expected);
  });

  test("a bad command is named with its place", async () => {
    const commands = busyRun.commands.slice(0, 5);
    const worse = [...commands.slice(0, 3), { ...commands[3], system: "stock" }, commands[4]];
    expect(await codeOf(forged({ ...busyRun, commands: worse }))).toEqual({
      code: "link.invalidField",
      field: "commands[3].system",
    });
    const swapped = [commands[1], commands[0]];
    expect(await codeOf(forged({ ...busyRun, commands: swapped }))).toEqual({
      code: "link.invalidField",
      field: "commands[1].sequence",
    });
    const backwards = [commands[1], { ...commands[0], sequence: 9 }];
    expect(await codeOf(forged({ ...busyRun, commands: backwards }))).toEqual({
      code: "link.invalidField",
      field: "commands[1].sequence",
    });
    const many = Array.from({ length: 501 }, (_, sequence) => ({ ...commands[0], sequence }));
    expect(await codeOf(forged({ ...busyRun, commands: many }))).toEqual({
      code: "link.invalidField",
      field: "commands",
    });
  });

  test("a last character that says more than its bits can hold is refused, so that one run has one link", async () => {
    const link = Array.from({ length: 1_000 }, (_, seed) => forged({ ...plainRun, seed: seed * 7_919 })).find(
      ({ length }) => length % 4 !== 0,
    )!;
    expect((await decodeRun(link)).view).toBeNull();
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const neighbour = alphabet[alphabet.indexOf(link.at(-1)!) + 1];
    expect(await codeOf(link.slice(0, -1) + neighbour)).toEqual({ code: "link.broken" });
  });

  test("a run of another epoch says so and offers the same question to today's model", async () => {
    const problem = await decodeRun(forged({ ...busyRun, epoch: 7 })).catch((thrown: unknown) => thrown);
    expect(problem).toBeInstanceOf(OtherEpochError);
    expect(problem).toMatchObject({
      code: "link.otherEpoch",
      parameters: { epoch: 7, today: EPOCH },
      today: { run: busyRun, view: null },
    });
  });

  test("a run of the tangle from epoch 1 asks the same of today's world, by today's names", async () => {
    const overrides = {
      "changes.on": false,
      "systems.stopAt": 6,
      "own.days": 3,
      "team.people": 0,
      "needs.everyDays": 9,
    };
    const old = { ...plainRun, epoch: 1, scenario: "tangle@1", overrides };
    await expect(decodeRun(forged(old))).rejects.toMatchObject({
      code: "link.otherEpoch",
      parameters: { canBeAsked: 1 },
      today: {
        run: {
          ...plainRun,
          overrides: { "changes.everyDays": 0, "domains.stopAt": 6, "own.days": 3, "wishes.everyDays": 9 },
        },
        view: null,
      },
    });
  });

  test.each(["breaks.share", "constructor"])(
    "one that sets %s, which has no counterpart, offers nothing",
    async (name) => {
      const old = { ...plainRun, epoch: 1, scenario: "tangle@1", overrides: { [name]: 0.3, "own.days": 3 } };
      await expect(decodeRun(forged(old))).rejects.toMatchObject({
        code: "link.otherEpoch",
        parameters: { canBeAsked: 0 },
        today: null,
      });
    },
  );

  test("a run of another epoch that today's model cannot play offers nothing", async () => {
    await expect(decodeRun(forged({ ...busyRun, epoch: 7, scenario: "old@1" }))).rejects.toMatchObject({
      code: "link.otherEpoch",
      today: null,
    });
  });
});

describe("runId", () => {
  test("equal runs have one id whatever the order of their fields, and different runs differ", () => {
    const { seed, ...rest } = busyRun;
    const reordered = { seed, ...rest, overrides: Object.fromEntries(Object.entries(busyRun.overrides).toReversed()) };
    expect(runId(reordered)).toBe(runId(busyRun));
    const ids = new Set(Array.from({ length: 2_000 }, (_, other) => runId({ ...plainRun, seed: other })));
    expect(ids.size).toBe(2_000);
    expect([...ids].every((id) => /^[0-9a-z]{11}$/.test(id))).toBe(true);
  });
});
