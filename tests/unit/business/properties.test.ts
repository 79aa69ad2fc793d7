import { describe, expect, test, vi } from "vitest";
import { createWorld, architectureNames, runLarkfield } from "../../../simulations/business/index.ts";
import type { ArchitectureName, Larkfield, RunRequest } from "../../../simulations/business/index.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const YEAR_MS = 365 * 86_400_000;
const seeds = [3, 12];

function ended(request: RunRequest): Larkfield {
  const larkfield = createWorld({ years: 1, ...request });
  larkfield.simulation.runUntil(larkfield.simulation.state.dayZero + YEAR_MS);
  return larkfield;
}

const cases = architectureNames.flatMap((architecture) => seeds.map((seed) => ({ architecture, seed })));

describe.each(cases)("$architecture, seed $seed", ({ architecture, seed }) => {
  const { simulation, log } = ended({ architecture, seed, overrides: { "acquisition.day": 150 } });
  const { state } = simulation;

  test("every copy shows what its fact said, unless it was misread or mismapped", () => {
    const { copies, facts } = state;
    let held = 0;
    for (let copy = 0; copy < copies.count; copy++) {
      const fact = copies.fact[copy]!;
      if (fact < 0) continue;
      held += 1;
      if (copies.fault[copy] === 0) expect(copies.value[copy]).toBe(facts.x[fact]);
      else expect(copies.value[copy]).not.toBe(facts.x[fact]);
    }
    expect(held).toBeGreaterThan(50);
  });

  test("every ticket is waiting, in work, done or withdrawn, and teams work on as many as their state says", () => {
    const { tickets, teams } = state;
    const working = teams.map(() => 0);
    const waiting = teams.map(() => 0);
    for (let row = 0; row < tickets.count; row++) {
      const team = tickets.team[row]!;
      if (tickets.state[row] === 1) working[team]! += 1;
      // Withdrawn tickets stay in line until their turn comes.
      if (tickets.state[row] === 0) waiting[team]! += 1;
      if (tickets.state[row] === 2) expect(tickets.finishedAt[row]).toBeGreaterThanOrEqual(tickets.startedAt[row]!);
      if (tickets.state[row] === 3) expect(tickets.startedAt[row]).toBe(-1);
    }
    teams.forEach((team, index) => {
      expect(working[index]).toBe(team.busy);
      expect(waiting[index]).toBeLessThanOrEqual(team.waiting);
      if (team.busy < team.servers) expect(team.waiting).toBe(0);
    });
  });

  test("every fact of a type with a topic is in the log, on its way into it, or lost", () => {
    const { facts, types, parameters, withheld } = state;
    const inTopic = (type: number): number =>
      [0, 1].reduce((sum, index) => sum + log.broker.partition(log.nameOf(type), index).highWatermark, 0);
    const inLog = types.hasTopic.reduce((sum, has, type) => (has === 1 ? sum + inTopic(type) : sum), 0);
    const keys = parameters["facts.keys"];
    let lost = 0;
    for (let row = 0; row < facts.count; row++) lost += facts.lost[row]!;
    const topics = types.hasTopic.reduce((sum, has) => sum + has, 0);
    if (architecture === "point-to-point") expect({ topics, inLog }).toEqual({ topics: 0, inLog: 0 });
    else {
      const said = Array.from({ length: facts.count }, (_, row) => row).filter(
        (row) => facts.at[row]! > topicSince(facts.typeKey[row]!),
      ).length;
      // Topics that keep everything begin with what is true on day 0.
      const first =
        architecture === "bus" ? 0 : parameters["domains.start"] * parameters["facts.typesPerDomain"] * keys;
      expect(inLog + lost + withheld.length).toBe(said + first);
    }

    function topicSince(typeKey: number): number {
      const domain = types.domain[Math.floor(typeKey / keys)]!;
      return Math.max(state.dayZero, state.domains.joinAt[domain]! - 1);
    }
  });

  test("inputs read are right or wrong for one cause, occasions are acted on or taken by hand", () => {
    const { tally, quarters } = state;
    for (let quarter = 0; quarter < quarters; quarter++) {
      const wrong = tally.wrong.subarray(5 * quarter, 5 * quarter + 5).reduce((sum, count) => sum + count, 0);
      expect(tally.right[quarter]! + wrong).toBe(tally.reads[quarter]);
      expect(tally.acted[quarter]).toBeLessThanOrEqual(tally.readable[quarter]!);
      expect(tally.readable[quarter]).toBeLessThanOrEqual(tally.built[quarter]!);
      expect(tally.built[quarter]).toBeLessThanOrEqual(tally.occasions[quarter]!);
      expect(tally.value[quarter]).toBeLessThanOrEqual(tally.occasions[quarter]!);
    }
  });

  test("the position kept for each key is that of the newest fact that has been delivered and is still held", () => {
    const { truth, types, parameters, facts } = state;
    const keys = parameters["facts.keys"];
    const deliveredUntil = simulation.now - parameters["topic.delayMs"];
    for (let type = 0; type < types.count && state.brokerDownAt < 0; type++) {
      if (types.hasTopic[type] === 0) continue;
      const newest = new Map<number, number>();
      for (let index = 0; index < 2; index++) {
        const partition = log.broker.partition(log.nameOf(type), index);
        for (let offset = partition.startOffset; offset < partition.endOffset; offset++) {
          const { value, timestampMs } = partition.read(offset)!;
          const fact = value as number;
          const key = facts.typeKey[fact]! % keys;
          if (timestampMs <= deliveredUntil) newest.set(key, Math.max(newest.get(key) ?? -1, fact));
        }
      }
      for (let key = 0; key < keys; key++) {
        const position = truth.offset[type * keys + key]!;
        const read = position < 0 ? undefined : log.factAt(type, position);
        expect(read).toBe(newest.get(key));
      }
    }
  });
});

