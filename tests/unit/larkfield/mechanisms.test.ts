/** Each rule of MODEL.md §2 and §3 that a whole run could hide: taken away or turned up, it shows. */
import { describe, expect, test, vi } from "vitest";
import { architectureNames, createWorld, decisionKinds, runLarkfield } from "../../../simulations/business/index.ts";
import type { ArchitectureName, Larkfield, LarkfieldState } from "../../../simulations/business/index.ts";
import { judged, judgeInput } from "../../../simulations/business/larkfield/judging.ts";
import { isWrong } from "../../../simulations/business/larkfield/noticing.ts";
import type { RecordedOccasion } from "../../../simulations/business/larkfield/recorder.ts";
import {
  FlowState,
  MOST_INPUTS,
  NONE,
  Regime,
  ticketKinds,
  ticketParts,
  TicketState,
  Transport,
  Wrong,
  wrongCauses,
} from "../../../simulations/business/larkfield/state.ts";
import { DAY_MS, rows, total } from "./proofs/world.ts";
import type { Overrides } from "./proofs/world.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

function ended(architecture: ArchitectureName, overrides: Overrides, seed = 6, years = 1): Larkfield {
  const larkfield = createWorld({ architecture, seed, years, overrides });
  larkfield.simulation.runUntil(larkfield.simulation.state.endAt);
  return larkfield;
}
const stateOf = (...run: Parameters<typeof ended>): LarkfieldState => ended(...run).simulation.state;

function occasionsOf(architecture: ArchitectureName, overrides: Overrides, seed = 6) {
  const larkfield = createWorld({ architecture, seed, years: 1, overrides });
  const occasions: RecordedOccasion[] = [];
  larkfield.recorder = { occasion: (occasion) => occasions.push(occasion) };
  larkfield.simulation.runUntil(larkfield.simulation.state.endAt);
  return { occasions, state: larkfield.simulation.state };
}

/** Tickets of a kind and part; of every kind or part where it is left out. */
function ticketsOf({ tickets }: LarkfieldState, kind?: string, part?: string): number[] {
  return rows(tickets.count).filter(
    (row) =>
      (kind === undefined || ticketKinds[tickets.kind[row]!] === kind) &&
      (part === undefined || ticketParts[tickets.part[row]!] === part),
  );
}

const wrongReads = ({ tally }: LarkfieldState, cause: keyof typeof Wrong, from = 0): number =>
  total(tally.wrong.subarray(from * wrongCauses.length), wrongCauses.length, Wrong[cause]);

/** Bar of a kind of decision, and the long-run trust of data that are right exactly at it (MODEL.md §3). */
function barOf(state: LarkfieldState, kind: number): { bar: number; threshold: number; usefulMs: number } {
  const { gain, loss, manual, usefulMs } = decisionKinds[kind]!;
  const bar = (manual + loss) / (gain + loss);
  const [a, b] = [state.parameters["trust.gain"], state.parameters["trust.loss"]];
  return { bar, threshold: (a * bar) / (a * bar + b * (1 - bar)), usefulMs };
}

