import { formatNumber } from "../format.ts";
import { localise } from "../localise.ts";

/** Sentences of "Try to break it" that every lens shares. */
export const challenge = /* @__PURE__ */ localise({
  budgetLeft: (p: { left: number; budget: number }) =>
    `${formatNumber(p.left)} of ${formatNumber(p.budget)} team days left`,
  startFirst: "Press Play first. Then pause and act, or drag the time back and act there.",
  states: { met: "met", unmet: "not met", open: "not known yet" },
  won: "You did it.",
  lost: "Not this time.",
});
