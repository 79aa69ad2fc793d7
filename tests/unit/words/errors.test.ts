import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { errors, errorSentences } from "../../../src/words/en/errors.ts";
import { sharedErrors, sharedSentences } from "../../../src/words/en/sharedErrors.ts";

const sources = globSync(["simulations/runner/*.ts", "src/learner/**/*.ts"]).map((path) => readFileSync(path, "utf8"));
const businessErrors = readFileSync("simulations/business/BusinessError.ts", "utf8");

const allSentences = { ...errorSentences, ...sharedSentences };

/** Codes as they stand in the sources; a template's `${origin}` is a run, a link or a file. */
function codesThrown(): string[] {
  const found = sources.flatMap((source) => [
    ...source.matchAll(/"((?:link|file|run|worker|lens|import|learner)\.[a-zA-Z]+)"/g),
    ...source.matchAll(/`(\$\{origin\}\.[a-zA-Z]+)`/g),
  ]);
  // Names of the machine's events look the same.
  const events = new Set(["run.chosen", "run.retried", "run.restarted", "run.finished"]);
  const literal = found.map(([, code]) => code!).filter((code) => !events.has(code));
  const unionOfBusiness = /BusinessErrorCode =([^;]+);/.exec(businessErrors)![1]!;
  const business = Array.from(unionOfBusiness.matchAll(/"([^"]+)"/g), ([, code]) => code!);
  const spread = literal.flatMap((code) =>
    code.startsWith("$") ? ["run", "link", "file"].map((origin) => code.replace("${origin}", origin)) : [code],
  );
  return [...new Set([...spread, ...business])].toSorted();
}

describe("the sentences for errors", () => {
  const codes = codesThrown();

  test("the sources are found to throw what we know they throw", () => {
    expect(codes).toEqual(
      expect.arrayContaining(["link.broken", "file.otherEpoch", "import.newerSchema", "bad-command"]),
    );
    expect(codes.length).toBeGreaterThan(30);
  });

  test.each(codesThrown())("%s has a sentence", (code) => {
    expect(Object.keys(allSentences)).toContain(code);
  });

  test.each(Object.entries(allSentences))(
    "%s is said in whole sentences, with the offending value and no hole",
    (_code, sentence) => {
      const values = {
        field: "commands[3].at",
        reason: "boom",
        scenario: "x@1",
        architecture: "y",
        parameter: "p",
        value: "v",
        seed: "s",
        names: "a, b",
        one: "c",
        other: "d",
        id: "ticket:9",
        name: "holiday.jpg",
        lens: "tangle",
      };
      const numbers = {
        format: 2,
        epoch: 3,
        today: 1,
        schema: 4,
        seconds: 20,
        characters: 9_000,
        limitCharacters: 8_192,
        limitBytes: 1,
        count: 2,
        events: 93_000_000,
        most: 25_000_000,
      };
      const said = sentence({ ...values, ...numbers });
      expect(said).toMatch(/^[A-Z].+\.$/);
      const near = sentence({ ...values, ...numbers, nearest: "n" });
      if (near !== said) expect(near).toMatch(/^[A-Z].+Was “n” meant\?$/);
      expect(said).not.toMatch(/undefined|null|NaN|\[object/);
    },
  );

  test("a code without a sentence still says its code", () => {
    expect(errors.say({ code: "handler-threw", parameters: {} })).toContain("handler-threw");
    expect(sharedErrors.say({ code: "constructor", parameters: {} })).toContain("constructor");
    expect(errors.say({ code: "constructor", parameters: {} })).toContain("constructor");
  });
});
