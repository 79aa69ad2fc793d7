import { describe, expect, test, vi } from "vitest";
import {
  archetypes,
  createRecording,
  createWorld,
  decisionKinds,
  architectureNames,
  readWhyId,
  runLarkfield,
  whyCodes,
  whyForms,
  whyOf,
  writeWhyId,
} from "../../../../simulations/business/index.ts";
import { typicalChain } from "../../../../simulations/business/why/typicalChain.ts";
import type { WorldRecording, RunRequest, WhyChain, WhyKind } from "../../../../simulations/business/index.ts";
import { causeSentences, why } from "../../../../src/words/en/why.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const DAY_MS = 86_400_000;
const codes = (chain: WhyChain): string => chain.map(({ code }) => code).join(" ");

/** Ids of every kind that are there at an instant, spread over the rows by a number. */
function someIds(recording: WorldRecording, at: number, spread: number, each = 1): string[] {
  const { state } = recording.worldAt(at).simulation;
  const pick = (count: number, nth: number): number => (nth * spread + spread) % count;
  const rows = Array.from({ length: each }, (_, nth) => nth).flatMap((nth) => [
    `fact:${pick(state.facts.count, nth)}`,
    `message:${pick(state.facts.count, nth + 3)}`,
    `ticket:${pick(state.tickets.count, nth)}`,
    `copy:${pick(state.flows.count, nth)}.${pick(state.parameters["facts.keys"], nth)}`,
    `decision:${pick(state.decisions.count, nth)}`,
    `decision:${pick(state.decisions.count / 2, nth)}.${pick(90, nth)}`,
    `change:${pick(state.changes.count, nth)}`,
    `need:${pick(state.needs.count, nth)}`,
  ]);
  const lost = Array.from(state.facts.lost.subarray(0, state.facts.count)).lastIndexOf(1);
  return [...rows, ...(lost >= 0 ? [`message:${lost}`] : [])];
}

const recordings = new Map<string, WorldRecording>();

/** A run that several tests ask; questions leave it as it was. */
function recordingOf(architecture: string, years = 3): WorldRecording {
  const key = `${architecture} ${years}`;
  const made = recordings.get(key) ?? createRecording({ architecture, seed: 7, years });
  recordings.set(key, made);
  return made;
}

describe.each(architectureNames)("why, on the %s,", (architecture) => {
  const recording = recordingOf(architecture);

  test("a decision that went wrong leads to a cause", () => {
    const chain = whyOf(recording, "quarter:9");
    expect(chain[0]!.code).toBe("decision.wrong");
    expect(chain[1]!.code).toMatch(/^copy\.(lost|late|misread|mismapped)$/);
    expect(chain.length).toBeGreaterThan(2);
    for (const { at } of chain) expect(at).toBeLessThanOrEqual(chain[0]!.at);
  });

  test("whatever a step says can be asked further has an answer that begins with it, at that instant", () => {
    const steps = [3, 6, 9, 12].flatMap((quarter) => whyOf(recording, `quarter:${quarter}`));
    const all = steps.flatMap(({ about }) => (about === undefined ? [] : [about]));
    const abouts = [...new Map(all.map((about) => [`${about.id} ${about.at}`, about])).values()];
    expect(abouts.length).toBeGreaterThan(8);
    for (const { id, at } of abouts) {
      const chain = whyOf(recording, id, at);
      expect(chain[0]!.code).toContain(`${readWhyId(id).kind}.`);
      for (const step of chain) expect(step.at).toBeLessThanOrEqual(at);
    }
  });

  test("from checkpoints it is what a run recorded from its start says", () => {
    const seed = 29;
    const request: RunRequest = { architecture, seed, years: 1, overrides: { "acquisition.day": 100 } };
    const fromCheckpoints = createRecording(request);
    const fromStart = createRecording(request, { checkpointEveryMs: Infinity });
    for (const day of [-30, 33, 340]) {
      const at = fromStart.dayZero + day * DAY_MS + seed * 3_600_001;
      for (const id of someIds(fromCheckpoints, at, 7 * seed + 1)) {
        let told: unknown;
        try {
          told = whyOf(fromStart, id, at);
        } catch (thrown) {
          expect(() => whyOf(fromCheckpoints, id, at)).toThrow((thrown as Error).message);
          continue;
        }
        expect({ id, day, told: whyOf(fromCheckpoints, id, at) }).toEqual({ id, day, told });
      }
    }
    expect(fromStart.checkpoints).toHaveLength(1);
    expect(fromCheckpoints.checkpoints.length).toBeGreaterThan(4);
    expect(fromStart.worldAt(fromStart.endAt).simulation.traceHash).toBe(runLarkfield(request).traceHash);
  });

  test("questions in any order leave the run as it was, figures and all", () => {
    for (const day of [900, 20, 500]) whyOf(recording, "ticket:40", recording.dayZero + day * DAY_MS);
    const { simulation } = recording.worldAt(recording.endAt);
    const run = runLarkfield({ architecture, seed: 7 });
    expect(simulation.traceHash).toBe(run.traceHash);
    expect(simulation.state.figures).toEqual(run.quarters);
  });

  test("the events of an instant are those that an observer of the whole run saw", () => {
    const request: RunRequest = { architecture, seed: 11, years: 1 };
    const { simulation } = createWorld(request);
    const seen = new Map<number, unknown[]>();
    simulation.onEvent = (at, _priority, sequence, type, a, b, cause) =>
      void seen.set(at, [...(at % 50 === 0 ? (seen.get(at) ?? []) : []), [sequence, type, a, b, cause]]);
    simulation.runUntil(simulation.state.endAt);
    const asked = createRecording(request);
    const names = Object.keys(larkfieldEventNumbers(asked));
    const instants = [...seen.keys()].filter((at) => at % 50 === 0);
    for (const at of instants.filter((_, index) => index % Math.ceil(instants.length / 12) === 5)) {
      const events = asked.eventsAt(at);
      expect(events.map(({ sequence, type, a, b, cause }) => [sequence, names.indexOf(type), a, b, cause])).toEqual(
        seen.get(at),
      );
    }
  });
});

