import { describe, expect, test } from "vitest";
import { architectureNames, runLarkfield } from "../../../simulations/business/index.ts";
import { evolutionRun } from "../../../simulations/lenses/evolution/evolutionRun.ts";
import { type Course, fateOf, passing, standings } from "../../../simulations/lenses/evolution/raceStory.ts";
import { tellEnd, tellStop } from "../../../src/islands/landing/tellRace.ts";
import { formatShare } from "../../../src/words/format.ts";
import { landing } from "../../../src/words/index.ts";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

// Seeds of every kind: whatever a run says, the sentences say the same.
describe.each([1, 2, 3, 17, 40_961])("the sentences about Larkfield %i", (seed) => {
  const courses: Course[] = architectureNames.map((architecture) => ({
    key: architecture,
    values: runLarkfield(evolutionRun(architecture, seed)).quarters.map(({ value }) => value),
  }));
  const [first, second, third] = standings(courses, 4);
  const end = (key: string) => courses.find((course) => course.key === key)!.values[11]!;

  test("after one year name the one ahead and the second with their values, and where the bet stands", () => {
    const { lead, rest } = tellStop(courses, third!.key);
    expect(lead).toContain(landing.ways[first!.key].name);
    expect(lead).toContain(formatShare(first!.value));
    expect(rest).toContain(formatShare(second!.value));
    expect(rest).toContain(`Your bet, ${landing.ways[third!.key].name}, is third with ${formatShare(third!.value)}.`);
    expect(tellStop(courses, first!.key).rest).toContain(landing.betWon);
  });

  test("after three years name the one ahead, what became of the second, and who passed whom", () => {
    const [winner] = standings(courses, 12);
    const fate = fateOf(second!.value, end(second!.key));
    const { lead, rest } = tellEnd(courses, fate, 12);
    expect(lead).toContain(
      `${landing.ways[winner!.key].name} is ${winner!.key === first!.key ? "still ahead" : "ahead"}`,
    );
    expect(lead).toContain(formatShare(winner!.value));
    const verb = { more: "rose", same: "went", less: "fell" }[fate];
    const became = `${capital(landing.ways[second!.key].name)} ${verb} from ${formatShare(second!.value)} to ${formatShare(end(second!.key))}.`;
    expect(rest).toContain(became);
    const crossing = passing(courses, 12);
    expect(rest.includes(" passed ")).toBe(crossing !== null);
    if (crossing) expect(rest).toContain(`In quarter ${crossing.quarter} ${landing.ways[crossing.by].name} passed`);
  });
});

test("a second bet that was wrong is answered with how long it was right", () => {
  const courses: Course[] = [
    { key: "backbone", values: [0.5, 0.6, 0.8, 0.9, 0.9, 0.9] },
    { key: "platform", values: [0.5, 0.6, 0.65, 0.7, 0.68, 0.5] },
  ];
  expect(tellEnd(courses, "same", 6).rest).toContain("You said “about the same”. Up to quarter 5 you were right.");
  expect(tellEnd(courses, "less", 6).rest).toMatch(/You said “lower”: so it is\.$/);
  expect(tellEnd(courses, null, 6).rest).not.toContain("You said");
});

test("two that are level are told as level", () => {
  const courses: Course[] = [
    { key: "bus", values: [0.5, 0.5, 0.5, 0.601] },
    { key: "platform", values: [0.5, 0.5, 0.5, 0.6] },
  ];
  expect(tellStop(courses, "bus").lead).toMatch(/are level, at 60/);
});
