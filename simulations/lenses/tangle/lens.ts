import type { Lens } from "../../lens/index.ts";
import { challenge } from "./challenge.ts";
import pinned from "./pinned.json" with { type: "json" };
import { presets } from "./presets.ts";
import { switches } from "./switches.ts";

/** What does one more reader cost, and who pays it? */
export const lens: Lens = {
  id: "tangle",
  scenarios: ["tangle@2"],
  pinned,
  questions: ["wait"],
  numbers: ["links", "connections", "openTickets", "waitDays", "waitDaysHalf", "integrationShare"],
  stops: ["change", "stack", "freeze"],
  moves: ["publish", "hire"],
  switches,
  challenge,
  presets,
  dials: [
    "domains.start",
    "domains.stopAt",
    "domains.growth",
    "team.people",
    "own.share",
    "own.days",
    "changes.everyDays",
    "changes.fields",
    "needs.share",
    "wishes.everyDays",
    "wishes.figures",
    "work.wishDays",
    "work.adaptDays",
    "work.buildDays",
    "publish.everyone",
    "practices.publishDays",
    "work.migrateDays",
    "contract.overhead",
  ],
};
