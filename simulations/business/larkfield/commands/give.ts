import type { Larkfield } from "../events.ts";
import type { PlainCommand } from "../request/PlainCommand.ts";
import type { Refusal } from "../request/refusalCodes.ts";
import type { CommandKind, Price } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";
import type { CommandType } from "./commandSchemas.ts";
import { commandKinds } from "./commandKinds.ts";

/** The values of a command are those its schema names, so that each kind may read its own. */
type AnyKind = CommandKind<CommandSchema, PlainCommand>;
const kindOf = ({ type }: PlainCommand): AnyKind => commandKinds[type as CommandType] as unknown as AnyKind;

/** Somebody gives an order: it takes effect after the events of its instant, or is refused and leaves everything as it is. */
export function give(larkfield: Larkfield, index: number): void {
  const { state, now } = larkfield.simulation;
  const command = state.commands[index]!;
  const refusal = refusalOf(larkfield, command);
  const points = refusal === null ? priceOf(larkfield, command).points : 0;
  state.orders.push({ command: index, at: now, points, refusal });
  if (refusal === null) kindOf(command).apply(larkfield, command);
}

/** What an order would cost if it were given now. */
export function priceOf(larkfield: Larkfield, command: PlainCommand): Price {
  return kindOf(command).price(larkfield, command);
}

/** Why an order would not be carried out if it were given now; null when it would. Its form is checked with the request. */
export function refusalOf(larkfield: Larkfield, command: PlainCommand): Refusal | null {
  return kindOf(command).refusal(larkfield, command) ?? noPointsLeft(larkfield, command);
}

/** Whoever gives orders has so much attention a quarter, all roles together. */
function noPointsLeft(larkfield: Larkfield, command: PlainCommand): Refusal | null {
  const { state, now } = larkfield.simulation;
  const most = state.parameters["attention.points"];
  if (most === Infinity) return null;
  const began = now - ((now - state.dayZero) % state.quarterMs);
  const spent = state.orders.reduce((sum, { at, points }) => sum + (at >= began ? points : 0), 0);
  const { points } = priceOf(larkfield, command);
  return spent + points <= most ? null : { code: "no-points-left", parameters: { points, left: most - spent } };
}
