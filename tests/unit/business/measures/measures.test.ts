/** The figures of each quarter (MODEL.md §4), reckoned once more from recorded decisions and from the tables of the run's end. */
import { describe, expect, test, vi } from "vitest";
import { architectureNames, createWorld, decisionKinds } from "../../../../simulations/business/index.ts";
import type { QuarterFigures } from "../../../../simulations/business/index.ts";
import type { RecordedOccasion } from "../../../../simulations/business/larkfield/deciding/Recorder.ts";
import {
  FlowState,
  NONE,
  Regime,
  TicketState,
  ticketKinds,
  Transport,
  Wrong,
} from "../../../../simulations/business/larkfield/state.ts";
import { DAY_MS, HOUR_MS, rows } from "../proofs/world.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

interface Outage {
  readonly system: number;
  readonly from: number;
  readonly to: number;
}
const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
const share = (values: readonly boolean[]): number | null => mean(values.map(Number));

/** By linear interpolation between the two nearest of the sorted values. */
function quantile(values: readonly number[], p: number): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * p;
  const low = Math.floor(place);
  return sorted[low]! + (place - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!);
}

describe.each(architectureNames)("quarters of the %s", (architecture) => {
  const overrides = { "acquisition.day": 150, "bypass.patienceDays": 5, "needs.everyDays": 60, "topic.delayMs": 9_000 };
  const larkfield = createWorld({ architecture, seed: 9, years: 1, overrides });
  const { simulation } = larkfield;
  const { state } = simulation;
  const { decisions, domains, flows, tickets, needs, changes, types, parameters, dayZero, quarterMs } = state;
  const broker = 2 * domains.count;
  const occasions: (RecordedOccasion & { isNear: boolean })[] = [];
  const trustAtEnd: number[] = [];
  const counts: { open: number; central: number; flows: number; domains: number; bypasses: number }[] = [];

  // Outages are found by looking at the world before and after each event, decisions by the recorder.
  const outages: Outage[] = [];
  const downAt = new Map<number, number>();
  larkfield.recorder = {
    occasion(occasion) {
      const reader = domains.count + decisions.domain[occasion.decision]!;
      const systems = [reader, ...occasion.inputs.map(({ type }) => types.domain[type]!)];
      if (occasion.inputs.some(({ flow }) => flows.transport[flow] === Transport.topic)) systems.push(broker);
      const isNear = systems.some((system) => {
        const last = outages.findLast((outage) => outage.system === system);
        const began = Math.max(downAt.get(system) ?? -Infinity, last?.from ?? -Infinity);
        // A system that is still down counts however long ago that began; the broker by its beginning.
        return occasion.at - began < DAY_MS || (system !== broker && downAt.has(system));
      });
      occasions.push({ ...occasion, isNear });
    },
  };
  while (simulation.nextInstant <= state.endAt) {
    const quartersBefore = state.figures.length;
    simulation.step();
    for (const system of rows(broker + 1)) look(system);
    if (state.figures.length > quartersBefore) endOfQuarter();
  }

  function look(system: number): void {
    const { sourceDownAt, readerDownAt } = domains;
    const at =
      system === broker
        ? state.brokerDownAt
        : system < domains.count
          ? sourceDownAt[system]!
          : readerDownAt[system - domains.count]!;
    if (at !== NONE) downAt.set(system, at);
    else if (downAt.has(system)) {
      outages.push({ system, from: downAt.get(system)!, to: simulation.now });
      downAt.delete(system);
    }
  }

  function endOfQuarter(): void {
    trustAtEnd.push(mean([...decisions.trust.subarray(0, decisions.count)])!);
    const open = rows(tickets.count).filter(
      (row) => tickets.state[row] === TicketState.waiting || tickets.state[row] === TicketState.working,
    );
    counts.push({
      open: open.length,
      central: open.filter((row) => tickets.team[row] === domains.count).length,
      flows: rows(flows.count).filter((flow) => flows.state[flow] === FlowState.live).length,
      domains: [...domains.joined].filter((joined) => joined === 1).length,
      // An enabling is taken back, too, where a domain has started by itself.
      bypasses: rows(tickets.count).filter(
        (row) => tickets.state[row] === TicketState.withdrawn && ticketKinds[tickets.kind[row]!] === "build",
      ).length,
    });
  }

  const quarters = state.figures.map((figures, index) => {
    const from = dayZero + index * quarterMs;
    const to = from + quarterMs;
    const taken = occasions.filter(({ at }) => at >= from && at < to);
    const built = taken.filter(({ byHand }) => byHand !== "unbuilt");
    return { index, from, to, figures, taken, built, reads: built.flatMap(({ inputs }) => inputs) };
  });
  const manualOf = (decision: number): number => {
    const { manual, gain } = decisionKinds[decisions.kind[decision]!]!;
    return manual / gain;
  };
  const isAllRight = ({ inputs }: RecordedOccasion): boolean => inputs.every(({ wrong }) => wrong === null);
  const expectClose = (found: number | null, expected: number | null): void => {
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 8);
  };

  test("there are four, with hundreds of decisions each", () => {
    expect(quarters).toHaveLength(4);
    for (const { taken } of quarters) expect(taken.length).toBeGreaterThan(1_000);
  });

  test("value, gain, acted share and trust", () => {
    for (const { taken, figures, index } of quarters) {
      // What was realised, from the outcome alone: 1, −L, or what deciding by hand earns.
      const realised = taken.map((one) => {
        const { gain, loss } = decisionKinds[decisions.kind[one.decision]!]!;
        return one.hasActed ? (isAllRight(one) ? 1 : -loss / gain) : manualOf(one.decision);
      });
      const value = mean(realised)!;
      const byHand = mean(taken.map(({ decision }) => manualOf(decision)))!;
      expectClose(figures.value, value);
      expectClose(figures.gain, (value - byHand) / (1 - byHand));
      expectClose(figures.actedShare, share(taken.map(({ hasActed }) => hasActed)));
      expectClose(figures.trust, trustAtEnd[index]!);
    }
  });

  test("agreement, and what was wrong by cause", () => {
    for (const { reads, figures } of quarters) {
      expectClose(figures.agreement, share(reads.map(({ wrong }) => wrong === null)));
      for (const [cause, index] of Object.entries(Wrong)) {
        const name = cause as keyof typeof Wrong;
        expectClose(figures.wrongBy[name], share(reads.map(({ wrong }) => wrong === index)));
      }
    }
  });

  test("availability, and what stayed intact near outages", () => {
    for (const { built, figures } of quarters) {
      expectClose(figures.availability, share(built.map(({ inputs }) => inputs.every(({ wrong }) => wrong !== 0))));
      const near = built.filter(({ isNear }) => isNear);
      const spoilt: readonly (number | null)[] = [Wrong.missing, Wrong.lost, Wrong.late];
      const isIntact = ({ inputs }: RecordedOccasion): boolean => !inputs.some(({ wrong }) => spoilt.includes(wrong));
      expect(near.length).toBeGreaterThan(20);
      expectClose(figures.intact, share(near.map(isIntact)));
    }
  });

  test.each([
    ["singleInputAboveBar", (inputs: number) => inputs === 1],
    ["manyInputsAboveBar", (inputs: number) => inputs >= 4],
  ] as const)("%s", (name, isMeant) => {
    for (const { built, figures } of quarters) {
      const verdicts = decisionKinds.flatMap(({ inputs, gain, loss, manual }, kind) => {
        const judged = built.filter(({ decision }) => decisions.kind[decision] === kind);
        if (!isMeant(inputs) || judged.length === 0) return [];
        return [share(judged.map(isAllRight))! > (manual + loss) / (gain + loss)];
      });
      expectClose(figures[name], share(verdicts));
    }
  });

  test("lead time over what was finished and what was still open, and deliveries by the architecture's own way", () => {
    const isIn = (finishedAt: number, { from, to }: { from: number; to: number }): boolean =>
      finishedAt > from && finishedAt <= to;
    const isBypassed = (need: number): boolean => {
      const decision = needs.decision[need]!;
      const read = state.inputs.subarray(decision * 10, decision * 10 + decisions.inputCount[decision]!);
      return [...read].some((type) => {
        const flow = state.flowOf[type * domains.count + decisions.domain[decision]!]!;
        const live = flows.liveAt[flow]!;
        return flows.regime[flow] === Regime.bypass && live > needs.at[need]! && live <= needs.workingAt[need]!;
      });
    };
    for (const quarter of quarters) {
      const { from, to, figures } = quarter;
      const asked = [
        ...rows(needs.count).map((row) => [needs.at[row]!, needs.workingAt[row]!, isBypassed(row)] as const),
        ...rows(changes.count)
          .filter((row) => changes.isIdle[row] === 0)
          .map((row) => [changes.at[row]!, changes.closedAt[row]!, false] as const),
      ].filter(([at, done]) => at < to && (done === NONE || done > from));
      const days = asked.map(([at, done]) => ((done === NONE || done > to ? to : done) - at) / DAY_MS);
      const delivered = asked.filter(([, done, isRound]) => isIn(done, quarter) && !isRound);
      expectClose(figures.leadTimeDays, quantile(days, 0.5));
      expectClose(figures.leadTimeDaysP95, quantile(days, 0.95));
      expect(figures.deliveredChanges).toBe(delivered.length);
    }
  });

  function workedDays(row: number, from: number, to: number): number {
    const begun = tickets.startedAt[row]!;
    const until = tickets.state[row] === TicketState.done ? tickets.finishedAt[row]! : Infinity;
    return begun === NONE ? 0 : Math.max(0, Math.min(until, to) - Math.max(begun, from)) / DAY_MS;
  }

  test("person-days worked and paid for", () => {
    for (const { from, to, figures } of quarters) {
      const worked = rows(tickets.count).map((row) =>
        ticketKinds[tickets.kind[row]!] === "own" ? 0 : workedDays(row, from, to),
      );
      const broker = architecture === "point-to-point" ? 0 : parameters["operate.daysPerQuarter"];
      expectClose(
        figures.teamDays,
        worked.reduce((sum, days) => sum + days, broker),
      );
      const own = rows(tickets.count).filter((row) => ticketKinds[tickets.kind[row]!] === "own");
      expectClose(
        figures.ownDays,
        own.reduce((sum, row) => sum + workedDays(row, from, to), 0),
      );
      const people = { "point-to-point": 0, bus: 0, platform: 3, backbone: 1 }[architecture] * (quarterMs / DAY_MS);
      const paid = rows(domains.count).map(
        (domain) => Math.max(0, to - Math.max(from, domains.joinAt[domain]!)) / DAY_MS,
      );
      expectClose(
        figures.paidDays,
        paid.reduce((sum, days) => sum + days, people),
      );
    }
  });

  test("counts at the end of the quarter", () => {
    for (const { figures, index } of quarters) {
      const { openTickets: open, centralTickets: central, flows, domains, bypasses } = figures;
      expect({ open, central, flows, domains, bypasses }).toEqual(counts[index]);
    }
    expect(counts.at(-1)!.bypasses > 0).toBe(architecture === "platform");
  });
});