describe("people act", () => {
  test.each(architectureNames)("if and only if everything can be read and is trusted enough: %s", (architecture) => {
    const { occasions, state } = occasionsOf(architecture, {});
    let acted = 0;
    let tooOld = 0;
    for (const { decision, byHand, hasActed, trust, inputs, value } of occasions) {
      if (byHand === "unbuilt") continue;
      const { threshold } = barOf(state, state.decisions.kind[decision]!);
      const isReadable = inputs.every(({ wrong }) => wrong !== Wrong.missing);
      if (byHand === "tooOld") tooOld += 1;
      else expect(hasActed).toBe(isReadable && trust >= threshold);
      if (hasActed) expect(value > 0).toBe(inputs.every(({ wrong }) => wrong === null));
      acted += hasActed ? 1 : 0;
    }
    expect(acted).toBeGreaterThan(500);
    expect(tooOld > 0).toBe(architecture === "backbone");
  });

  test("by hand on data that say they are older than the decision can use, and only where owners practise", () => {
    const quick = { "topic.delayMs": 1_000, "practices.start": 1, "outages.on": false, "domains.growth": 0 };
    const tooOld = (overrides: Overrides): string[] => {
      const { occasions, state } = occasionsOf("backbone", { ...quick, ...overrides });
      const late = occasions.filter(({ byHand, at }) => byHand === "tooOld" && at > state.dayZero + 30 * DAY_MS);
      return [...new Set(late.map(({ decision }) => decisionKinds[state.decisions.kind[decision]!]!.code))];
    };
    expect(tooOld({})).toEqual([]);
    expect(tooOld({ "topic.delayMs": 5_000 })).toEqual(["fraudHold"]);
  });

  test("as often as they trust the data, where they decide by habit", () => {
    const { occasions } = occasionsOf("bus", { "decisions.policy": "habit" });
    const readable = occasions.filter(({ byHand }) => byHand === null || byHand === "distrust");
    const expected = readable.reduce((sum, { trust }) => sum + trust, 0);
    const variance = readable.reduce((sum, { trust }) => sum + trust * (1 - trust), 0);
    const acted = readable.filter(({ hasActed }) => hasActed).length;
    expect(Math.abs(acted - expected)).toBeLessThan(4 * Math.sqrt(variance));
  });

  test("and trust what they have seen come out right, less what came out wrong, less often when they decided by hand", () => {
    const { occasions, state } = occasionsOf("platform", { "trust.gain": 0.05, "trust.loss": 0.3 });
    const last = new Map<number, RecordedOccasion>();
    const seen = { acted: [0, 0], byHand: [0, 0] };
    for (const occasion of occasions) {
      const before = last.get(occasion.decision);
      last.set(occasion.decision, occasion);
      if (before === undefined) continue;
      const isReadable = before.byHand !== "unbuilt" && before.byHand !== "unreadable";
      const isRight = before.inputs.every(({ wrong }) => wrong === null);
      const moved = isRight ? before.trust + 0.05 * (1 - before.trust) : before.trust * 0.7;
      const isSeen = occasion.trust !== before.trust;
      if (isSeen) expect([isReadable, Math.abs(occasion.trust - moved) < 1e-12]).toEqual([true, true]);
      if (!isReadable) continue;
      const counts = before.hasActed ? seen.acted : seen.byHand;
      counts[0]! += isSeen ? 1 : 0;
      counts[1]! += 1;
    }
    const share = ([some, all]: number[]): number => some! / all!;
    const { "results.seen": usual, "results.seenManualFactor": factor } = state.parameters;
    expect(Math.abs(share(seen.acted) - usual)).toBeLessThan(0.03);
    expect(Math.abs(share(seen.byHand) - usual * factor)).toBeLessThan(0.02);
  });

  test("right after a fact of an input, where the worst moment is asked for", () => {
    const { occasions, state } = occasionsOf("bus", { "decisions.triggered": 1, "domains.growth": 0 });
    const { facts, parameters } = state;
    const said = new Map<number, Set<number>>();
    for (const row of rows(facts.count)) {
      const type = Math.floor(facts.typeKey[row]! / parameters["facts.keys"]);
      if (!said.has(type)) said.set(type, new Set());
      said.get(type)!.add(facts.at[row]!);
    }
    const built = occasions.filter(({ byHand }) => byHand !== "unbuilt");
    expect(built.length).toBeGreaterThan(1_000);
    for (const { at, inputs } of built) expect(inputs.some(({ type }) => said.get(type)!.has(at - 1_000))).toBe(true);
  });
});

