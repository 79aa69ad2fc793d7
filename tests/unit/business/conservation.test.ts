/** Nothing is lost, nothing is counted twice, and nobody does more than they can. Looked at once a month. */
import { describe, expect, test, vi } from "vitest";
import { createWorld, architectureNames } from "../../../simulations/business/index.ts";
import type { LarkfieldState } from "../../../simulations/business/index.ts";
import {
  FlowState,
  MOST_INPUTS,
  NONE,
  ticketKinds,
  ticketParts,
  TicketState,
  Transport,
} from "../../../simulations/business/larkfield/state.ts";
import { DAY_MS, rows } from "./proofs/world.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const cases = architectureNames.flatMap((architecture) => [3, 12].map((seed) => ({ architecture, seed })));
const overrides = { "acquisition.day": 150, "needs.everyDays": 40, "bypass.patienceDays": 5 };

describe.each(cases)("$architecture, seed $seed", (request) => {
  const months = 15;
  const occasions: { decision: number; serial: number; at: number; value: number }[] = [];
  const larkfield = createWorld({ ...request, years: 1, overrides });
  larkfield.recorder = {
    occasion: ({ decision, serial, at, value }) => occasions.push({ decision, serial, at, value }),
  };
  const { simulation } = larkfield;
  const { state } = simulation;
  const looks = rows(months).map((month) => {
    simulation.runUntil(Math.min((month + 1) * 30.5 * DAY_MS, state.endAt));
    return look(state);
  });

  test("no copy shows a value that its source never had, unless it is misread or mismapped", () => {
    expect(looks.flatMap(({ invented }) => invented)).toEqual([]);
    expect(looks.at(-1)!.held).toBeGreaterThan(50);
  });

  test("a decision waits for exactly those inputs whose flows do not work, and a need for its decision", () => {
    expect(looks.flatMap(({ miscounted }) => miscounted)).toEqual([]);
  });

  test("a change knows its open tickets and the flows that do not understand it yet", () => {
    expect(looks.flatMap(({ unsettled }) => unsettled)).toEqual([]);
  });

  test("a team takes its tickets in the order they came, and never more at once than it has people", () => {
    const { tickets, teams } = state;
    teams.forEach((team, index) => {
      const begun = rows(tickets.count).filter((row) => tickets.team[row] === index && tickets.startedAt[row]! >= 0);
      const startedAt = begun.map((row) => tickets.startedAt[row]!);
      expect(startedAt).toEqual(startedAt.toSorted((one, other) => one - other));
      const crowded = begun.filter((row) => {
        const at = tickets.startedAt[row]!;
        const isAtWork = (other: number): boolean =>
          tickets.startedAt[other]! <= at &&
          (tickets.state[other] === TicketState.working || tickets.finishedAt[other]! > at);
        return begun.filter(isAtWork).length > team.servers;
      });
      expect(crowded).toEqual([]);
      const done = begun.filter((row) => tickets.state[row] === TicketState.done);
      expect(done.map((row) => tickets.finishedAt[row]! - tickets.startedAt[row]!)).toEqual(
        done.map((row) => tickets.workMs[row]),
      );
    });
  });

  test("what has been withdrawn in favour of a bypass is never begun", () => {
    const { tickets, bypasses } = state;
    const isBuild = (row: number): boolean => ticketKinds[tickets.kind[row]!] === "build";
    const withdrawn = rows(tickets.count).filter((row) => tickets.state[row] === TicketState.withdrawn && isBuild(row));
    expect(withdrawn.length).toBe(bypasses);
    expect(bypasses > 0).toBe(request.architecture === "platform");
  });

  test("a ticket knows how many of its team were before it when it came, without those that had been withdrawn", () => {
    const { tickets } = state;
    const isAhead = (other: number, at: number): boolean =>
      tickets.state[other] === TicketState.waiting ||
      tickets.state[other] === TicketState.working ||
      tickets.finishedAt[other]! > at;
    const ofTeam = new Map<number, number[]>();
    const miscounted = rows(tickets.count).filter((row) => {
      const [at, team] = [tickets.openedAt[row]!, tickets.team[row]!];
      const earlier = ofTeam.get(team) ?? [];
      // What ends at the very instant may have counted still, or not any more.
      const least = earlier.filter((other) => isAhead(other, at)).length;
      const most = earlier.filter((other) => isAhead(other, at - 1)).length;
      earlier.push(row);
      ofTeam.set(team, earlier);
      return !(tickets.ahead[row]! >= least && tickets.ahead[row]! <= most);
    });
    expect(miscounted).toEqual([]);
  });

  test("every occasion comes once, and is worth what the quarters say together", () => {
    const next = new Map<number, number>();
    const outOfTurn = occasions.filter(({ decision, serial }) => {
      const due = next.get(decision) ?? 0;
      next.set(decision, serial + 1);
      return serial !== due;
    });
    expect(outOfTurn).toEqual([]);
    const counted = occasions.filter(({ at }) => at >= state.dayZero && at < state.endAt);
    const sum = (cells: Float64Array): number => cells.reduce((all, cell) => all + cell, 0);
    expect(sum(state.tally.occasions)).toBe(counted.length);
    expect(sum(state.tally.value)).toBeCloseTo(
      counted.reduce((all, { value }) => all + value, 0),
      6,
    );
  });
});

