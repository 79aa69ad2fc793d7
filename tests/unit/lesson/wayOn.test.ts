import { expect, test } from "vitest";
import { wayOn, type OpenLesson } from "../../../src/components/wayOn.ts";
import { event, guess, outcome, recall } from "../learner/fixtures.ts";

const lessons: readonly OpenLesson[] = [
  { id: "tangle", minutes: 12, isTechnical: false },
  { id: "chain", minutes: 8, isTechnical: true },
  { id: "drift", minutes: 10, isTechnical: false },
];
const everything = { isBusinessOnly: false };
const business = { isBusinessOnly: true };
const finished = (lesson: string) => event("answer.given", recall(`${lesson}.recall`), { lesson });

test("who has done nothing begins with the first lesson of the route", () => {
  const begin = { next: { lesson: "tangle", part: "" }, isBegun: false };
  expect(wayOn([], lessons, everything)).toEqual({ ...begin, minutesLeft: 30 });
  expect(wayOn([], lessons, business)).toEqual({ ...begin, minutesLeft: 22 });
});

test("who has left a lesson goes on in it, at the part that is open, also off the route", () => {
  const left = [finished("tangle"), event("prediction.stored", guess, { lesson: "chain" })];
  expect(wayOn(left, lessons, everything)).toEqual({
    next: { lesson: "chain", part: "run" },
    isBegun: true,
    minutesLeft: 18,
  });
  const watched = [...left, event("run.finished", outcome, { lesson: "chain" })];
  expect(wayOn(watched, lessons, business)).toMatchObject({
    next: { lesson: "chain", part: "compare" },
    minutesLeft: 10,
  });
  const restarted = [...watched, event("lesson.restarted", {}, { lesson: "chain" })];
  expect(wayOn(restarted, lessons, everything).next).toEqual({ lesson: "chain", part: "" });
});

test("who has finished goes on with what the route has next, past technical lessons where they are left out", () => {
  expect(wayOn([finished("tangle")], lessons, everything).next?.lesson).toBe("chain");
  expect(wayOn([finished("tangle")], lessons, business).next?.lesson).toBe("drift");
});

test("when all is done nothing is left, and what is no lesson of the map any more is passed over", () => {
  const all = [
    finished("tangle"),
    finished("chain"),
    finished("drift"),
    event("prediction.stored", guess, { lesson: "old" }),
  ];
  expect(wayOn(all, lessons, everything)).toEqual({ next: null, isBegun: true, minutesLeft: 0 });
});
