import type { CommandSet } from "./CommandSet.ts";
import { borrow } from "./borrow.ts";
import { change } from "./change.ts";
import { correct } from "./correct.ts";
import { enable } from "./enable.ts";
import { move } from "./move.ts";
import { pay } from "./pay.ts";
import { first } from "./first.ts";
import { ask } from "./ask.ts";
import { erase } from "./erase.ts";
import { stop } from "./stop.ts";
import { withhold } from "./withhold.ts";
import { set } from "./set.ts";
import { tell } from "./tell.ts";
import { hire } from "./hire.ts";
import { publish } from "./publish.ts";

/** Every command: what it costs, when it is refused, and what it does. */
export const commandKinds: Required<CommandSet> = {
  publish,
  hire,
  move,
  borrow,
  enable,
  tell,
  change,
  pay,
  first,
  withhold,
  set,
  correct,
  stop,
  erase,
  ask,
};
