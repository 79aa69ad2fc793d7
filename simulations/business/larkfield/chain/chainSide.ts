import { answer, callAgain, waitEnd } from "./calling.ts";
import { beginChain, checkout } from "./checkouts.ts";
import { systemStart, systemStop } from "./standstills.ts";
import type { SideMechanism } from "../SideMechanism.ts";

/** Orders that wait for calls. */
export const chainSide: SideMechanism = {
  isOnWhere: "chain.perSecond",
  begin: beginChain,
  handlers: { checkout, answer, waitEnd, callAgain, systemStop, systemStart },
};
