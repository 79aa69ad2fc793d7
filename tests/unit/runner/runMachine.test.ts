import { createActor, initialTransition, transition, waitFor } from "xstate";
import { describe, expect, test } from "vitest";
import type { Command } from "../../../simulations/business/index.ts";
import type { Outline } from "../../../simulations/lens/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import { CodedError, createRunMachine, withCommand } from "../../../simulations/runner/index.ts";
import type { Run, RunContext, RunEvent } from "../../../simulations/runner/index.ts";
import { busyRun, plainRun } from "./fixtures.ts";

const END = 780 * DAY_MS;
const FIRST_STOP = 30 * DAY_MS;
const SECOND_STOP = 200 * DAY_MS;
const outline = {
  startAt: 0,
  endAt: END,
  stops: [
    { at: FIRST_STOP, code: "stop.change", parameters: {} },
    { at: SECOND_STOP, code: "stop.stack", parameters: {} },
  ],
} as unknown as Outline;

const machine = createRunMachine();
type Snapshot = ReturnType<typeof initialTransition<typeof machine>>[0];

const client: RunContext["client"] = {
  open: () => Promise.reject(new Error("not under test")),
  next: () => Promise.reject(new Error("not under test")),
};

function opened(run: Run): { run: Run; outline: Outline } {
  return { run, outline };
}

/** Whatever an invoked actor answers arrives as an event of this shape. */
function done(actor: string, output: unknown): RunEvent {
  return { type: `xstate.done.actor.${actor}`, output, actorId: actor } as unknown as RunEvent;
}

function after(events: readonly RunEvent[], { hasStops = false } = {}): Snapshot {
  const [start] = initialTransition(machine, { client, lens: "tangle", hasStops });
  return events.reduce<Snapshot>(
    (snapshot, event) => transition(machine, snapshot, resolved(snapshot, event))[0],
    start,
  );
}

/** Lets a table say `done("open")` without knowing the id XState gave the invoked actor. */
function resolved(snapshot: Snapshot, event: RunEvent): RunEvent {
  const match = /^xstate\.(done|error)\.actor\.(\w+)$/.exec(event.type);
  if (match === null) return event;
  const id = Object.keys(snapshot.children).find((key) => snapshot.children[key]?.src === match[2]) ?? match[2];
  return { ...event, type: `xstate.${match[1]}.actor.${id}`, actorId: id } as unknown as RunEvent;
}

function failure(actor: string, error: unknown): RunEvent {
  return { type: `xstate.error.actor.${actor}`, error, actorId: actor } as unknown as RunEvent;
}

function stateOf(snapshot: Snapshot): string {
  const { value } = snapshot;
  return typeof value === "string"
    ? value
    : Object.entries(value).map(([parent, child]) => `${parent}.${String(child)}`)[0]!;
}

const chosen: RunEvent = { type: "run.chosen", run: plainRun };
const ready: RunEvent[] = [chosen, done("open", opened(plainRun))];
const play: RunEvent = { type: "play.pressed" };
const second: RunEvent[] = Array.from({ length: 4 }, () => ({ type: "clock.advanced", elapsedMs: 250 }));
const publish = { by: "learner", type: "publish", system: 0 } as const;
const published = { ...plainRun, commands: [{ at: 0, sequence: 0, ...publish }] };

