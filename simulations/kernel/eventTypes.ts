import { KernelError } from "./KernelError.ts";

/**
 * Numbers the kinds of events of a simulation: `eventTypes("arrival", "departure")` is
 * `{ arrival: 0, departure: 1 }`, frozen. The order is part of the trace: append, never insert.
 *
 * @throws KernelError `bad-options` when a name appears twice.
 */
export function eventTypes<const N extends string>(...names: N[]): { readonly [K in N]: number } {
  names.forEach((name, index) => {
    if (names.indexOf(name) < index) {
      throw new KernelError("bad-options", {
        what: `The event type "${name}" is declared twice.`,
        why: "Each type has one number, and the trace refers to types by number.",
        fix: `Remove the second "${name}" or give it a name of its own.`,
      });
    }
  });
  // Made at once: an object that grows name by name the engine soon keeps as a hash table, and handlers read it at every event.
  return Object.freeze(Object.fromEntries(names.map((name, index) => [name, index]))) as { readonly [K in N]: number };
}
