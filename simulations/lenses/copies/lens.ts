import type { Lens } from "../../lens/index.ts";
import { challenge } from "./challenge.ts";
import { correction, LAST_COPY } from "./correctionRun.ts";
import pinned from "./pinned.json" with { type: "json" };
import { presets } from "./presets.ts";
import { switches } from "./switches.ts";

/** Who is right when copies disagree, and what makes a copy wrong? */
export const lens: Lens = {
  id: "copies",
  scenarios: [
    "carefulBus@1",
    "servedBus@1",
    "handOn@1",
    "messages@1",
    "everyoneTold@1",
    "allCalls@1",
    "noAcquisition@1",
    "larkfield@1",
  ],
  // What somebody does in a pinned run is said in code, where its type is known.
  pinned: { ...pinned, corrected: { ...pinned.corrected, commands: [correction(LAST_COPY)] } },
  questions: ["right", "value", "age", "speed", "correction"],
  numbers: ["right", "age", "misreadDays", "value", "wrongDays"],
  stops: ["speed", "change", "deaf", "corrected", "again"],
  moves: ["set", "correct"],
  switches,
  challenge,
  presets,
  dials: [
    "topic.delayMs",
    "file.everyHours",
    "calls.share",
    "facts.changeEveryHours",
    "facts.keys",
    "changes.everyDays",
    "changes.fields",
    "changes.keysAffected",
    "notice.told",
    "notice.traceShare",
    "own.share",
    "mapping.errorShare",
    "dualWrite.lossShare",
    "outages.on",
    "handOn.firstEveryHours",
    "handOn.secondEveryHours",
    "handOn.thirdEveryHours",
    "handOn.inOrder",
    "handOn.fromSource",
    "messages.lossShare",
  ],
};
