import { expect, test } from "vitest";
import { rivals } from "../../../simulations/lenses/evolution/rivals.ts";
import { withouts } from "../../../simulations/lenses/evolution/evolutionRun.ts";
import { decodeRun, encodeRun, fromFile, newRun, toFile } from "../../../simulations/runner/index.ts";
import { fromShared, toShared } from "../../../src/islands/evolution/sharedShown.ts";
import { theFour, withChange, withRival } from "../../../src/islands/evolution/Shown.ts";
import type { Offer, Shown } from "../../../src/islands/evolution/Shown.ts";

const offer: Offer = {
  architectures: ["point-to-point", "bus", "platform", "backbone"],
  quarters: 12,
  rivals: rivals(),
  withouts,
  scenarios: { "larkfield@1": {} },
};
const plain = theFour(offer, 7);
const changed = withChange(plain, "platform", "noChanges", withouts.noChanges);
const busy: Shown = {
  ...withRival(withRival(changed, offer, "bigCleanCentre"), offer, "allCalls"),
  picked: { key: "platform", quarter: 8 },
};

test.each([
  ["the four", plain],
  ["a change", changed],
  ["rivals, a change and an open why", busy],
  ["the open why of a rival", { ...busy, picked: { key: "bigCleanCentre", quarter: 12 } }],
  ["the largest seed", { ...plain, seed: 0xffff_ffff }],
])("%s come back from a link and from a file as they went in", async (_, shown) => {
  const { run, view } = toShared(shown);
  const link = await encodeRun(run, view);
  expect(link.length).toBeLessThan(700);
  expect(fromShared(await decodeRun(link), offer)).toEqual(shown);
  expect(fromShared(await fromFile(toFile(run, view).text), offer)).toEqual(shown);
});

test("the run of a link is that of the curve whose why is open, so that it can be played by itself", () => {
  expect(toShared(busy)).toMatchObject({
    run: { scenario: "larkfield@1", architecture: "platform", seed: 7, overrides: withouts.noChanges, commands: [] },
    view: { at: 8 * 7_884_000_000, lens: "evolution" },
  });
});

test("a run without a view is shown among the four; settings that are no mechanism of ours are named", () => {
  const run = newRun({ scenario: "larkfield@1", architecture: "bus", seed: 3, overrides: { "central.people": 9 } });
  const shown = fromShared({ run, view: null }, offer);
  expect(shown.curves.map(({ key, without }) => [key, without])).toEqual([
    ["point-to-point", null],
    ["bus", "central.people = 9"],
    ["platform", null],
    ["backbone", null],
  ]);
  expect(shown.picked).toBeNull();
});

test("an architecture nobody knows is refused with the nearest, and so are two changes of one curve", () => {
  const run = newRun({ scenario: "larkfield@1", architecture: "plattform", seed: 3 });
  expect(() => fromShared({ run, view: null }, offer)).toThrow(
    expect.objectContaining({
      code: "unknown-architecture",
      parameters: expect.objectContaining({ nearest: "platform" }),
    }),
  );
  const { run: first, view } = toShared(changed);
  const beside = [
    { architecture: "platform", overrides: { "central.people": 4 } },
    { architecture: "platform", overrides: { "central.people": 5 } },
  ];
  expect(() => fromShared({ run: first, view: { ...view!, beside } }, offer)).toThrow(
    expect.objectContaining({ code: "run.twoOfOne" }),
  );
});
