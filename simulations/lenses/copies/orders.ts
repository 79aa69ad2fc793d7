import type { StandingOrder } from "../../lens/index.ts";

/** What may be ordered for everybody, at any instant: how fast, how sure, who hears of a change, who goes on serving. */
export const orders: readonly StandingOrder[] = [
  { code: "tenth", order: { type: "set", name: "topic.delayMs", value: 100 } },
  { code: "outbox", order: { type: "set", name: "choice.capture", value: "outbox" } },
  { code: "keepAll", order: { type: "set", name: "choice.history", value: "all" } },
  { code: "told", order: { type: "set", name: "notice.told", value: 1 } },
  { code: "check", order: { type: "set", name: "choice.check", value: "automated" } },
  { code: "serve", order: { type: "set", name: "choice.serves", value: "owner" } },
  { code: "correct", order: { type: "correct", copy: 3 } },
];