/** The numbers of the events, in order, as a checkpoint names them. */
function larkfieldEventNumbers({ checkpoints }: WorldRecording): Record<string, number> {
  return Object.fromEntries(checkpoints[0]!.world.types.map((name, index) => [name, index]));
}

describe("why", () => {
  const recording = recordingOf("platform");

  test("leads from a wrong reading through its ticket to the central team", () => {
    const chains = [7, 8, 9, 10, 11, 12].map((quarter) => whyOf(recording, `quarter:${quarter}`));
    const central = chains.find((chain) => chain.at(-1)!.code === "team.busy")!;
    expect(codes(central.slice(0, 2))).toMatch(/^decision\.wrong copy\.(misread|mismapped)$/);
    expect(codes(central.slice(3))).toMatch(/^ticket\.(waiting|working) queue\.before( queue\.filled)? team\.busy$/);
    expect(central.at(-1)!.parameters).toMatchObject({ team: "centre", people: 3 });
    expect(central.at(-1)!.parameters["busyShare"]).toBeGreaterThan(0.8);
  });

  test("after the purchase ends at the queue that it filled, and not at how busy the team was before", () => {
    const chain = whyOf(createRecording({ architecture: "platform", seed: 4 }), "quarter:7");
    expect(codes(chain.slice(3))).toBe("ticket.waiting queue.before queue.joined");
    const [, before, joined] = chain.slice(3);
    expect(before!.parameters).toMatchObject({ team: "centre", people: 3 });
    expect(before!.parameters["workDays"]).toBeGreaterThan(60);
    expect(joined!.parameters["tickets"]).toBeGreaterThan(Number(before!.parameters["tickets"]) / 2);
    expect(joined!.parameters["days"]).toBeGreaterThan(0);
  });

  test("tells of a quarter the commonest trouble, not the first: the middle one of those that went the same way", () => {
    const step = (code: string, days = 0) => ({ code, at: 0, parameters: { days } });
    const waited = (days: number): WhyChain => [
      step("decision.wrong"),
      step("copy.misread"),
      step("ticket.waiting", days),
    ];
    const down: WhyChain = [step("decision.wrong"), step("copy.late"), step("system.down")];
    const unnoticed: WhyChain = [step("decision.wrong"), step("copy.misread"), step("nobody.noticed")];
    const [one, nine, four] = [waited(1), waited(9), waited(4)];
    expect(typicalChain([down, unnoticed, nine, down, one, four])).toBe(four);
    expect(typicalChain([down, down, unnoticed])).toBe(down);
    expect(typicalChain([])).toBeNull();
  });

  test("counts the work that a ticket stood behind: where one person does it, the ticket waits exactly that long", () => {
    const pairs = recordingOf("point-to-point", 1);
    const { tickets } = pairs.worldAt(pairs.endAt).simulation.state;
    const rows = Array.from({ length: tickets.count }, (_, row) => row);
    const waited = rows.filter((row) => tickets.startedAt[row]! > tickets.openedAt[row]!);
    expect(waited.length).toBeGreaterThan(200);
    for (const row of waited.filter((_, index) => index % Math.ceil(waited.length / 60) === 0)) {
      const [ticket, before] = whyOf(pairs, `ticket:${row}`);
      expect(before!.code).toBe("queue.before");
      expect(before!.parameters["people"]).toBe(1);
      expect(before!.parameters["workDays"]).toBeCloseTo(Number(ticket!.parameters["days"]), 6);
    }
  });

  test("tells of a ticket how long it waited, behind what, and what it was opened for", () => {
    const { tickets } = recording.worldAt(recording.endAt).simulation.state;
    const waited = (row: number): number => tickets.startedAt[row]! - tickets.openedAt[row]!;
    const adapting = Array.from({ length: tickets.count }, (_, row) => row).filter((row) => tickets.kind[row] === 1);
    const slowest = adapting.reduce((one, other) => (waited(other) > waited(one) ? other : one));
    const chain = whyOf(recording, `ticket:${slowest}`);
    // Whoever adapts has been told before, by an owner who has other work, too.
    expect(codes(chain)).toMatch(
      /^ticket\.done queue\.before( queue\.\w+)?( team\.busy)? ticket\.before definition\.changed$/,
    );
    expect(chain[0]!.parameters).toMatchObject({ kind: "adapt", days: waited(slowest) / DAY_MS });
    expect(chain.at(-2)!.parameters).toMatchObject({ kind: "tell" });
    expect(chain.at(-1)!.about?.id).toMatch(/^change:/);
    const earlier = whyOf(recording, `ticket:${slowest}`, tickets.startedAt[slowest]! - 1);
    expect(earlier[0]!.code).toBe("ticket.waiting");
  });

  test("tells of a lost message that it slipped, or that the broker was down, and of what it would have said", () => {
    const bus = recordingOf("bus", 1);
    const { facts } = bus.worldAt(bus.endAt).simulation.state;
    const lost = Array.from({ length: facts.count }, (_, row) => row).filter((row) => facts.lost[row] === 1);
    const chains = lost.map((row) => codes(whyOf(bus, `message:${row}`)));
    expect(new Set(chains)).toEqual(
      new Set(["message.lost capture.slipped fact.said", "message.lost broker.down fact.said"]),
    );
  });

  test("follows the second half of work back through the first", () => {
    const pairs = recordingOf("point-to-point", 1);
    const { tickets } = pairs.worldAt(pairs.endAt).simulation.state;
    const half = Array.from(tickets.part.subarray(0, tickets.count)).lastIndexOf(2);
    const chain = whyOf(pairs, `ticket:${half}`);
    expect(codes(chain)).toMatch(
      /^ticket\.\w+( queue\.before( queue\.\w+)?( team\.busy)?)?( ticket\.before){1,2} (definition\.changed|need\.arose)$/,
    );
  });

  test("tells of a decision by its number and occasion what the recorder saw", () => {
    const request: RunRequest = {
      architecture: "bus",
      seed: 7,
      years: 1,
      overrides: { "decisions.triggered": 0.3 },
    };
    const larkfield = createWorld(request);
    const seen: { decision: number; serial: number; at: number; hasActed: boolean; value: number }[] = [];
    larkfield.recorder = { occasion: (occasion) => void seen.push(occasion) };
    larkfield.simulation.runUntil(larkfield.simulation.state.dayZero + 200 * DAY_MS);
    const asked = createRecording(request);
    const triggered = seen.findLast(({ serial }) => serial < 0)!;
    for (const { decision, serial, at, hasActed, value } of [seen.at(-1)!, seen[200]!, triggered]) {
      const [first] = whyOf(asked, { kind: "decision", row: decision, part: serial });
      expect(first!.at).toBe(at);
      expect(first!.code).toBe(`decision.${!hasActed ? "byHand" : value < 0 ? "wrong" : "right"}`);
      expect(whyOf(asked, `decision:${decision}`, at)[0]!.at).toBe(at);
    }
  });

  test.each<[string, number | undefined, RegExp]>([
    ["ticket:99999", undefined, /no ticket:99999.*By day 1095.*ticket:0 to ticket:\d+.*later day/],
    ["ticket:900", 10, /By day 10 they go from ticket:0/],
    ["message:9999999", undefined, /message:0 to message:\d+\. None of them is lost/],
    ["quarter:13", undefined, /quarters 1 to 12/],
    ["copy:3.4", undefined, /keys 0 to 3/],
    ["decision:3.99999", undefined, /it was not taken.*decision:3\./],
    ["copy:3", undefined, /copy:FLOW\.KEY/],
    ["tickets:4", undefined, /for example ticket:NUMBER/],
    ["ticket", undefined, /for example ticket:NUMBER/],
    ["ticket:1.2", undefined, /An id is one of quarter:NUMBER, decision/],
    ["", undefined, /An id is one of/],
  ])("refuses %j on day %s and says what there is", (id, day, message) => {
    const at = day === undefined ? undefined : recording.dayZero + day * DAY_MS;
    expect(() => whyOf(recording, id, at)).toThrow(message);
    expect(() => whyOf(recording, id, at)).toThrow(expect.objectContaining({ code: "unknown-cause" }));
  });

  test("ids are written as they are read; a lost transaction is a lost message", () => {
    for (const [kind, form] of Object.entries(whyForms)) {
      const id = { kind: kind as WhyKind, row: 12, ...(form.includes(".") && { part: 3 }) };
      expect(readWhyId(writeWhyId(id))).toEqual(id);
    }
    expect(readWhyId(" Decision:4.-2 ")).toEqual({ kind: "decision", row: 4, part: -2 });
    expect(readWhyId("transaction:8")).toEqual({ kind: "message", row: 8 });
  });
});

