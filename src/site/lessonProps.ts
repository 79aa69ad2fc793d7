import { z } from "astro/zod";
import { LessonError } from "./LessonError.ts";

/**
 * What a lesson gave a component, checked.
 * @throws LessonError with the line in which the component stands, and what it takes.
 */
export function lessonProps<Shape extends z.ZodRawShape>(name: string, shape: Shape, props: Record<string, unknown>) {
  const read = z.strictObject(shape).safeParse(props);
  if (read.success) return read.data;
  const given = Object.entries(props).filter(([, value]) => typeof value === "string");
  throw new LessonError({
    at: [`<${name}`, ...given.map(([key, value]) => `${key}="${String(value)}"`)],
    what: `<${name}> cannot be shown: ${z.prettifyError(read.error).replaceAll(/\s+/g, " ")}.`,
    cure: `It takes ${Object.keys(shape).join(", ")}.`,
  });
}
