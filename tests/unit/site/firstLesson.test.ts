import { expect, test } from "vitest";
import { modules } from "../../../src/course.ts";
import { FIRST_LESSON } from "../../../src/firstLesson.ts";

test("whoever has done nothing yet begins with the first lesson of the map", () => {
  const [first] = modules.flatMap(({ lessons }) => lessons);
  expect(FIRST_LESSON).toBe(`/lessons/${first!.id}/`);
});