describe("the run machine", () => {
  test.each<[string, RunEvent[], string, Partial<RunContext>]>([
    ["is idle before anything is chosen", [], "idle", { run: null, isOpen: false }],
    ["ignores Play while idle", [play], "idle", {}],
    ["opens a chosen run", [chosen], "opening", { run: plainRun }],
    ["is paused at the start once it is open", ready, "ready.paused", { isOpen: true, at: 0 }],
    [
      "opens at the instant a link names",
      [{ ...chosen, at: 5 * DAY_MS }, done("open", opened(plainRun))],
      "ready.paused",
      { at: 5 * DAY_MS },
    ],
    [
      "never opens beyond the end",
      [{ ...chosen, at: 2 * END }, done("open", opened(plainRun))],
      "ready.ended",
      { at: END },
    ],
    [
      "fails with the code of what went wrong",
      [chosen, failure("open", new CodedError("worker.unavailable"))],
      "failed",
      { problem: { code: "worker.unavailable", parameters: {} } },
    ],
    [
      "tries again from failed",
      [chosen, failure("open", new Error("boom")), { type: "run.retried" }],
      "opening",
      { problem: null },
    ],
    ["plays", [...ready, play], "ready.playing", {}],
    ["moves a quarter per second by default", [...ready, play, ...second], "ready.playing", { at: 65 * DAY_MS }],
    [
      "moves at the speed chosen, without changing anything else",
      [...ready, { type: "speed.chosen", speedMs: 4 * DAY_MS }, play, ...second],
      "ready.playing",
      { at: 4 * DAY_MS },
    ],
    [
      "never leaps after a tab has slept",
      [...ready, play, { type: "clock.advanced", elapsedMs: 60_000 }],
      "ready.playing",
      { at: 16.25 * DAY_MS },
    ],
    ["stands still while paused", [...ready, ...second], "ready.paused", { at: 0 }],
    ["pauses", [...ready, play, ...second, { type: "pause.pressed" }, ...second], "ready.paused", { at: 65 * DAY_MS }],
    ["pauses where it is sought to", [...ready, play, { type: "time.sought", at: 99.4 }], "ready.paused", { at: 99 }],
    [
      "seeks neither before the start nor after the end",
      [...ready, { type: "time.sought", at: -5 }],
      "ready.paused",
      { at: 0 },
    ],
    ["is ended at the end", [...ready, { type: "time.sought", at: 2 * END }], "ready.ended", { at: END }],
    [
      "plays again from the start after the end",
      [...ready, { type: "time.sought", at: END }, play],
      "ready.playing",
      { at: 0 },
    ],
    [
      "restarts paused at the start with the same seed",
      [...ready, play, ...second, { type: "run.restarted" }],
      "ready.paused",
      { at: 0, run: plainRun },
    ],
    [
      "steps a day",
      [...ready, { type: "time.sought", at: 1.5 * DAY_MS }, { type: "step.taken", byMs: DAY_MS }],
      "ready.paused",
      { at: 2 * DAY_MS },
    ],
    [
      "steps back a day, not before the start",
      [...ready, { type: "step.taken", byMs: -DAY_MS }],
      "ready.paused",
      { at: 0 },
    ],
    ["asks where the next event is", [...ready, { type: "step.taken" }], "ready.stepping", { at: 0 }],
    [
      "steps to the next event",
      [...ready, { type: "step.taken" }, done("nextInstant", 777)],
      "ready.paused",
      { at: 777 },
    ],
    [
      "steps to the end when nothing happens any more",
      [...ready, { type: "step.taken" }, done("nextInstant", Infinity)],
      "ready.ended",
      { at: END },
    ],
    [
      "opens another Larkfield with nothing done",
      [chosen, done("open", opened(published)), { type: "larkfield.changed" }],
      "opening",
      { run: { ...plainRun, seed: plainRun.seed + 1 }, isOpen: false },
    ],
    [
      "fails when the worker does",
      [...ready, play, { type: "worker.failed", problem: { code: "worker.failed", parameters: {} } }],
      "failed",
      { run: plainRun, at: 0 },
    ],
    [
      "choosing another run leaves whatever was going on",
      [...ready, play, { ...chosen, run: busyRun }],
      "opening",
      { run: busyRun, isOpen: false },
    ],
  ])("%s", (_fact, events, state, context) => {
    const snapshot = after(events);
    expect(stateOf(snapshot)).toBe(state);
    expect(snapshot.context).toMatchObject(context);
  });

  test.each<[string, RunEvent[], string, Partial<RunContext>]>([
    [
      "holds at the first stop on its way",
      [...ready, play, ...second],
      "ready.held",
      { at: FIRST_STOP, stop: outline.stops[0]! },
    ],
    [
      "holds at a stop that a tick reaches exactly",
      [...ready, { type: "speed.chosen", speedMs: 120 * DAY_MS }, play, second[0]!, second[0]!],
      "ready.held",
      { at: FIRST_STOP },
    ],
    ["stands still while held", [...ready, play, ...second, ...second], "ready.held", { at: FIRST_STOP }],
    [
      "goes on from a stop, and holds at the next",
      [...ready, play, ...second, play, ...second, ...second, ...second],
      "ready.held",
      { at: SECOND_STOP },
    ],
    [
      "holds at no stop twice",
      [...ready, play, ...second, { type: "run.restarted" }, play, ...second],
      "ready.playing",
      { at: 65 * DAY_MS },
    ],
    ["shows the next stop as a still", [...ready, { type: "next.pressed" }], "ready.held", { at: FIRST_STOP }],
    [
      "shows the end after the last still",
      [...ready, { type: "next.pressed" }, { type: "next.pressed" }, { type: "next.pressed" }],
      "ready.ended",
      { at: END, stop: null, hasStops: false },
    ],
    [
      "leaves a stop when sought elsewhere",
      [...ready, { type: "next.pressed" }, { type: "time.sought", at: 5 }],
      "ready.paused",
      { at: 5, stop: null },
    ],
    [
      "has no stops once it has been seen to the end",
      [...ready, { type: "time.sought", at: END }, play, ...second],
      "ready.playing",
      { at: 65 * DAY_MS, hasStops: false },
    ],
  ])("in a first run it %s", (_fact, events, state, context) => {
    const snapshot = after(events, { hasStops: true });
    expect(stateOf(snapshot)).toBe(state);
    expect(snapshot.context).toMatchObject(context);
  });
});

