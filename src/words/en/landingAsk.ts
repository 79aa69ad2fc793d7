import { formatNumber } from "../format.ts";
import { localise } from "../localise.ts";

/** What the landing page says before the bet and while the run is drawn. What the run says to it comes later (landing.ts). */
export const landingAsk = /* @__PURE__ */ localise({
  lead: "Four ways to connect one retailer: which one is ahead after the first year?",
  tapNote: "A tap is your bet, and starts the run.",
  another: (p: { seed: number }) => `Larkfield ${formatNumber(p.seed)}: other customers, other changes. Bet again?`,
  opening: "Setting up Larkfield …",
  running: "The four are running.",
  skip: "Skip ahead",
  failed: "What was drawn stays. A tap on one of the four tries again.",
  plateTitle: (p: { seed: number; isReference: boolean }) =>
    p.isReference ? "Larkfield, three years" : `Larkfield ${formatNumber(p.seed)}, three years`,
  plateNote: "one retailer, four ways to connect it, nothing else different",
  /** The four ways as somebody would say them who never heard of architectures; none may sound like the answer. */
  chips: {
    "point-to-point": "A file for everyone who asks",
    bus: "Kafka as pipes between systems",
    platform: "Kafka run by one central team",
    backbone: "Kafka run by those who own the facts",
  },
});
