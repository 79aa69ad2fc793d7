import { findLesson, modules } from "./course.ts";
import type { CourseLesson } from "./course.ts";

/**
 * The lesson after this one on the map, and, where that one is technical, the next one for everyone as well: who stays on the
 * business route goes past it. None after the last lesson.
 */
export function nextLessons(id: string): readonly CourseLesson[] {
  const place = findLesson(id);
  if (place === undefined) return [];
  const all = modules.flatMap((module) => module.lessons);
  const after = all.slice(all.indexOf(place.lesson) + 1);
  const [next] = after;
  const forEveryone = after.find(({ audience }) => audience === "everyone");
  return [...new Set([next, forEveryone])].filter((lesson) => lesson !== undefined);
}