describe("a contract", () => {
  const owned = {
    "practices.start": 1,
    "domains.growth": 0,
    "needs.everyDays": 0,
    "mapping.errorShare": 0,
    "notice.traceShare": 0,
    "notice.reconcileEveryDays": "never",
  };
  /** From the second quarter on, when the flows of day 0 have moved to it. */
  const misread = (overrides: Overrides): number =>
    wrongReads(stateOf("backbone", { ...owned, ...overrides }), "misread", 1);

  test("whose check catches everything is never misread while both definitions are served, and is without a window", () => {
    const caught = { "checks.missAutomated": 0, "team.people": 5 };
    expect(misread({ ...caught, "contract.windowDays": 365 })).toBe(0);
    expect(misread({ ...caught, "contract.windowDays": 90 })).toBe(0);
    expect(misread({ ...caught, "contract.windowDays": 0 })).toBeGreaterThan(10);
  });

  test("serves a caught change's definition from the end of the window on, and a missed one at once", () => {
    const delays = (missAutomated: number): number[] => {
      const overrides = { ...owned, "checks.missAutomated": missAutomated, "contract.windowDays": 40 };
      const larkfield = createWorld({ architecture: "backbone", seed: 6, years: 1, overrides });
      const { simulation } = larkfield;
      const { state } = simulation;
      const released = new Map<number, number>();
      const found: number[] = [];
      const served = [...state.types.served];
      while (simulation.nextInstant <= state.endAt) {
        simulation.step();
        for (const row of ticketsOf(state, "adapt", "team")) {
          const change = state.tickets.subject[row]!;
          if (state.tickets.state[row] === TicketState.done) released.set(change, state.tickets.finishedAt[row]!);
        }
        state.types.served.forEach((version, type) => {
          if (version === served[type]) return;
          served[type] = version;
          const change = state.versions[type]![version - 1]!;
          const at = released.get(change);
          if (at !== undefined) found.push((simulation.now - at) / DAY_MS);
        });
      }
      return found;
    };
    const never = delays(0);
    expect(never.length).toBeGreaterThan(15);
    for (const days of never) expect(days).toBeCloseTo(40, 5);
    const sometimes = delays(0.5);
    expect(sometimes.some((days) => days < 1e-5)).toBe(true);
    expect(sometimes.some((days) => Math.abs(days - 40) < 1e-5)).toBe(true);
  });

  test("tells its readers of what its check catches, of nothing that it misses, and by chance without checks", () => {
    const told = (overrides: Overrides): number =>
      ticketsOf(stateOf("backbone", { ...owned, ...overrides }, 6, 2), "adapt", "reader").length;
    const all = told({ "checks.missAutomated": 0 });
    expect(all).toBeGreaterThan(40);
    expect(told({ "checks.missAutomated": 0.5 }) / all).toBeGreaterThan(0.3);
    expect(told({ "checks.missAutomated": 0.5 }) / all).toBeLessThan(0.7);
    expect(told({ "checks.on": false, "notice.told": 0 })).toBe(0);
    expect(told({ "checks.on": false, "notice.told": 1 }) / all).toBeGreaterThan(0.9);
    expect(told({ "checks.on": false, "notice.told": 0.25 }) / all).toBeLessThan(0.5);
  });

  test("is repaired at the source: everything is said again", () => {
    const { facts, types, tickets, ...state } = stateOf("backbone", {
      "mapping.errorShare": 0.5,
      "practices.start": 1,
    });
    const done = ticketsOf({ ...state, facts, types, tickets }, "repair", "team").filter(
      (row) => tickets.state[row] === TicketState.done,
    );
    expect(done.length).toBeGreaterThan(3);
    for (const row of done) {
      const again = rows(facts.count).filter(
        (fact) =>
          facts.at[fact] === tickets.finishedAt[row] &&
          facts.serial[fact]! <= -1_000_000 &&
          Math.floor(facts.typeKey[fact]! / state.parameters["facts.keys"]) === tickets.subject[row],
      );
      expect(again).toHaveLength(state.parameters["facts.keys"]);
    }
  });
});

