import { expect, test } from "vitest";
import { parameterTable } from "../../../../simulations/business/index.ts";
import { MOST_KEYS, MOST_TYPES } from "../../../../simulations/business/larkfield/request/numberOfType.ts";

test("numbers have room for every fact type and key that the parameters allow", () => {
  expect(parameterTable["facts.typesPerDomain"].range[1]).toBeLessThanOrEqual(MOST_TYPES);
  expect(parameterTable["facts.keys"].range[1]).toBeLessThanOrEqual(MOST_KEYS);
});
