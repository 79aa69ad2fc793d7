import { expect, test } from "vitest";
import { createChangeCheck } from "../../../simulations/views/index.ts";

test("a part is drawn the first time, and again when one of the values it is drawn from is another", () => {
  const hasChanged = createChangeCheck();
  const layout = {};
  expect(hasChanged(layout, 3)).toBe(true);
  expect(hasChanged(layout, 3)).toBe(false);
  expect(hasChanged(layout, 4)).toBe(true);
  expect(hasChanged({}, 4)).toBe(true);
  expect(hasChanged(layout)).toBe(true);
});
