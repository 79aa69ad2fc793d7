import type { Larkfield } from "../events.ts";
import type { ValuesOf } from "./Field.ts";
import type { Refusal } from "../request/refusalCodes.ts";
import type { Reason } from "./Reason.ts";
import type { CommandSchema } from "./CommandSchema.ts";

/** What an order costs: whoever gives it, in points of attention; and the teams, in person-days of work on average. */
export interface Price {
  readonly points: number;
  readonly personDays: number;
}

/** One kind of order. `Values` are the fields of its own. */
export interface CommandKind<Schema extends CommandSchema, Values = ValuesOf<Schema["fields"]>> {
  readonly schema: Schema;
  /** Why it could be carried out in no run, though its fields hold what they may. Left out: nothing speaks against it. */
  reason?(values: Values): Reason | null;
  /** The price as things stand now. */
  price(larkfield: Larkfield, values: Values): Price;
  /** Why it cannot be carried out now; null when it can. Changes nothing. */
  refusal(larkfield: Larkfield, values: Values): Refusal | null;
  /** Carries it out. Only called when nothing speaks against it. */
  apply(larkfield: Larkfield, values: Values): void;
}
