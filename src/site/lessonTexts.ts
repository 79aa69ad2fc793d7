/**
 * The texts of all lessons as their authors wrote them, read while the site is built: which lessons there are, and where in
 * them something stands, so that whatever is wrong is told with file and line.
 */
import { globSync, readFileSync } from "node:fs";

export interface LessonText {
  /** Path from the root of the repository. */
  readonly file: string;
  /** The stable id of its front matter; empty where there is none. */
  readonly id: string;
  readonly text: string;
}

export function lessonTexts(): readonly LessonText[] {
  return globSync("lessons/*/*/lesson.en.mdx")
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted()
    .map((file) => {
      const text = readFileSync(file, "utf8");
      return { file, text, id: idOf(text) };
    });
}

/** The stable id that a lesson's front matter says; empty where there is none. */
export function idOf(text: string): string {
  return /^id: *"?([^\s"]+)/m.exec(text)?.[1] ?? "";
}

/** Ids of the lessons that have a text: a lesson on the map without one has no page. */
export function writtenLessons(): ReadonlySet<string> {
  return new Set(lessonTexts().map(({ id }) => id));
}

/** The first place at which one of the texts has all of `parts` in one line, as "file:line"; undefined where none has. */
export function placeOf(parts: readonly string[], texts: readonly LessonText[] = lessonTexts()): string | undefined {
  for (const { file, text } of texts) {
    const line = text.split("\n").findIndex((one) => parts.every((part) => one.includes(part)));
    if (line >= 0) return `${file}:${line + 1}`;
  }
  return undefined;
}
