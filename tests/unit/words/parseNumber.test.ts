import { expect, test } from "vitest";
import { parseNumber } from "../../../src/words/parseNumber.ts";

test.each([
  ["12", 12],
  ["12,5", 12.5],
  ["12.5", 12.5],
  ["0,75", 0.75],
  [",5", 0.5],
  ["12,", 12],
  ["1,234", 1234],
  ["1.234", 1.234],
  ["0,125", 0.125],
  ["1,234.5", 1234.5],
  ["1.234,5", 1234.5],
  ["1,234,567", 1_234_567],
  ["1.234.567", 1_234_567],
  ["1 234,5", 1234.5],
  ["1'234", 1234],
  [" −3 ", -3],
])("“%s” is read as %d", (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each(["", " ", ",", "-", "twelve", "12 days", "1e3", "1,,2", "5-3", "0x10"])("“%s” is no number", (text) => {
  expect(parseNumber(text)).toBeNull();
});
