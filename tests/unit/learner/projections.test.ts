import { describe, expect, test } from "vitest";
import { answers, calibration, eventKey, guesses, plans, progress, upcast } from "../../../src/learner/index.ts";
import { event, guess, outcome, recall } from "./fixtures.ts";

describe("progress", () => {
  test("a lesson is started by any event of it and completed by one recall answer", () => {
    expect(progress([event("prediction.stored", guess)])).toMatchObject([
      { lesson: "tangle", state: "started", completedAt: null },
    ]);
    const observation = event("answer.given", { ...recall("saw"), kind: "observation", isRight: null });
    expect(progress([observation])).toMatchObject([{ state: "started" }]);
    expect(progress([observation, event("answer.given", recall("r", false), { wallAt: 77 })])).toMatchObject([
      { state: "completed", completedAt: 77 },
    ]);
  });

  test("a challenge won once stays won, and an event outside lessons belongs to none", () => {
    const tried = { challenge: "tangle.break", version: 1, run: "r", isWon: false, reached: 58, commands: 3 };
    const events = [
      event("challenge.tried", tried),
      event("challenge.tried", { ...tried, isWon: true }),
      event("challenge.tried", tried),
      event("prediction.skipped", { question: "q", version: 1, run: "r" }, { lesson: null }),
    ];
    expect(progress(events)).toEqual([
      { lesson: "tangle", state: "started", completedAt: null, challengesWon: ["tangle.break"] },
    ]);
  });
});

test("answers hold the last answer to every question", () => {
  const last = event("answer.given", recall("a", true));
  expect(answers([event("answer.given", recall("a", false)), last]).get("a")).toBe(last);
});

describe("guesses", () => {
  test("a guess taken back is gone, and it can be kept again", () => {
    const stored = event("prediction.stored", guess);
    const withdrawn = event("prediction.withdrawn", { question: "tangle.wait", version: 1, run: guess.run });
    expect(guesses([stored, withdrawn]).has("tangle.wait")).toBe(false);
    expect(guesses([stored, withdrawn, stored]).get("tangle.wait")).toMatchObject({ prediction: guess });
  });

  test("no idea is a guess of its own kind, replaced by a later curve", () => {
    const skipped = event("prediction.skipped", { question: "tangle.wait", version: 1, run: "r" });
    expect(guesses([skipped]).get("tangle.wait")).toMatchObject({ isSkipped: true, prediction: null });
    expect(guesses([skipped, event("prediction.stored", guess)]).get("tangle.wait")).toMatchObject({
      isSkipped: false,
    });
  });
});

