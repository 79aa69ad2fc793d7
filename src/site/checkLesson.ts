import type { z } from "astro/zod";
import { nearestName } from "../../simulations/business/index.ts";
import { findLesson, modules } from "../course.ts";
import type { lessonSchema } from "../lessonSchema.ts";
import { localise } from "../words/localise.ts";
import { LessonError } from "./LessonError.ts";
import type { LessonText } from "./lessonTexts.ts";

type FrontMatter = z.infer<typeof lessonSchema>;

/**
 * Holds a lesson against the map of the course, and its text against what there is to show.
 * @throws LessonError, with the line and the cure, for the first thing that is wrong.
 */
export function checkLesson(front: FrontMatter, text: LessonText, components: readonly string[]): void {
  const fail = (at: string | readonly string[], what: string, cure: string): never => {
    throw new LessonError({ at, what, cure, texts: [text] });
  };
  const place = findLesson(front.id);
  if (place === undefined) {
    const ids = modules.flatMap((module) => module.lessons.map(({ id }) => id));
    return fail(
      `id: ${front.id}`,
      `"${front.id}" is not on the map of the course.`,
      `Did you mean "${nearestName(front.id, ids)}"? A lesson more is a line in src/course.ts and its title in src/words/en/course.ts.`,
    );
  }
  const { module, lesson } = place;
  const onTheMap = {
    title: lesson.title,
    module: module.number,
    number: lesson.number,
    audience: lesson.audience,
    beliefs: lesson.beliefs.join(", "),
  };
  // The map speaks the language of the build.
  const here = { ...front, ...localise({ title: front.title }), beliefs: front.beliefs.join(", ") };
  for (const [name, value] of Object.entries(onTheMap)) {
    const said = here[name as keyof typeof onTheMap];
    if (said === value) continue;
    fail(`${name}:`, `${name} is "${said}", and on the map "${value}".`, "Write the same here and in src/course.ts.");
  }
  for (const [, name = ""] of text.text.matchAll(/<([A-Z]\w*)/g)) {
    if (components.includes(name)) continue;
    fail(`<${name}`, `there is no component "${name}".`, `Did you mean <${nearestName(name, components)}>?`);
  }
}