describe("a check", () => {
  test("lets wrong mappings through by its share: none, by hand, automated, and automated but switched off", () => {
    const mismapped = (check: string, overrides: Overrides = {}): number => {
      const quiet = { "changes.everyDays": 0, "rework.share": 0, "notice.traceShare": 0 };
      const never = { "notice.reconcileEveryDays": "never", "needs.everyDays": 30, "mapping.errorShare": 0.5 };
      const given = { ...quiet, ...never, ...overrides, "choice.check": check, "central.people": 20 };
      const states = [1, 2, 3].map((seed) => stateOf("platform", given, seed));
      const live = states.flatMap(({ flows }) =>
        rows(flows.count)
          .filter((flow) => flows.state[flow] === FlowState.live && flows.regime[flow] === Regime.centre)
          .map((flow) => flows.isMismapped[flow]!),
      );
      return live.reduce((sum, is) => sum + is, 0) / live.length;
    };
    // Half of all mappings × what is let through; some 200 flows each.
    expect(Math.abs(mismapped("none") - 0.5)).toBeLessThan(0.12);
    expect(Math.abs(mismapped("byHand") - 0.125)).toBeLessThan(0.07);
    expect(mismapped("automated", { "checks.missAutomated": 0 })).toBe(0);
    expect(Math.abs(mismapped("automated", { "checks.on": false }) - 0.5)).toBeLessThan(0.12);
  });

  test("by hand and the number of fields say how many readers a central release breaks, where nothing else is said", () => {
    const hash = (overrides: Overrides): string =>
      runLarkfield({ architecture: "platform", seed: 3, years: 1, overrides }).traceHash;
    const doubled = { "checks.missByHand": 0.5, "changes.fields": 2 };
    expect(hash({ "rework.share": 0.05 })).toBe(hash({}));
    expect(hash({ ...doubled, "rework.share": 0.25 })).toBe(hash(doubled));
    expect(hash({ "rework.share": 0 })).not.toBe(hash({}));
  });
});

describe("a wrong reading is found", () => {
  const silent = { "notice.traceShare": 0, "notice.reconcileEveryDays": "never", "mapping.errorShare": 0.3 };
  test.each(architectureNames)("by results and by comparisons, and by nothing else: %s", (architecture) => {
    const repairs = (overrides: Overrides): number => {
      const state = stateOf(architecture, { ...silent, ...overrides });
      return ticketsOf(state, "repair").length;
    };
    expect(repairs({})).toBe(0);
    expect(repairs({ "notice.traceShare": 0.3 })).toBeGreaterThan(3);
    expect(repairs({ "notice.reconcileEveryDays": 7, "notice.reconcileKeys": 4 })).toBeGreaterThan(3);
  });

  test("and its repair at the centre draws anew for readings that were wrong, and for no other", () => {
    const request = { architecture: "platform", seed: 5, years: 1, overrides: { "mapping.errorShare": 0.5 } } as const;
    const first = stateOf("platform", request.overrides, request.seed);
    const repairs = ticketsOf(first, "repair", "centre")
      .filter((row) => first.tickets.state[row] === TicketState.done && first.tickets.flow[row] === NONE)
      .sort((one, other) => first.tickets.finishedAt[one]! - first.tickets.finishedAt[other]!);
    const { simulation } = createWorld(request);
    const { state } = simulation;
    const { flows } = state;
    let right = 0;
    for (const row of repairs) {
      const at = first.tickets.finishedAt[row]!;
      simulation.runUntil(at - 1);
      const readers = state.flowsOfType[first.tickets.subject[row]!]!.filter(
        (flow) => flows.state[flow] === FlowState.live && flows.regime[flow] === Regime.centre,
      );
      const before = readers.map((flow) => ({ flow, mappings: flows.mappings[flow]!, isWrong: isWrong(state, flow) }));
      simulation.runUntil(at);
      for (const { flow, mappings, isWrong } of before) {
        expect({ flow, drawn: flows.mappings[flow]! - mappings }).toEqual({ flow, drawn: isWrong ? 1 : 0 });
        right += isWrong ? 0 : 1;
      }
    }
    expect([repairs.length > 5, right > 5]).toEqual([true, true]);
  });

  test("a repair gets a mapping wrong less often than a build: three tenths as often", () => {
    // Every mapping is drawn wrong that a build would: with a share of a half and no check, .5 at a build and .15 at a repair.
    const overrides = { "mapping.errorShare": 0.5, "changes.everyDays": 0, "notice.reconcileEveryDays": 7 };
    let repaired = 0;
    let wrongAgain = 0;
    for (const seed of [1, 2, 3, 4]) {
      const request = {
        architecture: "bus",
        seed,
        years: 1,
        overrides: { ...overrides, "notice.reconcileKeys": 4 },
      } as const;
      const first = stateOf("bus", request.overrides, seed);
      const { simulation } = createWorld(request);
      const { tickets } = first;
      const done = ticketsOf(first, "repair", "reader").filter((row) => tickets.state[row] === TicketState.done);
      for (const row of done.sort((one, other) => tickets.finishedAt[one]! - tickets.finishedAt[other]!)) {
        if (tickets.regime[row] !== Regime.consumer) continue;
        simulation.runUntil(tickets.finishedAt[row]!);
        repaired += 1;
        wrongAgain += simulation.state.flows.isMismapped[tickets.flow[row]!]!;
      }
    }
    expect(repaired).toBeGreaterThan(100);
    expect(Math.abs(wrongAgain / repaired - 0.15)).toBeLessThan(4 * Math.sqrt((0.15 * 0.85) / repaired));
  });
});

