import type { Lens } from "../../lens/index.ts";
import pinned from "./pinned.json" with { type: "json" };

/** The value curve: what becomes of one retailer under four architectures. */
export const lens: Lens = {
  id: "evolution",
  scenarios: ["larkfield@1", "noAcquisition@1", "allCalls@1", "everyoneTold@1", "bigCleanCentre@1"],
  pinned,
  questions: ["value"],
  numbers: ["value", "trust", "openTickets", "leadTimeDays"],
  stops: [],
  moves: [],
  switches: [],
  challenge: null,
  dials: [],
};
