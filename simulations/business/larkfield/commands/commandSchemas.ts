import { askSchema } from "./ask.ts";
import { borrowSchema } from "./borrow.ts";
import { changeSchema } from "./change.ts";
import { correctSchema } from "./correct.ts";
import { enableSchema } from "./enable.ts";
import { eraseSchema } from "./erase.ts";
import { moveSchema } from "./move.ts";
import { paySchema } from "./pay.ts";
import { firstSchema } from "./first.ts";
import { stopSchema } from "./stop.ts";
import { withholdSchema } from "./withhold.ts";
import { setSchema } from "./set.ts";
import { tellSchema } from "./tell.ts";
import { hireSchema } from "./hire.ts";
import { publishSchema } from "./publish.ts";
import type { CommandType } from "./commandTypes.ts";
import type { CommandSchema } from "./CommandSchema.ts";
import type { ValuesOf } from "./Field.ts";

/** Every command by its type: what it holds and who may give it. Plain data; what it does stands in `commandKinds.ts`. */
export const commandSchemas = {
  publish: publishSchema,
  hire: hireSchema,
  move: moveSchema,
  borrow: borrowSchema,
  enable: enableSchema,
  tell: tellSchema,
  change: changeSchema,
  pay: paySchema,
  first: firstSchema,
  withhold: withholdSchema,
  set: setSchema,
  correct: correctSchema,
  stop: stopSchema,
  erase: eraseSchema,
  ask: askSchema,
} as const satisfies Record<CommandType, CommandSchema>;

/** The fields of its own that a command of a type holds. */
export type CommandValues<Type extends CommandType> = ValuesOf<(typeof commandSchemas)[Type]["fields"]>;