describe("commands", () => {
  const at = 100 * DAY_MS;
  const acted = { ...plainRun, commands: [{ at, sequence: 0, ...publish }] };
  const given: RunEvent[] = [...ready, { type: "time.sought", at }, { type: "command.given", command: publish }];
  const forked: RunEvent[] = [...given, done("open", opened(acted))];

  test("a command is being given until the fork is open, and then the new future is shown at the same instant", () => {
    expect(stateOf(after(given))).toBe("ready.acting");
    const snapshot = after(forked);
    expect(stateOf(snapshot)).toBe("ready.paused");
    expect(snapshot.context).toMatchObject({ run: acted, at, nextRun: null });
    expect(snapshot.context.undo).toEqual([{ run: plainRun, outline, at }]);
  });

  test.each<RunEvent>([
    { type: "time.sought", at: outline.endAt },
    { type: "step.taken" },
    { type: "next.pressed" },
    { type: "command.given", command: { ...publish, system: 1 } },
  ])("whoever goes on before the fork is open loses no command: $type", (event) => {
    expect(after([...given, event]).context.nextRun).toEqual(after(given).context.nextRun);
    const snapshot = after([...given, event, done("open", opened(acted))]);
    expect(snapshot.context.run).toBe(acted);
    expect(snapshot.context.at).toBe(event.type === "time.sought" ? outline.endAt : at);
    expect(snapshot.context.undo).toEqual([{ run: plainRun, outline, at }]);
  });

  test("undo goes back to the parent, where it was, without opening anything", () => {
    const snapshot = after([...forked, { type: "time.sought", at: 2 * at }, { type: "command.undone" }]);
    expect(stateOf(snapshot)).toBe("ready.paused");
    expect(snapshot.context).toMatchObject({ run: plainRun, at, undo: [] });
  });

  test("undo is a stack: two commands are taken back one by one", () => {
    const twice = { ...acted, commands: [...acted.commands, { at, sequence: 1, ...publish, system: 1 }] };
    const events: RunEvent[] = [
      ...forked,
      { type: "command.given", command: { ...publish, system: 1 } },
      done("open", opened(twice)),
    ];
    expect(after(events).context.undo.map(({ run }) => run)).toEqual([plainRun, acted]);
    expect(after([...events, { type: "command.undone" }]).context).toMatchObject({ run: acted });
    expect(after([...events, { type: "command.undone" }, { type: "command.undone" }]).context).toMatchObject({
      run: plainRun,
    });
  });

  test("a run opened from a link is undone by opening it without its last command", () => {
    const snapshot = after([
      { type: "run.chosen", run: busyRun },
      done("open", opened(busyRun)),
      { type: "command.undone" },
    ]);
    expect(stateOf(snapshot)).toBe("opening");
    expect(snapshot.context.run!.commands).toEqual(busyRun.commands.slice(0, -1));
    expect(snapshot.context.openAt).toBe(busyRun.commands.at(-1)!.at);
  });

  test("redo gives again what was undone, at the instant where it was given, until another command is given", () => {
    const undone: RunEvent[] = [...forked, { type: "command.undone" }];
    expect(after(undone).context.redo.map(({ run }) => run)).toEqual([acted]);
    const redone = after([...undone, { type: "time.sought", at: 0 }, { type: "command.redone" }]);
    expect(redone.context).toMatchObject({ run: acted, at, redo: [] });
    expect(redone.context.undo).toEqual([{ run: plainRun, outline, at }]);
    const other: RunEvent[] = [{ type: "command.given", command: { ...publish, system: 1 } }];
    expect(after([...undone, ...other, done("open", opened(acted))]).context.redo).toEqual([]);
    expect(stateOf(after([...ready, { type: "command.redone" }]))).toBe("ready.paused");
  });

  test("what was undone in a run from a link can be redone once the run before it is open", () => {
    const shorter = { ...busyRun, commands: busyRun.commands.slice(0, -1) };
    const snapshot = after([
      { type: "run.chosen", run: busyRun },
      done("open", opened(busyRun)),
      { type: "command.undone" },
      done("open", opened(shorter)),
      { type: "command.redone" },
    ]);
    expect(snapshot.context).toMatchObject({ run: busyRun, redo: [] });
  });

  test("another future of the run is shown at the same instant", () => {
    const snapshot = after([
      ...forked,
      { type: "time.sought", at: 2 * at },
      { type: "future.chosen", run: plainRun, outline },
    ]);
    expect(stateOf(snapshot)).toBe("ready.paused");
    expect(snapshot.context).toMatchObject({ run: plainRun, at: 2 * at, undo: [], redo: [] });
  });

  test("undo with nothing done does nothing", () => {
    expect(stateOf(after([...ready, { type: "command.undone" }]))).toBe("ready.paused");
  });

  test("a command that the business refuses changes nothing and says why", () => {
    const snapshot = after([...given, failure("open", new CodedError("bad-command", { index: 0 }))]);
    expect(stateOf(snapshot)).toBe("ready.paused");
    expect(snapshot.context).toMatchObject({ run: plainRun, undo: [], refusal: { code: "bad-command" } });
    const next = after([...given, failure("open", new CodedError("bad-command")), { type: "time.sought", at: 0 }]);
    expect(next.context.refusal).toBeNull();
  });

  test("a worker that dies while a command is given fails the machine, and the run can be opened again", () => {
    const failed = after([...given, failure("open", new CodedError("worker.failed", { reason: "killed" }))]);
    expect(stateOf(failed)).toBe("failed");
    expect(stateOf(transition(machine, failed, { type: "run.retried" })[0])).toBe("opening");
    expect(failed.context.run).toEqual(plainRun);
  });
});