describe("the words for causes", () => {
  test("every code has one sentence, and there is none without a code", () => {
    expect(Object.keys(causeSentences).toSorted()).toEqual([...whyCodes].toSorted());
  });

  test.each(whyCodes)("%s is said without a hole", (code) => {
    const names = {
      kind: "build",
      team: "centre",
      domain: "stores",
      owner: "pricing",
      reader: "orders",
      fact: "PriceSet",
    };
    const days = { days: 12, workDays: 2, hours: 5, ms: 400, seconds: 90, trust: 0.4, busyShare: 0.96 };
    const counts = { ticket: 134, tickets: 31, people: 3, readers: 2, version: 4, known: 3, holds: 1, isBypassed: 1 };
    const order = { system: "stores", from: "stores", to: "free", name: "choice.check", value: "none" };
    const chain = { checkout: 7, attempt: 2, order: 7, call: 9, attempts: 3, calls: 12, before: 12, abandoned: 4 };
    const handOn = { copy: 2, key: 1, value: 5, truth: 6, hop: 2, first: "changes", what: "changes" };
    const messages = { article: 4, by: 5, change: 3, isForGood: 1, field: 2, check: "full", hasRested: 1, reader: 3 };
    const group = {
      lane: 2,
      facts: 3_100,
      perSecond: 9.6,
      clears: 10,
      sharing: 1,
      share: 0.5,
      minutes: 10,
      isOver: 1,
      minutesSince: 3,
      deed: 4,
      times: 2,
      again: 1,
      of: "pricing",
    };
    const refused = { reason: "not-joined", joinsAt: 86_400_000 };
    const more = { by: "repair", architecture: "bus", quarter: 3, ...order, ...refused, ...chain, ...handOn, ...group };
    const ofMessages = /^(figure|reading|shape)\./.test(code) ? messages : {};
    const said = why.cause({ code, at: 0, facts: { ...names, ...days, ...counts, ...more, ...ofMessages } });
    expect(said).toMatch(/^["“A-Z0-9].* .*[^.]$/);
    expect(said).not.toMatch(/undefined|null|NaN|\[object|Infinity/);
  });

  test("every decision and every domain that the model can name has its words", () => {
    const facts = {
      kind: "replenish",
      domain: "inventory.2",
      owner: "stores",
      reader: "orders",
      fact: "StockPosition",
    };
    const say = (code: string, more = {}): string => why.cause({ code, at: 0, facts: { ...facts, ...more } });
    expect(say("copy.misread")).toBe("Orders misread “stock position” from Stores");
    expect(say("decision.byHand")).toBe("Stock of brand B decided how much to reorder by hand");
    for (const { code } of decisionKinds)
      expect(say("decision.wrong", { kind: code })).not.toContain(`decided ${code}`);
    for (const { code } of archetypes)
      expect(say("system.down", { domain: code, hours: 2 })).not.toContain(` ${code} `);
  });

  test("every step of many chains is said without a hole", () => {
    const met = new Set<string>();
    for (const architecture of architectureNames) {
      const recording = createRecording({ architecture, seed: 19, years: 2, overrides: { "bypass.patienceDays": 5 } });
      for (const day of [250, 730]) {
        const at = recording.dayZero + day * DAY_MS;
        const ids = someIds(recording, at, 17, 2);
        for (const id of [...ids, "quarter:2", "quarter:8"]) {
          // Not every decision has been taken by then, and not so often.
          if (id.startsWith("decision:")) continue;
          for (const { code, at: stepAt, parameters } of whyOf(recording, id, at)) {
            met.add(code);
            const said = why.cause({ code, at: stepAt, facts: parameters });
            expect(said, code).not.toMatch(/undefined|null|NaN|\[object|Infinity/);
            expect(said).not.toBe(code);
          }
        }
      }
    }
    expect(met.size).toBeGreaterThan(20);
  });
});
