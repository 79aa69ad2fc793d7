import type { Order } from "../../types.ts";
import type { Larkfield } from "../events.ts";
import type { LarkfieldState } from "../state.ts";
import type { CommandKind, CommandState, WholeField } from "./CommandKind.ts";
import { hire } from "./hire.ts";
import { publish } from "./publish.ts";

type AnyKind = CommandKind<Readonly<Record<string, WholeField>>>;

/** Every order that people can give, one file each. */
const kinds: readonly AnyKind[] = [publish as AnyKind, hire as AnyKind];

/** Carries out a command of the run, after the events of its instant. */
export function command(larkfield: Larkfield, index: number): void {
  const given = larkfield.simulation.state.commands[index]!;
  kindOf(given.type).apply(larkfield, given as never);
}

/** Person-days that an order is expected to cost if it is given at `now`, and how far it has come already. */
export function quote(
  state: LarkfieldState,
  order: Order,
  now: number,
): { readonly days: number; readonly state: CommandState } {
  const kind = kindOf(order.type);
  return { days: kind.priceDays(state, order as never, now), state: kind.stateOf(state, order as never) };
}

/** Types are checked before a run begins, so an unknown one is a fault of ours. */
function kindOf(type: string): AnyKind {
  const kind = kinds.find((one) => one.type === type);
  if (kind === undefined) throw new Error(`There is no command "${type}"; commands/index.ts lists them.`);
  return kind;
}
