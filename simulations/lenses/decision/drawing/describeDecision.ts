import type { Phrase, ViewTable } from "../../../lens/index.ts";
import type { DecisionPicture } from "../DecisionPicture.ts";
import { isActing } from "./drawGlasses.ts";

/** The picture in words: each input, all of them at once beside the bar, and how many glasses have enough water. */
export function describeDecision({ links, bar, glasses, judged, loss, gain, refills }: DecisionPicture): Phrase[] {
  const acting = glasses.filter(isActing).length;
  const rights = links.map(({ right }) => right);
  const joint = links.at(-1)?.upTo;
  const chain: Phrase =
    joint === undefined
      ? { code: "chain.nothing", parameters: {} }
      : {
          code: links.length === 1 ? "chain.one" : joint >= bar ? "chain.over" : "chain.under",
          parameters: { inputs: links.length, low: Math.min(...rights), high: Math.max(...rights), joint, bar, judged },
        };
  const fallen = glasses.filter(({ lastSeen }) => lastSeen === "wrong").length;
  return [
    chain,
    { code: "glasses.acting", parameters: { acting, of: glasses.length } },
    { code: "glasses.water", parameters: { loss, gain, refills } },
    ...(fallen > 0 ? [{ code: "glasses.fallen", parameters: { fallen } }] : []),
  ];
}

/** One row a decision: whose, what is decided, its trust, its mark, its highest of the last quarter, and how it is taken. */
export function tableOfDecision({ glasses }: DecisionPicture): ViewTable {
  return {
    columns: ["domain", "kind", "trust", "mark", "high", "taken"],
    rows: glasses.map((glass) => {
      const { domain, kind, trust, mark, high } = glass;
      return [domain, kind, trust, mark, high, isActing(glass) ? "onData" : "byHand"];
    }),
  };
}
