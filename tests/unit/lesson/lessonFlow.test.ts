import { expect, test } from "vitest";
import { openGates, stepAfter, type LessonEvent, type LessonStep } from "../../../src/islands/lesson/lessonFlow.ts";

const table: { name: string; events: LessonEvent["type"][]; step: LessonStep; gates: string[] }[] = [
  { name: "opens with the guess alone", events: [], step: "guessing", gates: [] },
  { name: "opens the run on a guess", events: ["guess.stored"], step: "running", gates: ["guess"] },
  { name: "opens the run on no guess", events: ["guess.skipped"], step: "running", gates: ["guess"] },
  { name: "keeps the comparison shut before a guess", events: ["run.finished"], step: "guessing", gates: [] },
  {
    name: "opens the comparison after the run",
    events: ["guess.stored", "run.finished"],
    step: "comparing",
    gates: ["guess", "run"],
  },
  {
    name: "opens the rest after one tap on what was seen",
    events: ["guess.stored", "run.finished", "sight.chosen"],
    step: "keeping",
    gates: ["guess", "run", "compare"],
  },
  {
    name: "is complete after one recall answer, and stays so",
    events: ["guess.stored", "run.finished", "sight.chosen", "recall.answered", "guess.stored", "run.finished"],
    step: "complete",
    gates: ["guess", "run", "compare"],
  },
];

test.each(table)("the lesson $name", ({ events, step, gates }) => {
  expect(stepAfter(events.map((type) => ({ type })))).toBe(step);
  expect(openGates(step)).toEqual(gates);
});
