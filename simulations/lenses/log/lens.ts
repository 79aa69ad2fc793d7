import type { Lens } from "../../lens/index.ts";
import { challenge } from "./challenge.ts";
import pinned from "./pinned.json" with { type: "json" };
import { presets } from "./presets.ts";
import { switches } from "./switches.ts";

/** What is left of a record once it has been read, and how long does a backlog outlive the outage? */
export const lens: Lens = {
  id: "log",
  scenarios: ["log@1"],
  pinned,
  questions: ["lag", "newcomers"],
  numbers: ["lag", "longest", "oldest", "records", "known", "clear"],
  stops: ["stillThere", "back", "allButOne", "knowsAll", "knowsSome", "onlyNew"],
  moves: ["set", "stop"],
  switches,
  challenge,
  presets,
  time: { scale: "minutes", hours: 0.15 },
  isOneArchitecture: true,
  dials: [
    "consumers.count",
    "consumers.partitions",
    "consumers.hotShare",
    "consumers.keepSeconds",
    "consumers.stopMinutes",
    "consumers.stopAtMinute",
    "consumers.lateAtMinute",
    "consumers.lateFrom",
    "consumers.factsPerSecond",
    "consumers.perSecond",
    "consumers.keys",
    "consumers.spread",
    "consumers.hotParts",
  ],
};
