import { expect, test } from "vitest";
import { lessonTrouble } from "../../../scripts/build/lessonTrouble.ts";

const file = "lessons/01-point-to-point/01-the-tangle/lesson.en.mdx";

test("a front matter that the schema refuses is told field by field, with its line", () => {
  const message =
    '**lessons → tangle** data does not match collection schema.\n\n  **audience**: Invalid option\n  **lines**: Required\n  ****: Unrecognized key: "summary"';
  const said = lessonTrouble({ name: "InvalidContentEntryDataError", message, loc: { file } });
  expect(said?.split("\n")).toEqual([
    `${file}:6: audience: Invalid option. src/lessonSchema.ts documents every field.`,
    `${file}:1: lines: Required. src/lessonSchema.ts documents every field.`,
    `${file}:13: summary: Unrecognized key: "summary". src/lessonSchema.ts documents every field.`,
  ]);
});

test("what a lesson's own check says is said as it is, and anything else is not about a lesson", () => {
  expect(lessonTrouble({ name: "LessonError", message: `${file}:3: this. Do that.` })).toBe(
    `${file}:3: this. Do that.`,
  );
  expect(lessonTrouble(new Error("something else"))).toBeUndefined();
});
