import type { LensView } from "../../lens/index.ts";
import type { DecisionBrief } from "./DecisionBrief.ts";
import type { DecisionPicture } from "./DecisionPicture.ts";
import { describeDecision, tableOfDecision } from "./drawing/describeDecision.ts";
import { describeShares, tableOfShares } from "./drawing/describeShares.ts";
import type { DecisionCurveWords, DecisionWords } from "./drawing/DecisionWords.ts";
import { mountDecision } from "./drawing/mountDecision.ts";
import { mountShares } from "./drawing/mountShares.ts";

/** Chain, bar and glasses, and what was decided on data over time. */
export const view: LensView<DecisionPicture, DecisionBrief, DecisionWords, DecisionCurveWords> = {
  mount: mountDecision,
  describe: ({ picture }) => describeDecision(picture),
  table: ({ picture }) => tableOfDecision(picture),
  curve: { mount: mountShares, describe: describeShares, table: tableOfShares },
};
