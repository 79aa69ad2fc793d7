import { carriedOut, crash, restart, store } from "./handling.ts";
import { arriveInLog, beginSending, deed, relay } from "./telling.ts";
import type { SideMechanism } from "../SideMechanism.ts";

/** Deeds that are told, and handled again after a crash. */
export const sendingSide: SideMechanism = {
  isOnWhere: "sending.perSecond",
  begin: beginSending,
  handlers: { deed, relay, arrive: arriveInLog, store, crash, restart, carriedOut },
};
