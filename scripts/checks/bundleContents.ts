/** Libraries that are too heavy for a learner's download, recognised by a text only they contain. */
import { readFileSync } from "node:fs";
import { filesInSite } from "./readSite.ts";
import type { Check } from "./Stage.ts";

const TOO_HEAVY: readonly { name: string; mark: RegExp; instead: string }[] = [
  { name: "the full zod", mark: /["'`]ZodString["'`]/, instead: 'import from "zod/mini"' },
];

export function checkBundleContents(directory: string): Check {
  const scripts = filesInSite(directory).filter((file) => file.endsWith(".js"));
  const problems = scripts.flatMap((file) => bundleProblems(file, readFileSync(`${directory}/${file}`, "utf8")));
  if (scripts.length === 0) problems.push(`There is no script in ${directory}.`);
  return { problems, note: `${scripts.length} scripts` };
}

export function bundleProblems(file: string, text: string): string[] {
  return TOO_HEAVY.filter(({ mark }) => mark.test(text)).map(
    ({ name, instead }) => `${file}: contains ${name}; ${instead}.`,
  );
}
