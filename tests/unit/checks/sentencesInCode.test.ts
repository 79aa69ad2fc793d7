import { expect, test } from "vitest";
import { sentenceProblems } from "../../../scripts/checks/sentencesInCode.ts";

test.each([
  ["view.ts", 'const title = "The wait grew evenly.";'],
  ["view.ts", "const title = `Half-year ${half} of the run`;"],
  ["Island.tsx", "const island = <p>Run</p>;"],
  ["Island.tsx", 'const island = <button aria-label="Play" />;'],
  ["Page.astro", '---\nconst title = "It is two days of work.";\n---\n<p>{title}</p>'],
])("the sentence check finds the text in %s: %j", (file, code) => {
  expect(sentenceProblems(file, code)).toHaveLength(1);
});

test.each([
  ["view.ts", 'const code = "copy.misread";'],
  ["view.ts", 'const path = "M 0 0 L 10 10 Z";'],
  ["Island.tsx", 'const island = <div class="stack wide quiet" />;'],
  ["core.ts", 'throw new RunError("The link is broken.");'],
  ["core.ts", 'function bad(): KernelError { return make("The seed is wrong here."); }'],
  ["core.ts", 'const text = { what: "The seed is wrong here.", why, fix: "Pass a whole number." };'],
  ["core.ts", "// A comment is a sentence and stays where it is."],
])("the sentence check lets %s pass: %j", (file, code) => {
  expect(sentenceProblems(file, code)).toEqual([]);
});
