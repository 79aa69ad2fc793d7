import type { CommandPlace } from "../request/PlainCommand.ts";
import type { CommandValues } from "./commandSchemas.ts";
import type { CommandType } from "./commandTypes.ts";

/** A command of a type: its place, and the fields that its schema names. */
export type CommandOf<Type extends CommandType> = CommandPlace & { readonly type: Type } & CommandValues<Type>;
/** One order given to the business at an instant; it takes effect after the events of that instant. */
export type Command = { [Type in CommandType]: CommandOf<Type> }[CommandType];
