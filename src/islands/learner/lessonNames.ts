import { modules } from "../../course.ts";
import { course, learner } from "../../words/index.ts";

const titles: Readonly<Record<string, { readonly title: string }>> = course.lessons;

/** What a lesson is called; a lesson this course does not know keeps its id. */
export function lessonTitle(lesson: string): string {
  return titles[lesson]?.title ?? lesson;
}

/** The module a lesson belongs to, by its title; calibration is shown per module. Outside of lessons: what that is called. */
export function moduleTitle(lesson: string | null): string {
  if (lesson === null) return learner.calibrationOutside;
  return modules.find((module) => module.lessons.some(({ id }) => id === lesson))?.title ?? lesson;
}
