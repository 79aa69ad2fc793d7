import { DAY_MS } from "../../kernel/index.ts";
import type { WhyChain } from "../types.ts";
import { NONE } from "../larkfield/state.ts";
import { purchaseFacts } from "../larkfield/tables/purchases.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";
import { about, step } from "./step.ts";
import { refuseMissingRow } from "./whyId.ts";
import type { WhyId } from "./whyId.ts";

const instants = [...purchaseFacts, "lapsed", "returned"] as const;

/** A customer's order: what happened to it last, and all that had to happen before. */
export function tellPurchase(recording: WorldRecording, id: WhyId, at: number): WhyChain {
  const { purchases } = recording.worldAt(at).simulation.state;
  refuseMissingRow(id, purchases.count, (at - recording.dayZero) / DAY_MS);
  const { row } = id;
  const happened = instants
    .filter((fact) => purchases[fact][row] !== NONE)
    .toSorted((one, other) => purchases[one][row]! - purchases[other][row]!);
  return happened.toReversed().map((fact, index, all) => {
    const before = all[index + 1];
    const days = before === undefined ? 0 : (purchases[fact][row]! - purchases[before][row]!) / DAY_MS;
    const hasRested = fact === "handedOver" ? purchases.hasRested[row]! : 0;
    const asked = index === 0 ? about(at, "purchase", row) : undefined;
    return step(`purchase.${fact}`, purchases[fact][row]!, { order: row, days, hasRested }, asked);
  });
}