describe("calibration", () => {
  const moduleOf = () => "point-to-point";

  test("counts points in range by confidence, for all and by module", () => {
    // 12 for 11, 20 for 18, 31 for 32 and 45 for 53 are within 1.5 times; so is 60 for 76. A sixth guess is far off.
    const off = { ...guess, question: "other", values: [1, 1, 1, 1, 1] };
    const events = [
      event("prediction.stored", guess),
      event("run.finished", outcome),
      event("prediction.stored", { ...off, confidence: "certain" }),
      event("run.finished", { ...outcome, question: "other" }),
    ];
    const [all, module] = calibration(events, moduleOf);
    expect(all).toMatchObject({
      group: "all",
      rows: [
        { of: 0 },
        { confidence: "fairly", inRange: 5, of: 5, expected: 3 },
        { confidence: "certain", inRange: 0, of: 5, expected: 5 },
      ],
    });
    expect(module).toMatchObject({ group: "point-to-point" });
    // Brier: five times (1 − 2/3)² and five times (9/10)², over ten.
    expect(all!.brier).toBeCloseTo((5 / 9 + 5 * 0.81) / 10, 12);
  });

  test("says in which direction the points out of range are wrong", () => {
    const high = { ...guess, values: [11, 18, 32, 153, 176] };
    const low = { ...guess, question: "other", values: [1, 18, 32, 53, 76] };
    const other = { ...outcome, question: "other" };
    const events = [
      event("prediction.stored", high),
      event("run.finished", outcome),
      event("prediction.stored", low),
      event("run.finished", other),
    ];
    expect(calibration(events, moduleOf)[0]).toMatchObject({ tooHigh: 2, tooLow: 1 });
  });

  test("a second guess at a question counts nowhere, for its answer has been seen", () => {
    const again = event("prediction.stored", { ...guess, values: [11, 18, 32, 53, 76], confidence: "certain" });
    const [all] = calibration([event("prediction.stored", guess), event("run.finished", outcome), again], moduleOf);
    expect(all!.rows.map(({ of }) => of)).toEqual([0, 5, 0]);
  });

  test("a guess taken back counts nowhere; kept again, it is the first one that counts", () => {
    const stored = event("prediction.stored", guess);
    const withdrawn = event("prediction.withdrawn", { question: guess.question, version: 1, run: guess.run });
    const ended = event("run.finished", outcome);
    const points = (events: Parameters<typeof calibration>[0]) =>
      calibration(events, moduleOf)[0]!.rows.map(({ inRange, of }) => `${inRange} of ${of}`);
    expect(points([stored, ended, withdrawn])).toEqual(["0 of 0", "0 of 0", "0 of 0"]);
    const again = event("prediction.stored", { ...guess, values: [1, 1, 1, 1, 1] });
    expect(points([stored, ended, withdrawn, again])).toEqual(["0 of 0", "5 of 5", "0 of 0"]);
  });

  test("a guess outside of lessons has a group of its own", () => {
    const events = [
      event("prediction.stored", guess, { lesson: null }),
      event("run.finished", outcome, { lesson: null }),
    ];
    const groups = calibration(events, (lesson) => lesson ?? "outside").map(({ group }) => group);
    expect(groups).toEqual(["all", "outside"]);
  });

  test("no idea, one tap, and a guess whose run was never finished count nowhere", () => {
    const events = [
      event("prediction.skipped", { question: "a", version: 1, run: "r" }),
      event("prediction.stored", { ...guess, question: "b" }),
      event("prediction.stored", { ...guess, question: "c", values: [5], confidence: null }),
      event("run.finished", { ...outcome, question: "c", values: [5] }),
    ];
    expect(calibration(events, moduleOf)[0]).toMatchObject({ brier: null, rows: [{ of: 0 }, { of: 0 }, { of: 0 }] });
  });

  test("another version of a question is another question", () => {
    const events = [event("prediction.stored", guess), event("run.finished", { ...outcome, version: 2 })];
    expect(calibration(events, moduleOf)[0]!.brier).toBeNull();
  });
});

describe("plans", () => {
  const made = event("plan.made", {
    prompt: "tangle.work",
    audience: "it",
    text: "count the readers",
    reviewOn: "2027-03-15",
  });
  const reviewed = (outcome: "done" | "partly" | "notYet" | "dropped") =>
    event("plan.reviewed", { plan: eventKey(made.id), outcome });

  test("a plan is due from its date on until somebody says how it went", () => {
    expect(plans([made], "2027-03-14")).toMatchObject([{ text: "count the readers", isDue: false, outcome: null }]);
    expect(plans([made], "2027-03-15")).toMatchObject([{ isDue: true }]);
    expect(plans([made, reviewed("partly")], "2027-03-15")).toMatchObject([{ isDue: false, outcome: "partly" }]);
  });

  test("not yet keeps a plan due", () => {
    expect(plans([made, reviewed("notYet")], "2027-04-01")).toMatchObject([{ isDue: true, outcome: "notYet" }]);
    expect(plans([made, reviewed("notYet"), reviewed("done")], "2027-04-01")).toMatchObject([
      { isDue: false, outcome: "done" },
    ]);
  });
});

describe("upcast", () => {
  const old = { ...event("prediction.stored", guess), v: 1, data: { value: 3 } };
  const steps = {
    "prediction.stored": {
      1: ({ value }: any) => ({ values: [value] }),
      2: (data: any) => ({ ...data, unit: "days" }),
    },
  };

  test("an older version is brought to today's on reading, step by step, and the stored event stays as it is", () => {
    expect(upcast(old as never, steps, { "prediction.stored": 3 })).toMatchObject({
      v: 3,
      data: { values: [3], unit: "days" },
    });
    expect(old.data).toEqual({ value: 3 });
  });

  test("an unknown type, a newer version and a gap in the steps are not counted", () => {
    expect(upcast({ ...old, type: "mind.changed" } as never)).toBeUndefined();
    expect(upcast({ ...old, type: "constructor" } as never)).toBeUndefined();
    expect(upcast({ ...old, v: 2 } as never)).toBeUndefined();
    expect(upcast(old as never, {}, { "prediction.stored": 2 })).toBeUndefined();
  });
});