describe("the age of an input", () => {
  const calm = { "warmup.days": 0, "outages.on": false, "domains.growth": 0, "needs.everyDays": 0 };
  const ages = (architecture: (typeof architectureNames)[number], overrides: object): QuarterFigures => {
    const { simulation } = createWorld({ architecture, seed: 9, years: 1, overrides: { ...calm, ...overrides } });
    simulation.runUntil(simulation.state.endAt);
    return simulation.state.figures.at(-1)!;
  };

  test("of a call is nothing, of a topic its delay, of a file evenly anything up to its period", () => {
    expect(ages("point-to-point", { "calls.share": 1 })).toMatchObject({ ageMsMedian: 0, ageMsP95: 0 });
    expect(ages("backbone", { "topic.delayMs": 7_000 })).toMatchObject({ ageMsMedian: 7_000, ageMsP95: 7_000 });
    const files = ages("point-to-point", { "calls.share": 0, "file.everyHours": 40 });
    expect(Math.abs(files.ageMsMedian! / HOUR_MS - 20)).toBeLessThan(1.5);
    expect(Math.abs(files.ageMsP95! / HOUR_MS - 38)).toBeLessThan(0.7);
  });

  test("grows while its source, its reader or the broker is down", () => {
    const failing = { "outages.on": true, "outages.systemEveryDays": 5, "outages.systemHours": 24 };
    expect(ages("backbone", failing).ageMsP95!).toBeGreaterThan(6 * HOUR_MS);
    const brokers = { "outages.on": true, "outages.systemEveryDays": 365, "outages.systemHours": 0.5 };
    const often = { ...brokers, "outages.brokerEveryDays": 10, "outages.brokerHours": 24 };
    expect(ages("backbone", often).ageMsP95!).toBeGreaterThan(HOUR_MS);
    expect(ages("backbone", brokers).ageMsP95!).toBe(5_000);
  });
});
