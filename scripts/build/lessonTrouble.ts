import { readFileSync } from "node:fs";
import { relative } from "node:path";

interface Thrown {
  readonly name?: string;
  readonly message?: string;
  readonly loc?: { readonly file?: string };
}

/**
 * What is wrong with a lesson, a line each as "file:line: what, and the cure", from what a build threw; undefined where it is
 * about something else. Astro names file and field of a front matter, and not the line.
 */
export function lessonTrouble(thrown: unknown): string | undefined {
  const { name = "", message = "", loc } = thrown as Thrown;
  if (name === "LessonError") return message;
  if (name !== "InvalidContentEntryDataError" || loc?.file === undefined) return undefined;
  const { file } = loc;
  const lines = readFileSync(file, "utf8").split("\n");
  const lineOf = (field: string): number => lines.findIndex((line) => line.startsWith(`${field}:`)) + 1 || 1;
  return [...message.matchAll(/^\s*\*\*([\w.]*)\*\*: (.+)$/gm)]
    .map(([, field = "", what = ""]) => {
      const place = field.split(".")[0] || (/"(\w+)"/.exec(what)?.[1] ?? "");
      const said = what.replaceAll("**", "");
      return `${relative(".", file)}:${lineOf(place)}: ${place}: ${said}. src/lessonSchema.ts documents every field.`;
    })
    .join("\n");
}
