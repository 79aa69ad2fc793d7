import type { Lens } from "../../lens/index.ts";
import { challenge } from "./challenge.ts";
import pinned from "./pinned.json" with { type: "json" };
import { switches } from "./switches.ts";

/** The value curve: what becomes of one retailer under four architectures. */
export const lens: Lens = {
  id: "evolution",
  scenarios: ["larkfield@1", "noAcquisition@1", "allCalls@1", "everyoneTold@1", "bigCleanCentre@1"],
  pinned,
  questions: ["value", "trust"],
  numbers: ["value", "acted", "openTickets", "leadTimeDays"],
  stops: ["year", "best", "bought", "quiet", "undone", "byHand"],
  moves: ["set", "hire"],
  switches,
  challenge,
  dials: [],
};
