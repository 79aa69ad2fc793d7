import { KernelError } from "./KernelError.ts";
import type { EventInWords, KernelErrorCode } from "./KernelError.ts";

/** The kernel's error texts, apart from the code that decides, so that the hot path stays short. */
export const refuse = {
  seed: (seed: number) =>
    error(
      "bad-options",
      `The seed is ${seed}.`,
      "A seed is a whole number from 0 to 4294967295.",
      "Pass such a number; `value >>> 0` makes one of any number.",
    ),
  typeNumber: (name: string, number: number, index: number) =>
    error(
      "bad-options",
      `The event type "${name}" has the number ${number}, where ${index} was expected.`,
      "Types are numbered 0, 1, 2, … without gaps.",
      'Make the numbers with eventTypes("…", "…").',
    ),
  missingHandler: (name: string) =>
    error(
      "bad-options",
      `The event type "${name}" has no handler.`,
      "Every type needs a function that handles it.",
      `Add \`${name}\` to the handlers.`,
    ),
  limit: (name: string, value: number) =>
    error(
      "bad-options",
      `The option ${name} is ${value}.`,
      "A limit is a whole number of 1 or more.",
      `Leave ${name} out to take the default.`,
    ),
  instant: (instant: number, doing = "given") =>
    error(
      "bad-instant",
      `The instant ${instant} was ${doing}.`,
      "An instant is a whole number of milliseconds from 0 to 9007199254740991.",
      "Round a drawn time at once, for instance with exponentialMs, and check what it was computed from.",
    ),
  past: (at: number, now: number, type: string) =>
    error(
      "past-instant",
      `An event "${type}" was scheduled at ${at} ms, ${now - at} ms before the present instant ${now} ms.`,
      "Virtual time never runs backwards; a negative duration ends up here.",
      "Schedule at now plus a duration of 0 or more.",
    ),
  pastRun: (instant: number, now: number) =>
    Number.isNaN(instant)
      ? refuse.instant(instant, "asked for")
      : error(
          "past-instant",
          `The simulation was asked to run until ${instant} ms, but it stands at ${now} ms.`,
          "Running never goes backwards.",
          "Restore a checkpoint from before that instant and run from there.",
        ),
  unknownType: (type: number, names: readonly string[]) =>
    error(
      "unknown-type",
      `An event of type ${type} was scheduled.`,
      `This simulation knows the types ${names.map((name, index) => `${index} (${name})`).join(", ")}.`,
      "Use the numbers that eventTypes gave out.",
    ),
  payload: (field: string, value: number, type: string) =>
    error(
      "bad-payload",
      `The ${field} of an event "${type}" is ${value}.`,
      "Priority and both payload fields are whole numbers of 32 bits.",
      "Keep anything bigger in a table of the state and pass its index.",
    ),
  tooManyEvents: () =>
    error(
      "too-many-events",
      "The run has scheduled 2147483647 events.",
      "Sequence numbers have 31 bits.",
      "Split the run into several, each with a seed of its own.",
    ),
  endlessInstant: (limit: number, at: number) =>
    error(
      "endless-instant",
      `${limit} events were handled at the instant ${at} ms and the clock has not moved.`,
      "Events that schedule each other without delay would go on for ever.",
      "Give one event of the circle a delay, or raise `instantLimit` if so much really happens at one instant.",
    ),
  insideHandler: (doing: string) =>
    error(
      "inside-handler",
      `A handler called ${doing}.`,
      "An event is handled as a whole: the simulation cannot be run, saved or restored in the middle of one.",
      "Schedule an event, or do this between two events.",
    ),
  foreignCheckpoint: () =>
    error(
      "foreign-checkpoint",
      "The checkpoint belongs to another simulation.",
      "Format, seed and event types must be the same.",
      "Restore it into a simulation made with the same options.",
    ),
  handlerThrew: (event: EventInWords | null, now: number, thrown: unknown) =>
    error(
      "handler-threw",
      `The handler of ${event === null ? `an event after ${now} ms` : eventText(event)} threw ${thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)}.`,
      "An event that fails cannot be handled in part.",
      "The event is still pending: mend its handler and run again, cancel it, or restore a checkpoint.",
      thrown,
    ),
};

/** An event as people read it: `"departure" (event 12 at 5000 ms, a = 1, b = 0, caused by event 7)`. */
export function eventText(event: EventInWords): string {
  const cause = event.cause < 0 ? "scheduled from outside" : `caused by event ${event.cause}`;
  return `"${event.type}" (event ${event.sequence} at ${event.at} ms, a = ${event.a}, b = ${event.b}, ${cause})`;
}

function error(code: KernelErrorCode, what: string, why: string, fix: string, cause?: unknown): KernelError {
  return new KernelError(code, { what, why, fix }, cause);
}