describe("with an outbox, and without changes, mapping errors and outages", () => {
  const calm = { "changes.everyDays": 0, "mapping.errorShare": 0, "outages.on": false, "acquisition.day": 150 };

  test.each([
    ["platform", {}],
    ["backbone", {}],
    ["bus", { "choice.capture": "outbox", "choice.history": "all" }],
  ] as const)("no copy of the %s is wrong, except those whose fact is on its way", (architecture, choices) => {
    const { simulation } = createWorld({ architecture, seed: 8, years: 1, overrides: { ...calm, ...choices } });
    const { state } = simulation;
    const { flows, copies, truth, facts, parameters } = state;
    const keys = parameters["facts.keys"];
    let late = 0;
    for (let look = 0; look < 400; look++) {
      simulation.runUntil(state.dayZero + (60 + look * 0.75) * DAY_MS);
      for (let flow = 0; flow < flows.count; flow++) {
        if (flows.transport[flow] !== Transport.topic || flows.state[flow] !== FlowState.live) continue;
        for (let key = 0; key < keys; key++) {
          const now = truth.fact[flows.type[flow]! * keys + key]!;
          if (copies.value[flow * keys + key] === facts.x[now]) continue;
          expect(simulation.now - facts.at[now]!).toBeLessThanOrEqual(parameters["topic.delayMs"]);
          late += 1;
        }
      }
    }
    expect(late).toBeGreaterThan(0);
  });
});

/** Whether a change waits for a ticket: an adaptation, or telling those who will adapt. Reading a notice holds nothing up. */
function isAwaited({ tickets, flows, changes }: LarkfieldState, row: number): boolean {
  const [kind, part] = [ticketKinds[tickets.kind[row]!]!, ticketParts[tickets.part[row]!]!];
  if (kind === "adapt") return true;
  if (kind !== "tell" || part === "reader" || part === "centre") return false;
  const flow = tickets.flow[row]!;
  return flow === NONE || flows.field[flow] === changes.field[tickets.subject[row]!];
}

/** What does not add up at one instant. */
function look(state: LarkfieldState) {
  const { copies, facts, flows, decisions, inputs, flowOf, domains, needs, changes, tickets, parameters } = state;
  const keys = parameters["facts.keys"];
  const truths = new Map<number, Set<number>>();
  for (const row of rows(facts.count)) {
    const key = facts.typeKey[row]!;
    if (!truths.has(key)) truths.set(key, new Set());
    truths.get(key)!.add(facts.x[row]!);
  }
  const filled = rows(copies.count).filter((copy) => copies.fact[copy] !== NONE);
  const invented = filled.filter((copy) => {
    const typeKey = flows.type[Math.floor(copy / keys)]! * keys + (copy % keys);
    return copies.fault[copy] === 0 && !truths.get(typeKey)!.has(copies.value[copy]!);
  });
  const isLive = (flow: number): boolean => flows.state[flow] === FlowState.live;
  const missing = (decision: number): number =>
    rows(decisions.inputCount[decision]!).filter((index) => {
      const type = inputs[decision * MOST_INPUTS + index]!;
      return !isLive(flowOf[type * domains.count + decisions.domain[decision]!]!);
    }).length;
  const miscounted = [
    ...rows(decisions.count).filter((decision) => decisions.unbuilt[decision] !== missing(decision)),
    ...rows(needs.count).filter((need) => (needs.workingAt[need] === NONE) !== state.openNeeds.includes(need)),
  ];
  const open = new Map<number, number>();
  for (const row of rows(tickets.count)) {
    const isOpen = tickets.state[row] === TicketState.waiting || tickets.state[row] === TicketState.working;
    if (!isOpen || !isAwaited(state, row)) continue;
    open.set(tickets.subject[row]!, (open.get(tickets.subject[row]!) ?? 0) + 1);
  }
  const unsettled = rows(changes.count).filter((row) => {
    const behind = state.flowsOfType[changes.type[row]!]!.filter(
      (flow) =>
        isLive(flow) &&
        flows.field[flow] === changes.field[row] &&
        flows.liveAt[flow]! <= changes.at[row]! &&
        flows.known[flow]! < changes.version[row]!,
    ).length;
    const tasks = open.get(row) ?? 0;
    const isOpen = changes.closedAt[row] === NONE;
    return (
      changes.ticketsOpen[row] !== tasks || changes.flowsBehind[row] !== behind || isOpen !== (tasks > 0 || behind > 0)
    );
  });
  return { invented, miscounted, unsettled, held: filled.length };
}
