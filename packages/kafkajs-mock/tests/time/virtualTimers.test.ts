import { createClock } from "@sinonjs/fake-timers";
import { afterEach, expect, test } from "vitest";
import { seededRandom } from "../../src/seededRandom.ts";
import { replaceTimers, type VirtualTimers } from "../../src/time/virtualTimers.ts";

type Timers = Pick<
  typeof globalThis,
  "setTimeout" | "setInterval" | "setImmediate" | "clearTimeout" | "clearInterval" | "clearImmediate"
>;

let installed: VirtualTimers | null = null;
let nowMs = 0;

function install(): VirtualTimers {
  nowMs = 0;
  installed = replaceTimers(() => nowMs);
  return installed;
}

function passTo(timers: VirtualTimers, endMs: number): void {
  while (timers.nextAtMs <= endMs) {
    nowMs = timers.nextAtMs;
    timers.fireDue();
  }
  nowMs = endMs;
}

afterEach(() => {
  installed?.uninstall();
  installed = null;
});

/** Sets and clears timers as the seed has it, some of them out of other timers, and notes what fires when. */
function playProgram({ setTimeout, setInterval, setImmediate, ...clear }: Timers, seed: number, now: () => number) {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const fired: string[] = [];
  const timeouts: ReturnType<typeof setTimeout>[] = [];
  let count = 0;
  const act = () => {
    const name = count++;
    const note = () => {
      fired.push(`${now()} ${name}`);
      if (count < 400 && random() < 0.6) act();
    };
    const kind = below(7);
    if (kind < 4) timeouts.push(setTimeout(note, below(30)));
    else if (kind === 4) timeouts.push(setInterval(note, 1 + below(40)));
    else if (kind === 5) setImmediate(note);
    else clear.clearTimeout(timeouts[below(timeouts.length + 1)]);
  };
  for (let index = 0; index < 60; index++) act();
  return fired;
}

test.each([1, 2, 3, 5, 8, 13, 21])("timers fire as those of @sinonjs/fake-timers do (seed %i)", (seed) => {
  const clock = createClock(0);
  const expected = playProgram(clock as unknown as Timers, seed, () => clock.now);
  clock.tick(500);
  const timers = install();
  const { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate } = globalThis;
  const ours = { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate };
  const fired = playProgram(ours, seed, () => nowMs);
  passTo(timers, 500);
  expect(expected.length).toBeGreaterThan(100);
  expect(fired).toEqual(expected);
});

test("a timer that is refreshed begins anew, and one that has fired fires again", () => {
  const timers = install();
  const fired: number[] = [];
  const timer = setTimeout(() => fired.push(nowMs), 10);
  setTimeout(() => timer.refresh(), 6);
  passTo(timers, 20);
  expect(fired).toEqual([16]);
  timer.refresh();
  passTo(timers, 40);
  expect(fired).toEqual([16, 30]);
});

test("a timer without delay that a timer sets waits a millisecond, so that an instant ends", () => {
  const timers = install();
  const fired: number[] = [];
  const again = () => {
    fired.push(nowMs);
    if (fired.length < 3) setTimeout(again, 0);
  };
  setTimeout(again, 0);
  expect(timers.nextAtMs).toBe(0);
  passTo(timers, 10);
  expect(fired).toEqual([0, 1, 2]);
});

test("what one timer throws is thrown after the others of its instant have fired", () => {
  const timers = install();
  const fired: string[] = [];
  setTimeout(() => {
    throw new Error("first");
  }, 5);
  setTimeout(() => fired.push("second"), 5);
  expect(() => passTo(timers, 5)).toThrow("first");
  expect(fired).toEqual(["second"]);
  setTimeout(() => fired.push("later"), 0);
  expect(timers.nextAtMs).toBe(5);
});

test("timers with a negative delay fire together, a tenth of a second apart, and not once they are cleared", () => {
  const timers = install();
  const fired: string[] = [];
  const poll = (name: string) =>
    setTimeout(() => {
      fired.push(`${nowMs} ${name}`);
      if (name === "a") poll("a");
    }, -1_000);
  poll("a");
  const second = poll("b");
  setTimeout(() => {
    fired.push(`${nowMs} c`);
    clearTimeout(second);
  }, -1);
  expect(timers.count).toBe(0);
  timers.firePolls();
  expect(fired).toEqual(["0 a", "0 b", "0 c"]);
  const cleared = poll("d");
  clearTimeout(cleared);
  for (nowMs = 10; nowMs <= 200; nowMs += 10) timers.firePolls();
  expect(fired.slice(3)).toEqual(["100 a", "200 a"]);
});

test("a poll that another poll of the same moment clears does not fire", () => {
  const timers = install();
  const fired: string[] = [];
  setTimeout(() => clearTimeout(second), -1);
  const second = setTimeout(() => fired.push("second"), -1);
  timers.firePolls();
  expect(fired).toEqual([]);
});

test("a callback that is no function is refused at once", () => {
  install();
  expect(() => setTimeout(null as unknown as () => void, 1)).toThrow("Give it a function");
});

test("the platform's own timers come back", () => {
  const original = globalThis.setTimeout;
  const timers = install();
  expect(globalThis.setTimeout).not.toBe(original);
  timers.uninstall();
  expect(globalThis.setTimeout).toBe(original);
});
