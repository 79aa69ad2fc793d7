import type { Larkfield } from "../events.ts";
import type { PlainCommand } from "../request/PlainCommand.ts";
import type { Refusal } from "../request/refusalCodes.ts";
import type { Price } from "./CommandKind.ts";
import { kindOf } from "./CommandSet.ts";
import type { CommandSet } from "./CommandSet.ts";

/** Somebody gives an order: it takes effect after the events of its instant, or is refused and leaves everything as it is. */
export function give(larkfield: Larkfield, index: number, kinds: CommandSet): void {
  const { state, now } = larkfield.simulation;
  const command = state.commands[index]!;
  const refusal = refusalOf(larkfield, command, kinds);
  const points = refusal === null ? priceOf(larkfield, command, kinds).points : 0;
  state.orders.push({ command: index, at: now, points, refusal });
  if (refusal === null) kindOf(kinds, command.type)!.apply(larkfield, command);
}

/** What an order would cost if it were given now. Its type is one of `kinds`. */
export function priceOf(larkfield: Larkfield, command: PlainCommand, kinds: CommandSet): Price {
  return kindOf(kinds, command.type)!.price(larkfield, command);
}

/** Why an order would not be carried out if it were given now; null when it would. Its form is checked with the request. */
export function refusalOf(larkfield: Larkfield, command: PlainCommand, kinds: CommandSet): Refusal | null {
  return kindOf(kinds, command.type)!.refusal(larkfield, command) ?? noPointsLeft(larkfield, command, kinds);
}

/** Whoever gives orders has so much attention a quarter, all roles together. */
function noPointsLeft(larkfield: Larkfield, command: PlainCommand, kinds: CommandSet): Refusal | null {
  const { state, now } = larkfield.simulation;
  const most = state.parameters["attention.points"];
  if (most === Infinity) return null;
  const began = now - ((now - state.dayZero) % state.quarterMs);
  const spent = state.orders.reduce((sum, { at, points }) => sum + (at >= began ? points : 0), 0);
  const { points } = priceOf(larkfield, command, kinds);
  return spent + points <= most ? null : { code: "no-points-left", parameters: { points, left: most - spent } };
}
