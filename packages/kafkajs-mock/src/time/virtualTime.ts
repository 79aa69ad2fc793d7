import { withGlobal, type Clock as FakeClock } from "@sinonjs/fake-timers";
import { hasWaitingTurns, nextTurn } from "./turns.ts";
import { seededRandom } from "../seededRandom.ts";
import { replaceTimers } from "./virtualTimers.ts";

/** Time that only moves when it is told to, for everything in this realm: timers, Date, performance, hrtime and random numbers. */
export interface VirtualTime {
  /** Milliseconds since 1970. */
  now(): number;
  /** Lets `ms` milliseconds pass: every timer fires at its own instant, and what it sets in motion settles before the next one. */
  advance(ms: number): Promise<void>;
  /** Lets everything that needs no time happen. */
  settle(): Promise<void>;
  /** Waits for a promise by letting time pass, at most `limitMs` (default one virtual hour). Rejects when it takes longer. */
  until<Value>(promise: Promise<Value>, limitMs?: number): Promise<Value>;
  /** Restores real time and real random numbers. */
  uninstall(): void;
}

export interface VirtualTimeOptions {
  /** Where time begins, in milliseconds since 1970. Default 1 January 2026. */
  readonly startMs?: number;
  /** Seed of Math.random and crypto. Default 1. */
  readonly seed?: number;
}

const DEFAULT_START_MS = 1_767_225_600_000;
const HOUR_MS = 3_600_000;

/** Whole timer rounds at one instant before we call it an endless loop. */
const MOST_ROUNDS = 100_000;

/**
 * Replaces the clock, the timers and the random numbers of this JavaScript realm. Do it before kafkajs is imported, and in a worker, so that nothing else is caught up in it.
 * Date, hrtime and performance come from @sinonjs/fake-timers, timers from our own queue, which is several times as fast; microtasks stay the platform's own.
 */
export function installVirtualTime(options: VirtualTimeOptions = {}): VirtualTime {
  const fake: FakeClock = withGlobal(globalThis).install({
    now: options.startMs ?? DEFAULT_START_MS,
    toFake: fakeable(),
  });
  const timers = replaceTimers(() => fake.now);
  const restoreRandomness = replaceRandomness(options.seed ?? 1);

  /**
   * Goes to an instant and fires its timers. What they set in motion settles afterwards, together: kafkajs alone sets one timer a tenth of a second per
   * connection.
   */
  const passTo = (atMs: number) => {
    if (atMs > fake.now) fake.tick(atMs - fake.now);
    timers.fireDue();
    timers.firePolls();
    return settled();
  };

  const settle = async () => {
    // One turn drains every microtask; timers due at this very instant may set more in motion.
    for (let round = 0; round < MOST_ROUNDS; round++) {
      await settled();
      if (!timers.fireDue()) return;
    }
    throw new Error(
      `Virtual time stands still: ${MOST_ROUNDS} rounds of timers without delay. Something reschedules itself with 0 ms for ever.`,
    );
  };

  const advance = async (ms: number) => {
    if (!(ms >= 0 && ms < Number.POSITIVE_INFINITY))
      throw new RangeError(`Time only moves forward: ${ms} ms were asked for. Give 0 or more.`);
    await settle();
    const endMs = fake.now + Math.trunc(ms);
    while (fake.now < endMs) await passTo(Math.min(timers.nextAtMs, endMs));
    await settle();
  };

  return {
    now: () => fake.now,
    advance,
    settle,
    async until<Value>(promise: Promise<Value>, limitMs = HOUR_MS): Promise<Value> {
      let outcome: { value: Value } | { error: unknown } | null = null;
      promise.then(
        (value) => (outcome = { value }),
        (error: unknown) => (outcome = { error }),
      );
      const endMs = fake.now + limitMs;
      await settle();
      while (outcome === null && fake.now < endMs && timers.count > 0) await passTo(timers.nextAtMs);
      const reached = outcome as { value: Value } | { error: unknown } | null;
      if (reached === null) throw new Error(`The promise was still waiting after ${limitMs} ms of virtual time.`);
      if ("error" in reached) throw reached.error;
      return reached.value;
    },
    uninstall() {
      timers.uninstall();
      fake.uninstall();
      restoreRandomness();
    },
  };
}

/** Every microtask has run, and every message that was on its way has arrived. */
async function settled(): Promise<void> {
  do await nextTurn();
  while (hasWaitingTurns());
}

type Fakeable = NonNullable<Parameters<ReturnType<typeof withGlobal>["install"]>[0]>["toFake"];

/** What tells the time, where this realm has it. Timers have a queue of their own; queueMicrotask and nextTick stay. */
function fakeable(): Fakeable {
  const wanted = ["Date", "performance"] as const;
  const present = wanted.filter((name) => name in globalThis);
  const hasHrtime = typeof globalThis.process?.hrtime === "function";
  return (hasHrtime ? [...present, "hrtime"] : present) as Fakeable;
}

/** Math.random and the platform's crypto from one seed. Returns how to put them back. */
function replaceRandomness(seed: number): () => void {
  const random = seededRandom(seed);
  const originalRandom = Math.random;
  Math.random = random;
  const crypto = globalThis.crypto as Crypto | undefined;
  const original =
    crypto === undefined ? null : { getRandomValues: crypto.getRandomValues, randomUUID: crypto.randomUUID };
  if (crypto !== undefined) {
    const fill = <Bytes extends ArrayBufferView | null>(target: Bytes): Bytes => {
      if (target !== null) {
        const bytes = new Uint8Array(target.buffer, target.byteOffset, target.byteLength);
        for (let index = 0; index < bytes.length; index++) bytes[index] = Math.floor(random() * 256);
      }
      return target;
    };
    const uuid = () => {
      const digits = Array.from({ length: 32 }, (_, index) =>
        (index === 12 ? 4 : index === 16 ? 8 + Math.floor(random() * 4) : Math.floor(random() * 16)).toString(16),
      ).join("");
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}` as ReturnType<
        Crypto["randomUUID"]
      >;
    };
    Object.defineProperty(crypto, "getRandomValues", { value: fill, configurable: true, writable: true });
    Object.defineProperty(crypto, "randomUUID", { value: uuid, configurable: true, writable: true });
  }
  return () => {
    Math.random = originalRandom;
    if (crypto === undefined || original === null) return;
    Object.defineProperty(crypto, "getRandomValues", {
      value: original.getRandomValues,
      configurable: true,
      writable: true,
    });
    Object.defineProperty(crypto, "randomUUID", { value: original.randomUUID, configurable: true, writable: true });
  };
}
