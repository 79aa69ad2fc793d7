import { formatCount, formatNumber } from "../format.ts";
import { localise } from "../localise.ts";
import { calls, count, orders, seconds, systemOf, type Facts } from "./outageParts.ts";

const attempt = (facts: Facts): string =>
  `${["The first", "The second", "The third"][count(facts, "attempt") - 1] ?? `Attempt ${count(facts, "attempt")}`} call to ${systemOf(facts)}`;

/** One step of a chain of causes, by the code the business gives it. */
const causes: Readonly<Record<string, (facts: Facts) => string>> = {
  "checkout.open": (p) => `order ${p["order"]} has waited ${seconds(count(p, "seconds"))}`,
  "checkout.served": (p) =>
    `order ${p["order"]} was served after ${seconds(count(p, "seconds"))}, with ${calls(count(p, "calls"))}`,
  "checkout.lost": (p) =>
    `order ${p["order"]} was lost after ${seconds(count(p, "seconds"))} and ${calls(count(p, "calls"))}`,
  "call.open": (p) => `${attempt(p)} has waited ${seconds(count(p, "seconds"))}`,
  "call.inTime": (p) => `${attempt(p)} was answered within ${seconds(count(p, "seconds"))}`,
  "call.late": (p) => `${attempt(p)} had no answer within ${seconds(count(p, "seconds"))}; its caller gave up`,
  "call.refused": (p) => `${attempt(p)} was refused at once: the line was full`,
  "call.failed": (p) => `${attempt(p)} ended in an error`,
  "calls.before": (p) =>
    `${calls(count(p, "calls"))} stood before it, ${formatNumber(count(p, "abandoned"))} of them given up`,
  "chain.stopped": (p) =>
    count(p, "isOver") === 1
      ? `${systemOf(p)} had stood still for ${seconds(count(p, "seconds"))}. That was over for ${seconds(count(p, "minutesSince") * 60)}`
      : `${systemOf(p)} had stood still for ${seconds(count(p, "seconds"))}`,
  "deed.once": (p) => `order ${p["deed"]} was handled once`,
  "deed.again": (p) => `order ${p["deed"]} was handled ${formatCount(count(p, "times"), "time", "times")}`,
  "deed.lost": (p) => `nobody will ever hear of order ${p["deed"]}`,
  "deed.phantom": (p) => `order ${p["deed"]} was told, and never made`,
  "deed.underWay": (p) => `order ${p["deed"]} has not been handled yet`,
  "deed.slipped": () => "the sender died after it had saved the order and before it had told it",
  "deed.early": () => "the sender died after it had told the order and before it had saved it",
  "deed.inOutbox": (p) => `it has waited in the outbox for ${seconds(count(p, "seconds"))}`,
  "log.before": (p) =>
    `it came into the log ${seconds(count(p, "seconds"))} ago, with ${orders(count(p, "facts"))} before it`,
  "log.waited": (p) => `it waited in the log for ${seconds(count(p, "seconds"))}`,
  "reader.away": (p) => `the reader was away for ${seconds(count(p, "seconds"))}`,
  "reader.died": (p) => `the reader died before it had kept its place, and read ${orders(count(p, "facts"))} again`,
  "relay.died": (p) => `it was told ${formatCount(count(p, "again"), "time", "times")} more`,
};

/** Causes of a chain of calls and of a log, fetched with the first question why. */
export const whyOutage = /* @__PURE__ */ localise({
  cause: (p: { code: string; facts: Facts }) => causes[p.code]?.(p.facts) ?? p.code,
});
