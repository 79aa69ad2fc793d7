import type { InstantMs } from "../../../kernel/index.ts";

/** When, in which order, and by whom a command is given. */
export type CommandPlace = {
  readonly at: InstantMs;
  /** Order among the commands of one instant. */
  readonly sequence: number;
  /** Role that gave it: one of the scenario's, or of `roleNames` where the scenario names none. */
  readonly by: string;
};

/** One order given to the business at an instant, as anybody may write it. Its type and fields: `commands/`. */
export type PlainCommand = CommandPlace & { readonly type: string } & Readonly<Record<string, unknown>>;
