import type { Lens } from "../../lens/index.ts";
import { challenge } from "./challenge.ts";
import pinned from "./pinned.json" with { type: "json" };
import { presets } from "./presets.ts";
import { switches } from "./switches.ts";

/** Why does everybody wait when the centre is only 83 % busy, and what do returns and urgency do? */
export const lens: Lens = {
  id: "queue",
  scenarios: ["centre@1"],
  pinned,
  questions: ["returns", "urgent", "days"],
  numbers: ["days", "urgentDays", "ordinaryDays", "inLine", "busyShare", "backShare"],
  stops: ["back", "overtaken", "week", "longest"],
  moves: ["hire", "set"],
  switches,
  challenge,
  presets,
  isOneArchitecture: true,
  dials: [
    "central.people",
    "demand.returns",
    "demand.everyDays",
    "demand.days",
    "demand.steady",
    "demand.reviewed",
    "demand.unreviewedWork",
    "demand.unreviewedReturns",
    "urgent.share",
    "urgent.interrupts",
    "work.changeOverDays",
    "domains.start",
  ],
};
