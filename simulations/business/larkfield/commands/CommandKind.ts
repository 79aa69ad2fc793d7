import type { Larkfield } from "../events.ts";
import type { LarkfieldState } from "../state.ts";

/** A whole number that a command carries, from `least` to `most`. */
export interface WholeField {
  readonly least: number;
  readonly most: number;
}

/** How far what a command asks for has come: it can be given, it was given before and is under way, or it is done. */
export type CommandState = "open" | "underWay" | "done";

/** Everything about one kind of order that people give in a run: parser, canonical form, buttons and rooms read it off here. */
export interface CommandKind<Fields extends Readonly<Record<string, WholeField>>> {
  readonly type: string;
  /** What it carries beside instant, number and role, in the order in which a link writes it. */
  readonly fields: Fields;
  /** Person-days that it is expected to cost if it is given now. The run may charge less where work falls away on its way. */
  priceDays(state: LarkfieldState, fields: FieldValues<Fields>, now: number): number;
  stateOf(state: LarkfieldState, fields: FieldValues<Fields>): CommandState;
  /** Carries it out, after the events of its instant. */
  apply(larkfield: Larkfield, fields: FieldValues<Fields>): void;
}

export type FieldValues<Fields> = { readonly [Name in keyof Fields]: number };

/** Row of a domain; more than any landscape has. */
export const domainField: WholeField = { least: 0, most: 255 };
