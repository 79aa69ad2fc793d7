import type { Command } from "../../types.ts";
import type { Larkfield } from "../events.ts";
import type { CommandKind, CommandSchema, Price, Refusal } from "./CommandKind.ts";
import { commandKinds } from "./commandKinds.ts";

/** The values of a command are those its schema names, so that each kind may read its own. */
type AnyKind = CommandKind<CommandSchema, Command>;
const kindOf = ({ type }: Command): AnyKind => commandKinds[type] as unknown as AnyKind;

/** Somebody gives an order: it takes effect after the events of its instant, or is refused and leaves everything as it is. */
export function give(larkfield: Larkfield, index: number): void {
  const { state, now } = larkfield.simulation;
  const command = state.commands[index]!;
  const refusal = refusalOf(larkfield, command);
  const { points } = refusal === null ? priceOf(larkfield, command) : { points: 0 };
  state.orders.push({ command: index, at: now, points, refusal });
  if (refusal === null) kindOf(command).apply(larkfield, command);
}

/** What an order would cost if it were given now. */
export function priceOf(larkfield: Larkfield, command: Command): Price {
  return kindOf(command).price(larkfield, command);
}

/** Why an order would not be carried out if it were given now; null when it would. Its form is checked with the request. */
export function refusalOf(larkfield: Larkfield, command: Command): Refusal | null {
  return kindOf(command).refusal(larkfield, command);
}
