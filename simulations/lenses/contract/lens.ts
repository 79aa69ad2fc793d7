import type { Lens } from "../../lens/index.ts";
import { challenge } from "./challenge.ts";
import pinned from "./pinned.json" with { type: "json" };
import { presets } from "./presets.ts";
import { switches } from "./switches.ts";

/** What does a check of a contract refuse, what breaks without it, and what fits every check and is still wrong? */
export const lens: Lens = {
  id: "contract",
  scenarios: ["schema@1"],
  pinned,
  questions: ["year", "silent"],
  numbers: ["mistaken", "silentDays", "loudDays", "refusedShare", "oldServed"],
  stops: ["refused", "loud", "meaning"],
  moves: ["set"],
  switches,
  challenge,
  presets,
  isOneArchitecture: true,
  dials: [
    "shapes.compatibility",
    "shapes.first",
    "shapes.meaningGoes",
    "shapes.testedShare",
    "shapes.uncheckedShare",
    "shapes.everyDays",
    "shapes.meaning",
    "shapes.added",
    "shapes.removed",
    "shapes.renamed",
    "shapes.retyped",
    "shapes.readers",
    "shapes.fields",
    "shapes.usedShare",
    "shapes.defaultShare",
    "shapes.upgradeDays",
    "shapes.repairDays",
  ],
};
