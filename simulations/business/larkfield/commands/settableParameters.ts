import type { ParameterName } from "../request/parameters.ts";

/**
 * Parameters that people may set in a run: how the business works, not what it is or what happens to it. Each is read at
 * the moment at which it counts, so that what has been begun goes on as it was begun.
 */
export const settableParameters: readonly ParameterName[] = [
  "decisions.policy",
  "results.seen",
  "results.seenManualFactor",
  "checks.on",
  "checks.missByHand",
  "checks.missAutomated",
  "notice.told",
  "notice.traceShare",
  "notice.reconcileKeys",
  "telling.tellDays",
  "telling.readDays",
  "contract.windowDays",
  "contract.overhead",
  "bypass.patienceDays",
  "rework.share",
  "mapping.errorShare",
  "topic.delayMs",
  "urgent.share",
  "urgent.interrupts",
  "demand.days",
  "demand.returns",
  "central.borrowPeople",
  "central.borrowDays",
  "central.borrowAfterDays",
  "messages.lossShare",
  "shapes.compatibility",
  "shapes.uncheckedShare",
  "shapes.first",
  "chain.timeoutMs",
  "chain.attempts",
  "chain.retryAfterMs",
  "chain.retryBudget",
  "chain.queueLimit",
  "chain.dropAbandoned",
  "sending.capture",
  "sending.idempotent",
];