describe("a domain that joins", () => {
  const state = stateOf("bus", { "domains.growth": 6, "needs.everyDays": 0, "acquisition.day": 200 });
  const { domains, decisions, needs, types, inputs } = state;
  const late = rows(domains.count).filter((domain) => domains.joinAt[domain]! > 0);

  test("brings two decisions, and one or two of those that are there begin to read it", () => {
    expect(late.length).toBe(9);
    let readers = 0;
    for (const domain of late) {
      const at = domains.joinAt[domain]!;
      const brought = rows(decisions.count).filter((row) => decisions.domain[row] === domain);
      expect(brought.map((row) => decisions.createdAt[row])).toEqual([at, at]);
      readers += rows(needs.count).filter((row) => {
        const decision = needs.decision[row]!;
        const read = inputs.subarray(decision * MOST_INPUTS, (decision + 1) * MOST_INPUTS);
        return (
          needs.at[row] === at &&
          decisions.createdAt[decision]! < at &&
          [...read].some((type) => types.domain[type] === domain)
        );
      }).length;
    }
    expect(readers).toBeGreaterThan(late.length);
    expect(readers).toBeLessThanOrEqual(2 * late.length);
  });

  test("is not bought where nobody joins", () => {
    expect(stateOf("bus", { "domains.growth": 0, "acquisition.day": 50 }).domains.count).toBe(6);
  });

  test("and every other decides on facts of others only", () => {
    for (const decision of rows(decisions.count)) {
      for (let index = 0; index < decisions.inputCount[decision]!; index++) {
        const type = inputs[decision * MOST_INPUTS + index]!;
        expect(types.domain[type]).not.toBe(decisions.domain[decision]);
      }
    }
  });
});

describe("practices", () => {
  test("spread by example where some practise, without anybody coming to enable", () => {
    const byExample = (spread: number): number => {
      const overrides = { "practices.enableDays": 30, "practices.start": 0.5, "practices.spread": spread };
      const state = stateOf("backbone", { "domains.growth": 0, ...overrides });
      const { tickets } = state;
      const isEnabled = (row: number): boolean =>
        ticketsOf(state, "enable").some(
          (other) =>
            tickets.subject[other] === tickets.subject[row] && tickets.finishedAt[other] === tickets.openedAt[row],
        );
      return ticketsOf(state, "train").filter((row) => !isEnabled(row)).length;
    };
    expect(byExample(1e-9)).toBe(0);
    expect(byExample(0.2)).toBeGreaterThan(0);
  });

  test("come one domain after the other by enabling, and with no spread at all nobody is enabled", () => {
    const kinds = (overrides: Overrides): number[] => {
      const state = stateOf("backbone", { "domains.growth": 0, ...overrides });
      return ["enable", "train", "publish"].map((kind) => ticketsOf(state, kind).length);
    };
    const [enable, train, publish] = kinds({ "practices.spread": 1e-9, "practices.enableDays": 5 });
    expect([enable, train, publish]).toEqual([6, 6, 12]);
    expect(kinds({ "practices.spread": 0 })).toEqual([0, 0, 0]);
  });
});

describe("while the broker is down", () => {
  const often = { "outages.brokerEveryDays": 10, "outages.brokerHours": 24, "dualWrite.lossShare": 0 };
  const lost = (architecture: ArchitectureName, overrides: Overrides = {}): number =>
    wrongReads(stateOf(architecture, { ...often, ...overrides }), "lost");

  test("facts are lost that are written twice, and kept back by an outbox", () => {
    expect(lost("bus")).toBeGreaterThan(50);
    expect(lost("bus", { "choice.capture": "outbox" })).toBe(0);
    expect(lost("platform")).toBe(0);
  });

  test("and some are lost without any outage, where facts are written twice", () => {
    const calm = { "outages.on": false, "dualWrite.lossShare": 0.05 };
    expect(lost("bus", calm)).toBeGreaterThan(50);
    expect(lost("backbone", calm)).toBe(0);
  });
});

