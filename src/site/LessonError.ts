import { placeOf } from "./lessonTexts.ts";
import type { LessonText } from "./lessonTexts.ts";

interface Trouble {
  /** What stands in the line that is wrong, such as `of="tangle.wait.half9"`: by it the line is found. */
  readonly at: string | readonly string[];
  readonly what: string;
  readonly cure: string;
  /** Where to look. Left out: in all lessons. */
  readonly texts?: readonly LessonText[];
}

/** Something is wrong with a lesson: the build stops and says file, line, what it is and what to do. */
export class LessonError extends Error {
  constructor({ at, what, cure, texts }: Trouble) {
    const parts = typeof at === "string" ? [at] : at;
    super(`${placeOf(parts, texts) ?? parts.join(" ")}: ${what} ${cure}`);
    this.name = "LessonError";
  }
}
