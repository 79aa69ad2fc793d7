import type { Larkfield } from "../events.ts";
import type { PlainCommand } from "../request/PlainCommand.ts";
import { Published } from "../state.ts";
import type { CommandSet } from "./CommandSet.ts";
import type { CommandType } from "./commandTypes.ts";
import { priceOf, refusalOf } from "./give.ts";

/** An order before anybody has given it an instant: its type, and the fields that its schema names. */
export interface NewOrder {
  readonly type: CommandType;
  readonly [field: string]: number | string | boolean;
}

/** How far what an order asks for has come: it can be given, it is under way, it is done, or something else speaks against it. */
export type CommandState = "open" | "underWay" | "done" | "refused";

/** What an order of one of `kinds` would cost if it were given now, in person-days, and whether it still can be. */
export function quote(
  larkfield: Larkfield,
  order: NewOrder,
  kinds: CommandSet,
): { readonly days: number; readonly state: CommandState } {
  const { now } = larkfield.simulation;
  const command: PlainCommand = { ...order, at: now, sequence: 0, by: "learner" };
  const refusal = refusalOf(larkfield, command, kinds);
  const days = priceOf(larkfield, command, kinds).personDays;
  if (refusal === null) return { days, state: "open" };
  if (refusal.code === "already-so") return { days, state: "done" };
  if (refusal.code !== "already-published") return { days, state: "refused" };
  return { days, state: isBeingPublished(larkfield, Number(command["system"])) ? "underWay" : "done" };
}

function isBeingPublished({ simulation }: Larkfield, domain: number): boolean {
  const { types, parameters } = simulation.state;
  const perDomain = parameters["facts.typesPerDomain"];
  const own = types.published.subarray(domain * perDomain, (domain + 1) * perDomain);
  return own.some((published) => published === Published.underWay);
}