describe("what is down", () => {
  const failing = { "outages.systemEveryDays": 10, "outages.systemHours": 24, "domains.growth": 0, "calls.share": 0.5 };

  test("answers no calls, and answers all of them when it is up", () => {
    const larkfield = createWorld({ architecture: "point-to-point", seed: 6, years: 1, overrides: failing });
    const { simulation } = larkfield;
    const { flows, domains } = simulation.state;
    const asked = { up: 0, down: 0 };
    larkfield.recorder = {
      occasion({ inputs }) {
        for (const { flow, type, wrong } of inputs) {
          if (flows.transport[flow] !== Transport.call) continue;
          const isDown = domains.sourceDownAt[simulation.state.types.domain[type]!] !== NONE;
          asked[isDown ? "down" : "up"] += 1;
          expect(wrong === Wrong.missing).toBe(isDown);
        }
      },
    };
    simulation.runUntil(simulation.state.endAt);
    expect(asked.up).toBeGreaterThan(1_000);
    expect(asked.down).toBeGreaterThan(100);
  });

  test("sends no file", () => {
    const { simulation } = createWorld({ architecture: "point-to-point", seed: 6, years: 1, overrides: failing });
    const { state } = simulation;
    const { flows, domains, types } = state;
    let sent = 0;
    let missed = 0;
    while (simulation.nextInstant <= state.endAt) {
      simulation.step();
      for (const flow of rows(flows.count)) {
        if (flows.transport[flow] !== Transport.file || flows.state[flow] !== FlowState.live) continue;
        const isDown = domains.sourceDownAt[types.domain[flows.type[flow]!]!] !== NONE;
        if (isDown) missed += 1;
        if (flows.fileAt[flow] !== simulation.now) continue;
        expect(isDown).toBe(false);
        sent += 1;
      }
    }
    expect([sent > 1_000, missed > 1_000]).toEqual([true, true]);
  });

  test.each(["bus", "backbone"] as const)("writes nothing, keeps nothing and reads nothing: %s", (architecture) => {
    const overrides = {
      ...failing,
      "outages.brokerEveryDays": 10,
      "outages.brokerHours": 24,
      "topic.delayMs": 3_600_000,
    };
    const { simulation, log } = createWorld({ architecture, seed: 6, years: 1, overrides });
    const { state } = simulation;
    const { flows, domains, types, copies, parameters } = state;
    const keys = parameters["facts.keys"];
    const endOf = (type: number): number =>
      [0, 1].reduce((sum, index) => sum + log.broker.partition(log.nameOf(type), index).endOffset, 0);
    simulation.runUntil(state.dayZero + DAY_MS);
    const ends = rows(types.count).map(endOf);
    let delivered = [...state.truth.offset];
    const seen = { written: 0, read: 0 };
    while (simulation.nextInstant <= state.dayZero + 61 * DAY_MS) {
      // What is down before an event and after it was down while it happened; what fails or recovers does nothing else.
      const wasDown = [...domains.sourceDownAt, ...domains.readerDownAt, state.brokerDownAt].map((at) => at !== NONE);
      simulation.step();
      const isDown = (system: number): boolean =>
        wasDown[system]! && [...domains.sourceDownAt, ...domains.readerDownAt, state.brokerDownAt][system] !== NONE;
      for (const type of rows(types.count)) {
        const end = endOf(type);
        if (end === ends[type]) continue;
        ends[type] = end;
        seen.written += 1;
        expect([isDown(types.domain[type]!), isDown(2 * domains.count)]).toEqual([false, false]);
      }
      if (isDown(2 * domains.count)) expect([...state.truth.offset]).toEqual(delivered);
      else delivered = [...state.truth.offset];
      for (const flow of rows(flows.count)) {
        if (flows.transport[flow] !== Transport.topic) continue;
        const isRead = rows(keys).some((key) => copies.at[flow * keys + key] === simulation.now);
        if (!isRead) continue;
        seen.read += 1;
        expect(isDown(domains.count + flows.reader[flow]!)).toBe(false);
      }
    }
    expect([seen.written > 500, seen.read > 500]).toEqual([true, true]);
  });

  test("makes what its readers hold from topics older, by whichever of source, reader and broker went down first", () => {
    const overrides = { ...failing, "outages.brokerEveryDays": 10, "outages.brokerHours": 24 };
    const { simulation } = createWorld({ architecture: "backbone", seed: 6, years: 1, overrides });
    const { state } = simulation;
    const { flows, domains, types, copies, parameters } = state;
    const delayMs = parameters["topic.delayMs"];
    const found = { source: 0, reader: 0, broker: 0, nobody: 0 };
    for (let at = state.dayZero; at < state.endAt; at += DAY_MS / 3) {
      simulation.runUntil(at);
      for (const flow of rows(flows.count)) {
        const isHeld = copies.fact[flow * parameters["facts.keys"]] !== NONE;
        if (flows.transport[flow] !== Transport.topic || !isHeld) continue;
        // The last instants at which it was known equal: what was true one delivery ago came; nothing since an outage.
        const equalAt = {
          nobody: at - delayMs,
          source: domains.sourceDownAt[types.domain[flows.type[flow]!]!]!,
          reader: domains.readerDownAt[flows.reader[flow]!]! - delayMs,
          broker: state.brokerDownAt,
        };
        const known = Object.entries(equalAt).filter(([, instant]) => instant >= 0);
        const [who, instant] = known.reduce((first, next) => (next[1] < first[1] ? next : first));
        judgeInput(state, flow, 0, at);
        expect(judged.ageMs).toBe(at - instant);
        found[who as keyof typeof found] += 1;
      }
    }
    for (const count of Object.values(found)) expect(count).toBeGreaterThan(50);
  });
});

