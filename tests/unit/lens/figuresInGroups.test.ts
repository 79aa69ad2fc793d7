import { expect, test } from "vitest";
import { figuresInGroups } from "../../../simulations/lens/figuresInGroups.ts";

test("a group is read when one of its figures is asked for, once", () => {
  const read: string[] = [];
  const figures = figuresInGroups({
    "": () => (read.push(""), { "value.half1": 0.5 }),
    told: () => (read.push("told"), { "value.half1": 0.9, "news.days": null }),
    saved: () => (read.push("saved"), { lost: 3 }),
  });
  expect(figures["value.half1"]).toBe(0.5);
  expect(figures["told.news.days"]).toBe(null);
  expect(figures["told.value.half1"]).toBe(0.9);
  expect(figures["told.nothing"]).toBe(undefined);
  expect(read).toEqual(["", "told"]);
  expect({ ...figures }).toEqual({
    "value.half1": 0.5,
    "told.value.half1": 0.9,
    "told.news.days": null,
    "saved.lost": 3,
  });
  expect("saved.lost" in figures).toBe(true);
  expect(read).toEqual(["", "told", "saved"]);
});
