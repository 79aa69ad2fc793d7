import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { filesBelow } from "../../../scripts/checks/filesBelow.ts";
import { dayAfter, localDay } from "../../../src/localDay.ts";
import { formatDay } from "../../../src/words/format.ts";

const zoneBefore = process.env.TZ;
afterEach(() => {
  process.env.TZ = zoneBefore;
});

test.each([
  // An evening in Los Angeles is the next day in Greenwich; a morning in Auckland still the day before.
  ["America/Los_Angeles", "2027-03-09T04:30:00Z", "2027-03-08"],
  ["Pacific/Auckland", "2027-03-08T12:30:00Z", "2027-03-09"],
  ["Europe/Berlin", "2027-03-08T22:59:59Z", "2027-03-08"],
  // The hour before and after clocks go forward and back.
  ["America/Los_Angeles", "2027-03-14T09:59:59Z", "2027-03-14"],
  ["America/Los_Angeles", "2027-11-08T07:59:59Z", "2027-11-07"],
  ["Pacific/Auckland", "2027-04-03T10:59:59Z", "2027-04-03"],
  ["Pacific/Auckland", "2027-04-03T11:00:00Z", "2027-04-04"],
])("in %s, at %s, the calendar shows %s", (zone, instant, day) => {
  process.env.TZ = zone;
  expect(localDay(Date.parse(instant))).toBe(day);
});

test.each(["America/Los_Angeles", "Pacific/Auckland", "UTC"])(
  "a week is seven days in %s, whatever clocks do",
  (zone) => {
    process.env.TZ = zone;
    expect(dayAfter("2027-03-10", 7)).toBe("2027-03-17");
    expect(dayAfter("2027-11-04", 7)).toBe("2027-11-11");
    expect(dayAfter("2027-03-31", 7)).toBe("2027-04-07");
    expect(dayAfter("2028-02-28", 1)).toBe("2028-02-29");
    expect(dayAfter("2027-12-31", 1)).toBe("2028-01-01");
    expect(formatDay("2027-03-08")).toBe("8 March 2027");
  },
);

test("no file of the site makes a day from an instant by itself", () => {
  const suspicious = /toISOString\(\)\s*\.slice\(|new Date\((\w+\.)*(day|reviewOn)\)/;
  const files = filesBelow(["src"], /\.(ts|tsx|astro)$/);
  expect(files.filter((file) => suspicious.test(readFileSync(file, "utf8")))).toEqual([]);
});
