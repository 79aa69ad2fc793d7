import type { Larkfield } from "../events.ts";
import type { WhyCode } from "../why/whyCodes.ts";
import type { Fields, ValuesOf } from "./Field.ts";
import type { RefusalCode } from "./refusalCodes.ts";
import type { RoleName } from "./roles.ts";

/** What can be known of a command without a world: plain data. */
export interface CommandSchema {
  readonly meaning: string;
  /** Roles that may give it besides `learner`. */
  readonly roles: readonly RoleName[];
  /** Fields of its own, in their canonical order, besides `at`, `sequence`, `by` and `type`. */
  readonly fields: Fields;
}

/** What an order costs: whoever gives it, in points of attention; and the teams, in person-days of work on average. */
export interface Price {
  readonly points: number;
  readonly personDays: number;
}

/** Why an order is not carried out: a code for the sentence in `src/words`, and what the sentence speaks of. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** One kind of order. `Values` are the fields of its own. */
export interface CommandKind<Schema extends CommandSchema, Values = ValuesOf<Schema["fields"]>> {
  readonly schema: Schema;
  /** What `why` calls what this order brought about. */
  readonly why: WhyCode;
  /** The price as things stand now. */
  price(larkfield: Larkfield, values: Values): Price;
  /** Why it cannot be carried out now; null when it can. Changes nothing. */
  refusal(larkfield: Larkfield, values: Values): Refusal | null;
  /** Carries it out. Only called when nothing speaks against it. */
  apply(larkfield: Larkfield, values: Values): void;
}
