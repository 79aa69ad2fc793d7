import { expect, test } from "vitest";
import { stopsOf } from "../../../src/site/stopsOf.ts";

test("a lesson holds at the stops that it names, or at all; one that the lens does not have is named with its cure", () => {
  const all = ["year", "bought", "quiet"];
  expect(stopsOf(all, "bought year")).toEqual(["bought", "year"]);
  expect(stopsOf(all)).toBeUndefined();
  expect(() => stopsOf(all, "bougth")).toThrow(/no stop called "bougth".*Did you mean "bought"/s);
});
