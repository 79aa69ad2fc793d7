import { describe, expect, test } from "vitest";
import { dueReviews } from "../../../src/learner/projections/dueReviews.ts";
import type { LearnerEvent } from "../../../src/learner/index.ts";
import { localDay } from "../../../src/localDay.ts";
import { DAY_MS, event, recall, START_AT } from "./fixtures.ts";

const day = (days: number): number => START_AT + days * DAY_MS;
const answered = event("answer.given", recall("q"), { wallAt: day(0) });
const rated = (question: string, days: number, rating: "remembered" | "forgotten"): LearnerEvent =>
  event("review.rated", { question, version: 1, rating }, { wallAt: day(days) });
/** Days from the start until a question returns. */
const dueIn = (events: readonly LearnerEvent[], question = "q"): number => {
  const { dueOn } = dueReviews(events, day(0)).find((one) => one.question === question)!;
  return Array.from({ length: 800 }, (_, days) => days).find((days) => localDay(day(days)) === dueOn)!;
};

describe("dueReviews", () => {
  test("a question that is known returns after gaps that grow, at least once a year", () => {
    const events = [answered];
    const gaps: number[] = [];
    for (let before = 0; gaps.length < 5;) {
      const next = dueIn(events);
      gaps.push(next - before);
      events.push(rated("q", next, "remembered"));
      before = next;
    }
    expect(gaps[0]).toBe(3);
    expect(gaps.slice(1).every((gap, index) => gap > gaps[index]! || gap >= 365)).toBe(true);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(366);
  });

  test("is due from the morning of its day, and most likely known until then", () => {
    const morning = new Date(day(3)).setHours(0, 30);
    const evening = new Date(day(2)).setHours(23, 30);
    expect(dueReviews([answered], evening)).toMatchObject([{ isDue: false, timesMet: 1 }]);
    expect(dueReviews([answered], morning)).toMatchObject([{ isDue: true }]);
    expect(dueReviews([answered], morning)[0]!.chanceKnown).toBeGreaterThan(0.85);
    expect(dueReviews([answered], day(40))[0]!.chanceKnown).toBeLessThan(0.8);
  });

  test("a forgotten one returns within days, and then grows more slowly than one that was known", () => {
    const known = dueIn([answered, rated("q", 3, "remembered")]) - 3;
    const forgotten = dueIn([answered, rated("q", 3, "forgotten")]) - 3;
    expect(forgotten).toBeLessThanOrEqual(3);
    expect(known).toBeGreaterThan(forgotten);
    expect(dueIn([event("answer.given", recall("q", false), { wallAt: day(0) })])).toBe(1);
  });

  test("answering a due question in its lesson is a review; before its day it is practice", () => {
    const again = (days: number) => event("answer.given", recall("q"), { wallAt: day(days) });
    expect(dueIn([answered, again(1)])).toBe(3);
    expect(dueIn([answered, again(3)])).toBe(dueIn([answered, rated("q", 3, "remembered")]));
  });

  test("observations never return, and a clock set back breaks nothing", () => {
    const saw = event("answer.given", { ...recall("saw"), kind: "observation", isRight: null });
    expect(dueReviews([answered, saw], day(3))).toHaveLength(1);
    expect(dueIn([answered, rated("q", -20, "remembered")])).toBeGreaterThanOrEqual(1);
    expect(dueReviews([answered], day(-20))[0]!.isDue).toBe(false);
  });

  test("the soonest comes first, and of one day the one that is most likely forgotten", () => {
    const other = event("answer.given", recall("other", false), { wallAt: day(0) });
    expect(dueReviews([answered, other], day(0)).map(({ question }) => question)).toEqual(["other", "q"]);
    const longKnown = [event("answer.given", recall("long"), { wallAt: day(-3) }), rated("long", 0, "remembered")];
    const late = dueReviews([...longKnown, answered], day(60));
    expect(late.map(({ chanceKnown }) => chanceKnown).every((chance) => chance > 0 && chance < 1)).toBe(true);
  });

  test("a month of mornings: all that is due is asked, nothing twice a day, what is known twice, what is forgotten often", () => {
    const questions = Array.from({ length: 12 }, (_, index) => `q${index}`);
    const events: LearnerEvent[] = questions.map((question) =>
      event("answer.given", recall(question), { wallAt: day(0) }),
    );
    const isHard = (question: string): boolean => Number(question.slice(1)) % 4 === 0;
    const timesAsked = new Map(questions.map((question) => [question, 0]));
    for (let morning = 1; morning <= 30; morning += 1) {
      for (const { question, isDue } of dueReviews(events, day(morning))) {
        if (!isDue) continue;
        timesAsked.set(question, timesAsked.get(question)! + 1);
        events.push(rated(question, morning, isHard(question) ? "forgotten" : "remembered"));
      }
      expect(dueReviews(events, day(morning)).filter(({ isDue }) => isDue)).toEqual([]);
    }
    for (const [question, times] of timesAsked) {
      if (isHard(question)) expect(times).toBeGreaterThan(8);
      else expect(times).toBe(2);
    }
  });
});
