import type { PlainCommand } from "../request/PlainCommand.ts";
import type { CommandKind } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";
import type { commandSchemas } from "./commandSchemas.ts";
import type { CommandType } from "./commandTypes.ts";

/** Commands that can be given in a run, by type. A page brings along those that its lens lets people give, and no others. */
export type CommandSet = { readonly [T in CommandType]?: CommandKind<(typeof commandSchemas)[T]> };

/** The values of a command are those its schema names, so that each kind may read its own. */
export type AnyKind = CommandKind<CommandSchema, PlainCommand>;

/** Undefined where the type is not brought along. */
export function kindOf(kinds: CommandSet, type: unknown): AnyKind | undefined {
  return kinds[type as CommandType] as unknown as AnyKind | undefined;
}