describe("without changes, mapping errors and outages", () => {
  const overrides = { "changes.everyDays": 0, "mapping.errorShare": 0, "outages.on": false };

  test.each(["platform", "backbone"] as const)("no copy of the %s is wrong, except late ones", (architecture) => {
    const { quarters } = runLarkfield({ architecture, seed: 8, years: 1, overrides });
    for (const { wrongBy } of quarters) {
      expect(wrongBy).toMatchObject({ missing: 0, lost: 0, misread: 0, mismapped: 0 });
    }
  });

  test.each(["point-to-point", "bus"] as const)("nothing is misread or mismapped on the %s", (architecture) => {
    const { quarters } = runLarkfield({ architecture, seed: 8, years: 1, overrides });
    for (const { wrongBy } of quarters) expect(wrongBy).toMatchObject({ misread: 0, mismapped: 0 });
  });
});

test("an enabling of practices that nobody asked for does not happen: other architectures have no practices", () => {
  for (const architecture of ["point-to-point", "bus", "platform"] as ArchitectureName[]) {
    const { domains } = ended({ architecture, seed: 2 }).simulation.state;
    expect([...domains.practice].every((practice) => practice === 0)).toBe(true);
  }
  const { domains } = ended({ architecture: "backbone", seed: 2 }).simulation.state;
  expect([...domains.practice].some((practice) => practice === 2)).toBe(true);
});

test("a domain that nobody reads changes nothing for the facts of the others", () => {
  const quiet = { "domains.growth": 0, "changes.everyDays": 0, "needs.everyDays": 0 } as const;
  const few = ended({ architecture: "backbone", seed: 6, overrides: { ...quiet, "domains.start": 5 } }).simulation
    .state;
  const more = ended({ architecture: "backbone", seed: 6, overrides: { ...quiet, "domains.start": 6 } }).simulation
    .state;
  const said = ({ facts }: typeof few, types: number) =>
    Array.from({ length: facts.count }, (_, row) => row)
      .filter((row) => facts.typeKey[row]! < 4 * types && facts.serial[row]! >= 0)
      .map((row) => [facts.typeKey[row], facts.x[row], facts.at[row]]);
  expect(said(more, 10)).toEqual(said(few, 10));
});
