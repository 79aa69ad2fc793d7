import { describe, expect, test } from "vitest";
import {
  createWorld,
  handledFigures,
  linesOf,
  logView,
  sendingFigures,
} from "../../../../simulations/business/index.ts";
import type { Larkfield, Overrides } from "../../../../simulations/business/index.ts";
import { MINUTE_MS, SECOND_MS } from "../../../../simulations/kernel/index.ts";

const short: Overrides = { "chain.hours": 0.25, "chain.systems": 3, "sending.hours": 0.25 };

function play(untilMs: number, overrides: Overrides = {}): Larkfield {
  const request = { scenario: "outage", architecture: "bus", seed: 5, years: 1, overrides: { ...short, ...overrides } };
  const larkfield = createWorld(request);
  larkfield.simulation.runUntil(untilMs);
  return larkfield;
}
const END = 20 * MINUTE_MS;
const of = ({ simulation }: Larkfield) => simulation.state;

describe("orders of the call chain that are told through a log", () => {
  test("are the chain's own, at the same instants, whatever becomes of them there", () => {
    const { chain, sending } = of(play(END));
    const { checkouts } = chain;
    expect(checkouts.count).toBeGreaterThan(4_000);
    expect(sending.sent.at.slice(0, sending.sent.count)).toEqual(checkouts.placedAt.slice(0, checkouts.count));
  });

  test("wait for a reader that is away as long as the system stands still, and are all handled once", () => {
    const away = play(604 * SECOND_MS);
    const { isReaderDown, oldestMs } = logView(of(away), 604 * SECOND_MS);
    expect([isReaderDown, oldestMs! >= 4 * SECOND_MS]).toEqual([true, true]);
    expect(logView(of(play(606 * SECOND_MS)), 606 * SECOND_MS).isReaderDown).toBe(false);
    const state = of(play(END));
    expect(handledFigures(state, 0, END).handledShare).toBe(1);
    expect(sendingFigures(state)).toMatchObject({ lost: 0, tooOften: 0, crashes: 1 });
  });

  test("are handled one after the other, so that a slow reader falls behind for good", () => {
    const oldest = (handleMs: number) =>
      logView(of(play(14 * MINUTE_MS, { "sending.handleMs": handleMs })), 14 * MINUTE_MS).oldestMs ?? 0;
    expect(oldest(100)).toBeLessThan(5 * SECOND_MS);
    expect(oldest(300)).toBeGreaterThan(60 * SECOND_MS);
  });

  test("are handled twice by a reader that goes on from where it had stored its place, unless it remembers", () => {
    const { readAgainMean, tooOften } = sendingFigures(of(play(END, { "sending.idempotent": false })));
    expect(readAgainMean).toBeGreaterThan(0);
    expect(tooOften).toBe(readAgainMean);
  });

  test("are read on by nobody before a longer absence is over, whatever else would bring the reader back", () => {
    const more = { "sending.crashEverySeconds": 1, "sending.downSeconds": 0.1 };
    expect(logView(of(play(605 * SECOND_MS, more)), 605 * SECOND_MS).isReaderDown).toBe(true);
  });
});

describe("the lines of the chain", () => {
  test("hold as many callers as their stations, the gone and the waiting told apart", () => {
    for (const at of [5, 11, 14].map((minute) => minute * MINUTE_MS)) {
      const { chain } = of(play(at));
      linesOf(of(play(at))).forEach(({ runs, waiting, abandoned, inWork }, system) => {
        const inLine = runs.reduce((sum, { count }) => sum + count, 0);
        expect(inLine).toBe(chain.systems[system]!.waiting);
        expect(inLine).toBe(waiting + abandoned);
        expect(inWork).toHaveLength(chain.systems[system]!.busy);
      });
    }
  });
});