describe("readers of the bus", () => {
  test("are told of a change by chance, and adapt if they are", () => {
    const told = (share: number): number =>
      ticketsOf(stateOf("bus", { "notice.told": share, "warmup.days": 0 }, 6, 2), "adapt", "reader").length;
    const all = told(1);
    expect(all).toBeGreaterThan(100);
    expect(told(0)).toBe(0);
    expect(Math.abs(told(0.25) / all - 0.25)).toBeLessThan(0.1);
  });

  test("who come late find only what is still kept", () => {
    const slow = {
      "facts.changeEveryHours": 720,
      "needs.everyDays": 60,
      "outages.on": false,
      "dualWrite.lossShare": 0,
    };
    const missing = (overrides: Overrides): number =>
      wrongReads(stateOf("bus", { ...slow, ...overrides }), "missing", 1);
    const [day, month] = [missing({ "retention.days": 1 }), missing({ "retention.days": 30 })];
    expect(day).toBeGreaterThan(1.3 * month);
    expect(month).toBeGreaterThan(0);
    expect(missing({ "choice.history": "all" })).toBe(0);
  });
});

test.each(["platform", "backbone"] as const)(
  "a new flow of the %s begins with all that its topic says",
  (architecture) => {
    const overrides = { "outages.on": false, "needs.everyDays": 30, "facts.changeEveryHours": 720 };
    const { simulation } = createWorld({ architecture, seed: 6, years: 1, overrides });
    const { state } = simulation;
    const { flows, copies, parameters } = state;
    const keys = parameters["facts.keys"];
    const begun = new Set<number>();
    simulation.runUntil(state.dayZero + DAY_MS);
    for (const flow of rows(flows.count)) if (flows.state[flow] === FlowState.live) begun.add(flow);
    const old = begun.size;
    while (simulation.nextInstant <= state.endAt) {
      simulation.step();
      for (const flow of rows(flows.count)) {
        if (begun.has(flow) || flows.state[flow] !== FlowState.live) continue;
        begun.add(flow);
        if (flows.transport[flow] !== Transport.topic) continue;
        expect(rows(keys).filter((key) => copies.fact[flow * keys + key] === NONE)).toEqual([]);
      }
    }
    expect(begun.size).toBeGreaterThan(old + 20);
  },
);
