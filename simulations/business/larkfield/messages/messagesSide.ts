import { silence, silenceEnd } from "./answering.ts";
import { beginMessages, finishMessageWork, reaction, refactor } from "./reactions.ts";
import { commandAgain, message } from "./sending.ts";
import type { SideMechanism } from "../SideMechanism.ts";

/** Figures that messages keep up. */
export const messagesSide: SideMechanism = {
  isOnWhere: "messages.perDay",
  begin: beginMessages,
  handlers: { message, commandAgain, silence, silenceEnd, reaction, refactor, messageWork: finishMessageWork },
};
