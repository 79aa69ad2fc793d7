import { existsSync, globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { figureOrigin } from "../../../src/site/figureOrigin.ts";
import { lessonTexts } from "../../../src/site/lessonTexts.ts";
import { quotedSentences } from "../../../src/site/quotedSentences.ts";
import { sources } from "../../../src/words/index.ts";

const quoted = lessonTexts().flatMap((text) => quotedSentences(text, (of) => `[${of}]`));

test("every figure in a lesson has an entry among the sources, with a file and a command that are there", () => {
  const inLessons = lessonTexts().reduce((sum, { text }) => sum + text.split("<Figure ").length - 1, 0);
  expect(inLessons).toBeGreaterThan(40);
  expect(quoted).toHaveLength(inLessons);
  for (const { of } of quoted) {
    const { kind, file, command, seeds } = figureOrigin(of);
    expect(existsSync(file), `${of}: ${file}`).toBe(true);
    expect(seeds, of).toBeGreaterThan(0);
    const script = command.split(" ").at(-1)!;
    if (kind === "report") expect(existsSync(`scripts/validate/${script}.ts`), `${of}: ${command}`).toBe(true);
    else expect(existsSync(/--scenario (\S+)/.exec(command)![1]!), `${of}: ${command}`).toBe(true);
  }
});

test("a figure that comes from nowhere is named", () => {
  expect(() => figureOrigin("weather.rain")).toThrow('there is no lens and no lesson "weather"');
  expect(() => figureOrigin("counter.links")).toThrow('"counter"');
});

test("what takes many seeds is of the report, the rest of the run that is shown", () => {
  expect(figureOrigin("tangle.seeds.challenge.newest")).toMatchObject({ kind: "report", seeds: 200 });
  expect(figureOrigin("tangle.links.final")).toMatchObject({ kind: "run", seeds: 68 });
  expect(figureOrigin("the-chain.evenings").command).toBe("npm run validate -- chain");
  // A report beside the lens's own one, and a lesson that quotes it.
  expect(figureOrigin("log.seeds.complete.days.1").command).toBe("npm run validate -- newcomers");
  expect(figureOrigin("the-log.newcomers").command).toBe("npm run validate -- newcomers");
});

test("a figure stands in its sentence and in no other", () => {
  const text =
    'It was. A day, <Figure of="a.b" unit="count" /> **times** of <Figure of="c" unit="count" />. Then no more.';
  expect(quotedSentences({ file: "", id: "", text }, (of) => `[${of}]`)).toEqual([
    { of: "a.b", unit: "count", before: "A day, ", after: " times of [c]." },
    { of: "c", unit: "count", before: "A day, [a.b] times of ", after: "." },
  ]);
});

test("the closed forms that are told are those that are checked, and their literature is listed", () => {
  const checked = globSync("tests/validation/{kernel,mechanisms}/*.{ts,json}").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/"(F\d+)"/g)].map(([, id]) => id!),
  );
  expect(Object.keys(sources.forms).toSorted()).toEqual([...new Set(checked)].toSorted());
  const cited = Object.values(sources.forms).flatMap(({ id }) => (id === "" ? [] : [id]));
  expect(cited.filter((id) => !(id in sources.literature))).toEqual([]);
});
