/** What must come out the same when something that ought not to matter is changed. */
import { describe, expect, test, vi } from "vitest";
import { createWorld, architectureNames } from "../../../simulations/business/index.ts";
import type { ArchitectureName, Larkfield, LarkfieldState } from "../../../simulations/business/index.ts";
import { giveFlow } from "../../../simulations/business/larkfield/work/flows.ts";
import { DAY_MS, rows, total } from "./proofs/world.ts";
import type { Overrides } from "./proofs/world.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** One seed: what must not matter is said of the code, not of chance. */
const cases = architectureNames.map((architecture) => ({ architecture, seed: 21 }));

describe("twice as fast", () => {
  /** Every rate times `speed`, every time divided by it. People share the seconds of the clock, so weekly examples are off. */
  const at = (speed: number): Overrides => ({
    "warmup.days": 90 / speed,
    "domains.growth": 2 * speed,
    "acquisition.day": 200 / speed,
    "facts.changeEveryHours": 48 / speed,
    "changes.everyDays": 20 / speed,
    "needs.everyDays": 120 / speed,
    "decisions.perDay": speed,
    "file.everyHours": 24 / speed,
    "topic.delayMs": 4_000 / speed,
    "retention.days": 90 / speed,
    "outages.systemEveryDays": 45 / speed,
    "outages.systemHours": 4 / speed,
    "outages.brokerEveryDays": 90 / speed,
    "outages.brokerHours": 1 / speed,
    "work.buildDays": 3 / speed,
    "work.adaptDays": 2 / speed,
    "work.repairDays": 1 / speed,
    "work.migrateDays": 1 / speed,
    "own.days": 4 / speed,
    "telling.tellDays": 0.1 / speed,
    "telling.readDays": 0.1 / speed,
    "bypass.patienceDays": 20 / speed,
    "notice.reconcileEveryDays": 30 / speed,
    "contract.windowDays": 90 / speed,
    // An old meaning is kept going day by day at any speed.
    "choice.serves": "nobody",
    // Enabling goes on; nobody follows an example, which is looked at once a week at any speed.
    "practices.spread": 1e-9,
    "practices.enableDays": 30 / speed,
    "practices.trainDays": 10 / speed,
    "practices.publishDays": 3 / speed,
    // How old an input may be does not scale with the rest, so results must be seen as often by hand as when acted on.
    "results.seenManualFactor": 1,
  });

  test.each(cases)("everything takes half the time: $architecture, seed $seed", ({ architecture, seed }) => {
    const [slow, fast] = [1, 2].map((speed) => {
      const request = { architecture, seed, years: 2 / speed, overrides: at(speed) };
      const { simulation } = createWorld(request);
      simulation.runUntil(simulation.state.endAt);
      return simulation.state;
    }) as [LarkfieldState, LarkfieldState];
    expect(fast.endAt).toBe(slow.endAt / 2);
    const count = ({ facts, changes, needs, tickets, flows, decisions, bypasses }: LarkfieldState) =>
      [facts, changes, needs, tickets, flows, decisions].map((table) => table.count).concat(bypasses);
    expect(count(fast)).toEqual(count(slow));
    // Every drawn time is rounded to a millisecond, and the differences add up along a chain of causes.
    const halved = (one: Float64Array, other: Float64Array): number =>
      Math.max(
        ...rows(Math.min(one.length, 400)).map((row) => (one[row]! < 0 ? 0 : Math.abs(one[row]! - 2 * other[row]!))),
      );
    expect(halved(slow.tickets.finishedAt, fast.tickets.finishedAt)).toBeLessThan(200);
    expect(halved(slow.changes.closedAt, fast.changes.closedAt)).toBeLessThan(200);
    expect(halved(slow.needs.workingAt, fast.needs.workingAt)).toBeLessThan(200);
    const { tally } = slow;
    for (const name of ["occasions", "built", "readable", "reads", "right"] as const) {
      expect(total(fast.tally[name]), name).toBe(total(tally[name]));
    }
    for (let cause = 0; cause < 5; cause++) {
      expect(total(fast.tally.wrong, 5, cause)).toBe(total(tally.wrong, 5, cause));
    }
    expect([...fast.decisions.trust]).toEqual([...slow.decisions.trust]);
    if (architecture !== "backbone") expect(total(fast.tally.value)).toBeCloseTo(total(tally.value), 6);
  });
});

