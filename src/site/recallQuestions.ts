import type { z } from "astro/zod";
import { lessonData, lessonDataIds } from "./lessonData.ts";
import { recallSchema } from "./questionSchemas.ts";

/** Every recall question of the course, in the order of the lessons: of what lessons ask, all that has a right answer. */
export function recallQuestions(): readonly z.infer<typeof recallSchema>[] {
  return lessonDataIds
    .map((id) => lessonData(id) as object)
    .filter((one) => "answer" in one)
    .map((one) => recallSchema.parse(one));
}
