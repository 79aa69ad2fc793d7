/** Rules of MODEL.md §2 and §3 that a whole run could hide: taken away or turned up, they show. */
import { describe, expect, test, vi } from "vitest";
import { createWorld } from "../../../../simulations/business/index.ts";
import type { ArchitectureName } from "../../../../simulations/business/index.ts";
import { lastJudged, judgeInput } from "../../../../simulations/business/larkfield/deciding/judging.ts";
import { FlowState, NONE, Transport, Wrong } from "../../../../simulations/business/larkfield/state.ts";
import { stateOf, wrongReads } from "../proofs/runs.ts";
import { DAY_MS, rows } from "../proofs/world.ts";
import type { Overrides } from "../proofs/world.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe("while the broker is down", () => {
  const often = { "outages.brokerEveryDays": 10, "outages.brokerHours": 24, "dualWrite.lossShare": 0 };
  const lost = (architecture: ArchitectureName, overrides: Overrides = {}): number =>
    wrongReads(stateOf(architecture, { ...often, ...overrides }), "lost");

  test("facts are lost that are written twice, and kept back by an outbox", () => {
    expect(lost("bus")).toBeGreaterThan(50);
    expect(lost("bus", { "choice.capture": "outbox" })).toBe(0);
    expect(lost("platform")).toBe(0);
  });

  test("nobody reads a topic again, and whoever wanted to does so when it is up", () => {
    const { simulation } = createWorld({
      architecture: "platform",
      seed: 6,
      years: 1,
      overrides: { ...often, "outages.systemEveryDays": 5, "outages.systemHours": 6, "changes.everyDays": 5 },
    });
    const { state } = simulation;
    const { flows, copies, truth, domains, parameters } = state;
    const keys = parameters["facts.keys"];
    const copiesOf = (flow: number): number[] => rows(keys).map((key) => flow * keys + key);
    let waited = 0;
    let due: readonly number[] = [];
    while (simulation.nextInstant <= state.endAt) {
      simulation.step();
      if (state.brokerDownAt !== NONE) {
        const { brokerDownAt } = state;
        for (const flow of state.replaysDue) {
          expect(copiesOf(flow).every((copy) => copies.offset[copy] === NONE || copies.at[copy]! <= brokerDownAt)).toBe(
            true,
          );
        }
        due = [...state.replaysDue];
      } else if (due.length > 0) {
        for (const flow of due) {
          if (domains.readerDownAt[flows.reader[flow]!] !== NONE) continue;
          const first = flows.type[flow]! * keys;
          const held = rows(keys).filter((key) => truth.offset[first + key] !== NONE);
          for (const key of held) expect(copies.at[flow * keys + key]).toBe(simulation.now);
          waited += 1;
        }
        expect(state.replaysDue).toEqual([]);
        due = [];
      }
    }
    expect(waited).toBeGreaterThan(10);
  });

  test("and some are lost without any outage, where facts are written twice", () => {
    const calm = { "outages.on": false, "dualWrite.lossShare": 0.05 };
    expect(lost("bus", calm)).toBeGreaterThan(50);
    expect(lost("backbone", calm)).toBe(0);
  });
});

test("a file that is late has lost nothing: what slipped past a topic is lost only for those who read the topic", () => {
  // Nobody moves: migrations never come to an end, and every second fact slips past the topic.
  const larkfield = createWorld({
    architecture: "bus",
    seed: 6,
    years: 1,
    overrides: { "dualWrite.lossShare": 0.05, "own.share": 0.9, "calls.share": 0, "outages.on": false },
  });
  const { simulation } = larkfield;
  const { flows, facts } = simulation.state;
  const found = { lateFile: 0, lostTopic: 0 };
  larkfield.recorder = {
    occasion({ inputs }) {
      for (const { flow, wrong, truth } of inputs) {
        const isTopic = flows.transport[flow] === Transport.topic;
        if (wrong === Wrong.lost) expect(isTopic).toBe(true);
        if (wrong === Wrong.lost) found.lostTopic += 1;
        if (wrong === Wrong.late && !isTopic && facts.lost[truth] === 1) found.lateFile += 1;
      }
    },
  };
  simulation.runUntil(simulation.state.endAt);
  expect([found.lateFile > 10, found.lostTopic > 10]).toEqual([true, true]);
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
        expect(lastJudged.ageMs).toBe(at - instant);
        found[who as keyof typeof found] += 1;
      }
    }
    for (const count of Object.values(found)) expect(count).toBeGreaterThan(50);
  });
});
