import { expect, test } from "vitest";
import { lens } from "../../../simulations/lenses/queue/lens.ts";
import { switchesOf } from "../../../src/site/switchesOf.ts";

const codes = (only?: string): readonly string[] => switchesOf(lens.switches, only).map(({ code }) => code);

test("a lesson shows all switches of its lens, or those that it names, in its order", () => {
  expect(codes()).toEqual(lens.switches.map(({ code }) => code));
  expect(codes("interrupt everyone")).toEqual(["interrupt", "everyone"]);
});

test("a switch that the lens does not have is told with those it has and the nearest name", () => {
  expect(() => codes("returns everybody")).toThrow(
    /no switch called "everybody".*everyone.*Did you mean "everyone"\?/s,
  );
});
