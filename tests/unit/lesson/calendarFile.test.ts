import { expect, test } from "vitest";
import { calendarFile } from "../../../src/islands/lesson/calendarFile.ts";

const entry = {
  id: "tangle-1",
  day: "2027-03-09",
  title: "How did it go?",
  note: "Ask: who reads it, and why; then act",
};
const stampedAt = Date.UTC(2027, 2, 2, 8, 30, 0);

test("a calendar file holds one whole day and its stamp", () => {
  const lines = calendarFile(entry, stampedAt).split("\r\n");
  expect(lines).toContain("DTSTART;VALUE=DATE:20270309");
  expect(lines, "the end is not part of it").toContain("DTEND;VALUE=DATE:20270310");
  expect(lines, "nobody is busy all day").toContain("TRANSP:TRANSPARENT");
  expect(lines).toContain("DTSTAMP:20270302T083000Z");
  expect(lines.at(0)).toBe("BEGIN:VCALENDAR");
  expect(lines.at(-2)).toBe("END:VCALENDAR");
});

test("a calendar file escapes commas, semicolons, backslashes and line ends", () => {
  expect(calendarFile(entry, stampedAt)).toContain("DESCRIPTION:Ask: who reads it\\, and why\\; then act");
  expect(calendarFile({ ...entry, note: "a\\b\nc" }, stampedAt)).toContain("DESCRIPTION:a\\\\b\\nc");
});

test("a calendar file folds lines longer than 75 octets, and unfolding gives the text back", () => {
  const note = "Überfällig – ".repeat(20);
  const file = calendarFile({ ...entry, note }, stampedAt);
  for (const line of file.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(file.replaceAll("\r\n ", "")).toContain(`DESCRIPTION:${note}`);
});

test.each(["America/Los_Angeles", "Pacific/Auckland"])("a calendar file written in %s holds the same day", (zone) => {
  const before = process.env.TZ;
  process.env.TZ = zone;
  const file = calendarFile({ ...entry, day: "2027-03-31" }, stampedAt);
  process.env.TZ = before;
  expect(file).toContain("DTSTART;VALUE=DATE:20270331\r\nDTEND;VALUE=DATE:20270401");
});
