import type { Lens } from "../../lens/index.ts";
import { challenge } from "./challenge.ts";
import pinned from "./pinned.json" with { type: "json" };
import { presets } from "./presets.ts";
import { switches } from "./switches.ts";

/** Why do people decide by hand when each feed is 97 % right? */
export const lens: Lens = {
  id: "decision",
  scenarios: ["decision@1"],
  pinned,
  questions: ["inputs", "delay", "acted"],
  numbers: ["feed", "joint", "acted", "value", "fallDays", "backDays"],
  stops: ["stale", "fall", "joint", "back", "most"],
  moves: ["set"],
  switches,
  challenge,
  presets,
  dials: [
    "decisions.inputs",
    "decisions.triggered",
    "decisions.policy",
    "decisions.lossScale",
    "decisions.manualScale",
    "trust.gain",
    "trust.loss",
    "results.seen",
    "results.seenManualFactor",
    "notice.told",
    "topic.delayMs",
    "changes.everyDays",
    "mapping.errorShare",
    "practices.start",
    "outages.on",
  ],
};
