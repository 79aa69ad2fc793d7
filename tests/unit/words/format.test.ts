import { expect, test } from "vitest";
import {
  formatCount,
  formatDate,
  formatDecimal,
  formatNumber,
  formatShare,
  formatWorkingDays,
} from "../../../src/words/format.ts";

test("numbers are grouped and rounded for people", () => {
  expect(formatNumber(1234.4)).toBe("1,234");
  expect(formatDecimal(6.04)).toBe("6");
  expect(formatDecimal(6.26)).toBe("6.3");
  expect(formatShare(0.442)).toBe("44\u00a0%");
});

test("a minus is a minus and no hyphen, and nothing has none", () => {
  expect(formatNumber(-1234.4)).toBe("\u22121,234");
  expect(formatDecimal(-0.26)).toBe("\u22120.3");
  expect(formatShare(-0.12)).toBe("\u221212\u00a0%");
  expect(formatNumber(-0.4)).toBe("0");
  expect(formatDecimal(-0.04)).toBe("0");
});

test("a count agrees with its noun after rounding", () => {
  expect(formatCount(1, "link", "links")).toBe("1\u00a0link");
  expect(formatCount(1.2, "link", "links")).toBe("1\u00a0link");
  expect(formatCount(0, "link", "links")).toBe("0\u00a0links");
  expect(formatWorkingDays(5.6)).toBe("6\u00a0working days");
});

test("a date is written out", () => {
  expect(formatDate(new Date(2027, 2, 24))).toBe("24 March 2027");
});
