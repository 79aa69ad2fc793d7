import type { Lens } from "../../lens/index.ts";
import { challenge } from "./challenge.ts";
import pinned from "./pinned.json" with { type: "json" };
import { presets } from "./presets.ts";
import { switches } from "./switches.ts";

/** What was true on a day of the past, what was known then, and what is left to tell of it? */
export const lens: Lens = {
  id: "time-machine",
  scenarios: ["timeMachine@1"],
  pinned: pinned as unknown as Lens["pinned"],
  questions: ["kept", "reader"],
  numbers: ["comesOut", "holes", "wrong", "older", "reader", "kept"],
  stops: ["forgotten", "allKept", "edge", "wrong", "asked", "working", "right", "holes"],
  moves: ["set", "ask"],
  switches,
  challenge,
  presets,
  dials: [
    "retention.days",
    "late.share",
    "late.hours",
    "dualWrite.lossShare",
    "facts.changeEveryHours",
    "facts.keys",
    "topic.delayMs",
    "outages.on",
  ],
};