describe("a command that somebody else has numbered", () => {
  const at = 100 * DAY_MS;
  const command: Command = { at: 50 * DAY_MS, sequence: 7, by: "trainer", type: "publish", system: 2 };
  const received: RunEvent = { type: "command.received", command };
  const changed = { ...plainRun, commands: [command] };

  test("changes the run and leaves the instant shown as it is", () => {
    const events: RunEvent[] = [...ready, { type: "time.sought", at }, received];
    const waiting = after(events);
    expect(stateOf(waiting)).toBe("ready.receiving");
    expect(waiting.context).toMatchObject({ run: plainRun, at, nextRun: changed });
    const snapshot = after([...events, done("open", opened(changed))]);
    expect(stateOf(snapshot)).toBe("ready.paused");
    expect(snapshot.context).toMatchObject({ run: changed, at, nextRun: null });
  });

  test("lets a run that plays go on playing, and one that is held stay held", () => {
    expect(stateOf(after([...ready, play, ...second, received, done("open", opened(changed))]))).toBe("ready.playing");
    const held = [...ready, play, ...second, received, done("open", opened(changed))];
    expect(stateOf(after(held, { hasStops: true }))).toBe("ready.held");
  });

  test("stands at its place among the commands given here", () => {
    const mine = { at, sequence: 0, ...publish };
    expect(withCommand({ ...plainRun, commands: [mine] }, command).commands).toEqual([command, mine]);
    expect(withCommand({ ...plainRun, commands: [command] }, mine).commands).toEqual([command, mine]);
  });
});

test("a running machine opens, acts and undoes", async () => {
  const played: Run[] = [];
  const working: RunContext["client"] = {
    open: async (_lens, run) => {
      played.push(run);
      return outline;
    },
    next: async () => 5,
  };
  const actor = createActor(machine, { input: { client: working, lens: "tangle" } }).start();
  actor.send(chosen);
  await waitFor(actor, (snapshot) => snapshot.matches({ ready: "paused" }));
  actor.send({ type: "step.taken" });
  await waitFor(actor, (snapshot) => snapshot.context.at === 5);
  actor.send({ type: "command.given", command: publish });
  await waitFor(actor, (snapshot) => snapshot.context.run!.commands.length === 1);
  actor.send({ type: "command.undone" });
  expect(actor.getSnapshot().context.run).toEqual(plainRun);
  actor.send({ type: "larkfield.changed" });
  await waitFor(actor, (snapshot) => snapshot.matches({ ready: "paused" }));
  expect(played.map(({ seed, commands }) => [seed, commands.length])).toEqual([
    [plainRun.seed, 0],
    [plainRun.seed, 1],
    [plainRun.seed + 1, 0],
  ]);
  actor.stop();
});
