import type { OfferedOrder } from "../../lens/index.ts";

/** Of nobody in particular: what is ordered holds for all. */
const subject = "everybody";

/** What may be ordered for everybody, at any instant: how fast, how sure, who hears of a change, who goes on serving. */
export const orders: readonly OfferedOrder[] = [
  { code: "tenth", subject, order: { type: "set", name: "topic.delayMs", value: 100 } },
  { code: "outbox", subject, order: { type: "set", name: "choice.capture", value: "outbox" } },
  { code: "keepAll", subject, order: { type: "set", name: "choice.history", value: "all" } },
  { code: "told", subject, order: { type: "set", name: "notice.told", value: 1 } },
  { code: "check", subject, order: { type: "set", name: "choice.check", value: "automated" } },
  { code: "serve", subject, order: { type: "set", name: "choice.serves", value: "owner" } },
  { code: "correct", subject, order: { type: "correct", copy: 3 } },
];