describe("an idle extra consumer", () => {
  // Nobody joins or needs anything new, so nobody will ever use the extra flow; a centre with room has no queue to lengthen.
  const overrides = {
    "needs.everyDays": 0,
    "domains.growth": 0,
    "notice.reconcileEveryDays": "never",
    "central.people": 40,
    // Whoever is told takes its owner's time.
    "telling.tellDays": 0,
    "telling.readDays": 0,
    "choice.serves": "nobody",
    // A reader that is busy releases facts of its own later: here it has time for everything at once.
    "own.share": 0,
    "team.people": 5,
  };

  /** Tickets without a flow say −1. */
  const NO_FLOW = -2;

  /** Runs with or without a flow more, to a reader that no decision of its has asked for; answers what lies upstream of it. */
  function run(architecture: ArchitectureName, seed: number, hasExtra: boolean) {
    const larkfield = createWorld({ architecture, seed, years: 1, overrides });
    const { simulation } = larkfield;
    const { state } = simulation;
    simulation.runUntil(state.dayZero + 30 * DAY_MS);
    const { type, reader } = freePair(state);
    const extra = hasExtra ? giveFlow(larkfield, type, reader) : NO_FLOW;
    simulation.runUntil(state.endAt);
    const { tickets, facts, decisions, flows, copies, types } = state;
    const keys = state.parameters["facts.keys"];
    return {
      facts: rows(facts.count).map((row) => [facts.typeKey[row], facts.x[row], facts.at[row], facts.lost[row]]),
      log: rows(types.count).map((row) => (types.hasTopic[row] ? topicOf(larkfield, row) : null)),
      tickets: rows(tickets.count)
        .filter((row) => tickets.team[row] !== reader && tickets.flow[row] !== extra)
        .map((row) => [tickets.kind[row], tickets.openedAt[row], tickets.startedAt[row], tickets.finishedAt[row]]),
      trust: rows(decisions.count)
        .filter((row) => decisions.domain[row] !== reader)
        .map((row) => decisions.trust[row]),
      copies: rows(flows.count)
        .filter((flow) => flows.reader[flow] !== reader)
        .map((flow) => [...copies.value.subarray(flow * keys, (flow + 1) * keys)]),
      ownTickets: rows(tickets.count).filter((row) => tickets.flow[row] === extra).length,
    };

    function topicOf({ log }: Larkfield, row: number) {
      return [0, 1].map((index) => log.broker.partition(log.nameOf(row), index).endOffset);
    }
  }

  /** A type that others read and a domain that does not. */
  function freePair({ types, domains, flowOf, flowsOfType }: LarkfieldState): { type: number; reader: number } {
    for (let type = 0; type < types.count; type++) {
      if (flowsOfType[type]!.length < 2) continue;
      for (let reader = 0; reader < domains.count; reader++) {
        if (reader !== types.domain[type] && flowOf[type * domains.count + reader]! < 0) return { type, reader };
      }
    }
    throw new Error("Every domain reads every type.");
  }

  test.each(cases.filter(({ architecture }) => architecture !== "point-to-point"))(
    "changes nothing for its source, the log, the centre and other readers: $architecture, seed $seed",
    ({ architecture, seed }) => {
      const { ownTickets, ...withIt } = run(architecture, seed, true);
      const { ownTickets: none, ...without } = run(architecture, seed, false);
      expect(withIt).toEqual(without);
      expect([ownTickets > 0, none]).toEqual([true, 0]);
    },
  );

  test("is work for its source under point-to-point, where the owner adapts for every reader", () => {
    const found = [21, 22, 23].map((seed) => [true, false].map((hasExtra) => run("point-to-point", seed, hasExtra)));
    for (const [withIt, without] of found) expect(withIt!.facts).toEqual(without!.facts);
    expect(found.reduce((sum, [withIt]) => sum + withIt!.ownTickets, 0)).toBeGreaterThan(10);
  });
});

describe("relabelling", () => {
  test.each(cases)("domains with each other's names live the same: $architecture, seed $seed", (request) => {
    const [usual, renamed] = [false, true].map((isRenamed) => {
      const { simulation, log } = createWorld({ ...request, years: 1, overrides: { "acquisition.day": 100 } });
      const { state } = simulation;
      if (isRenamed) state.domains.archetype.reverse();
      simulation.runUntil(state.endAt);
      return { traceHash: simulation.traceHash, figures: state.figures, topic: log.nameOf(0) };
    });
    expect(renamed!.figures).toEqual(usual!.figures);
    expect(renamed!.traceHash).toBe(usual!.traceHash);
    if (request.architecture !== "point-to-point") expect(renamed!.topic).not.toBe(usual!.topic);
  });

  test.each([21, 22])("a domain in another's place in the list meets what is its own (seed %i)", (seed) => {
    const place = [3, 5, 0, 1, 4, 2];
    const [usual, moved] = [false, true].map((isMoved) => {
      const overrides = { "domains.growth": 0, "facts.typesPerDomain": 1 };
      const { simulation } = createWorld({ architecture: "bus", seed, years: 1, overrides });
      const { state } = simulation;
      const { domains, types } = state;
      if (isMoved)
        for (const table of [domains.number, types.number, types.everyMs, types.answersCalls]) permute(table);
      simulation.runUntil(state.endAt);
      const { facts, changes } = state;
      const keys = state.parameters["facts.keys"];
      return rows(6).map((domain) => ({
        facts: rows(facts.count)
          .filter((row) => facts.serial[row]! >= 0 && Math.floor(facts.typeKey[row]! / keys) === domain)
          .map((row) => [facts.typeKey[row]! % keys, facts.x[row], facts.at[row]]),
        changes: rows(changes.count)
          .filter((row) => changes.type[row] === domain)
          .map((row) => [changes.at[row], changes.field[row], changes.keys[row]]),
        outages: [domains.sourceFailedAt[domain], domains.readerFailedAt[domain]],
      }));
    });
    place.forEach((number, domain) => expect(moved![domain]).toEqual(usual![number]));

    function permute(table: Int32Array | Float64Array | Uint8Array): void {
      const before = [...table];
      place.forEach((number, index) => (table[index] = before[number]!));
    }
  });
});
