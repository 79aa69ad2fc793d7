import { describe, expect, test } from "vitest";
import {
  auditCopies,
  copyStates,
  createRecording,
  createWorld,
  derivedCopies,
  factCopies,
  figureCopies,
  handedOn,
  messageFigures,
  UNKNOWN_MS,
  watchMeanings,
  whyOf,
} from "../../../../simulations/business/index.ts";
import type { CopyMarks, CopyState } from "../../../../simulations/business/index.ts";
import { NONE } from "../../../../simulations/business/larkfield/state.ts";
import { DAY_MS, HOUR_MS } from "../../../../simulations/kernel/index.ts";

const of = ({ state }: CopyMarks, name: CopyState): number[] =>
  Array.from(state.keys()).filter((mark) => state[mark] === copyStates.indexOf(name));
const seeds = [1, 7];

describe("factCopies(larkfield)", () => {
  test.each(["point-to-point", "bus", "platform", "backbone"])(
    "counts what the audit of all copies counts, %s",
    (architecture) => {
      const world = createWorld({ architecture, seed: 3, years: 1 });
      for (const day of [95, 200, 330]) {
        world.simulation.runUntil(day * DAY_MS + 11 * HOUR_MS);
        const { copies, right, wrongBy } = auditCopies(world);
        const marks = factCopies(world);
        expect(marks.count).toBe(copies);
        expect(of(marks, "right").length + of(marks, "cutOff").length).toBe(right);
        for (const [cause, count] of Object.entries(wrongBy)) expect(of(marks, cause as CopyState)).toHaveLength(count);
      }
    },
  );

  test.each(seeds)("a misread copy has been so since the change that its chain of causes names (seed %i)", (seed) => {
    const at = 400 * DAY_MS;
    const recording = createRecording({ architecture: "bus", seed, years: 2 });
    const marks = factCopies(recording.worldAt(at));
    const misread = of(marks, "misread");
    expect(misread.length).toBeGreaterThan(0);
    for (const mark of misread.slice(0, 5)) {
      const chain = whyOf(recording, `copy:${marks.row[mark]}.${marks.part[mark]}`, at);
      const since = chain.find(({ code }) => code === "definition.unknown" || code === "copy.readBefore")!;
      expect(at - marks.wrongMs[mark]!).toBe(since.at);
    }
  });

  test("a copy is cut off, and right still, while its source is down; then it is older than its topic's delay", () => {
    const world = createWorld({ architecture: "bus", seed: 5, years: 2 });
    const { simulation } = world;
    let found = 0;
    for (let hour = 0; hour < 4_000 && found === 0; hour++) {
      simulation.runUntil(200 * DAY_MS + hour * HOUR_MS);
      const { flows, types, domains, brokerDownAt } = simulation.state;
      const marks = factCopies(world);
      for (const mark of of(marks, "cutOff")) {
        const flow = marks.row[mark]!;
        const isDown =
          domains.sourceDownAt[types.domain[flows.type[flow]!]!] !== NONE ||
          domains.readerDownAt[flows.reader[flow]!] !== NONE ||
          brokerDownAt !== NONE;
        expect(isDown).toBe(true);
        if (marks.ageMs[mark]! > 5_000) found += 1;
      }
    }
    expect(found).toBeGreaterThan(0);
  });

  test("what cannot be read has no age", () => {
    const world = createWorld({ architecture: "point-to-point", seed: 1, years: 2 });
    let missing = 0;
    for (let day = 100; day < 400; day += 3) {
      world.simulation.runUntil(day * DAY_MS);
      const marks = factCopies(world);
      for (const mark of of(marks, "missing")) {
        missing += 1;
        expect(marks.ageMs[mark]).toBe(UNKNOWN_MS);
      }
    }
    expect(missing).toBeGreaterThan(0);
  });
});

test("derivedCopies(larkfield) has the ages and the wrong shares of what is handed on", () => {
  const world = createWorld({ scenario: "handOn@1", architecture: "bus", seed: 2, years: 1 });
  for (const hour of [30, 100, 777]) {
    world.simulation.runUntil(90 * DAY_MS + hour * HOUR_MS);
    const marks = derivedCopies(world);
    handedOn(world.simulation.state, world.simulation.now).forEach(({ ageMs, wrongShare }, copy) => {
      const own = Array.from(marks.reader.keys()).filter((mark) => marks.reader[mark] === copy);
      expect(own.map((mark) => marks.ageMs[mark])).toEqual(own.map(() => ageMs ?? UNKNOWN_MS));
      const wrong = own.filter((mark) => marks.state[mark] !== copyStates.indexOf("right")).length;
      expect(wrong / own.length).toBe(wrongShare);
    });
  }
});

test.each(["state", "delta", "notification", "command", "tableRow"])(
  "figureCopies(larkfield) is wrong where figures are, messages that carry %s",
  (carries) => {
    const overrides = { "messages.carries": carries, "messages.lossShare": 0.02, "messages.articles": 40 };
    const world = createWorld({ scenario: "messages@1", architecture: "bus", seed: 4, years: 1, overrides });
    for (const day of [120, 260]) {
      world.simulation.runUntil(day * DAY_MS + 5 * HOUR_MS);
      const marks = figureCopies(world);
      const { wrongShare, working } = messageFigures(world.simulation.state);
      expect(new Set(marks.reader).size).toBe(working);
      expect(1 - of(marks, "right").length / marks.count).toBeCloseTo(wrongShare!, 12);
      for (const mark of of(marks, "right")) expect(marks.ageMs[mark]).toBeLessThanOrEqual(DAY_MS);
    }
  },
);

describe("watchMeanings()", () => {
  test("finds every reader that a change leaves behind, and when it understands", () => {
    const world = createWorld({ architecture: "bus", seed: 6, years: 1 });
    const watch = watchMeanings();
    for (let day = 1; day <= 400; day++) {
      world.simulation.runUntil(day * DAY_MS);
      watch.look(world.simulation.state, day * DAY_MS);
    }
    const { changes, flows } = world.simulation.state;
    for (const { change, flow, at, days } of watch.news) {
      expect(at).toBe(changes.at[change]);
      expect(flows.field[flow]).toBe(changes.field[change]);
      expect(days === null).toBe(flows.known[flow]! < changes.version[change]!);
    }
    expect(watch.news.some(({ days }) => days !== null && days > 2)).toBe(true);
    expect(watch.news.length).toBeGreaterThan(20);
  });

  test("where no meaning changes there is no news", () => {
    const overrides = { "changes.everyDays": 0 };
    const world = createWorld({ architecture: "bus", seed: 6, years: 1, overrides });
    world.simulation.runUntil(300 * DAY_MS);
    const watch = watchMeanings();
    watch.look(world.simulation.state, 300 * DAY_MS);
    expect(watch.news).toEqual([]);
  });
});
