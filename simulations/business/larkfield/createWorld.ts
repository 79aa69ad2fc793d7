import type { RunRequest } from "../types.ts";
import type { Larkfield } from "./events.ts";
import { commandKinds } from "./commands/commandKinds.ts";
import { sideMechanisms } from "./sideMechanisms.ts";
import { createWorldWith } from "./world.ts";

/** The business before its first instant, with every command, and every mechanism that may go on beside it. @throws BusinessError */
export function createWorld(request: RunRequest): Larkfield {
  return createWorldWith(request, { sides: sideMechanisms, commands: commandKinds });
}
