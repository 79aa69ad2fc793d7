import { emit, type Core } from "../core.ts";
import { errorCodes, type ErrorName } from "../errorCodes.ts";
import { ControlError } from "../judging/ControlError.ts";
import type { Request } from "../request.ts";
import type { Fault } from "../state.ts";
import { judgeFaultRule, type FaultRule } from "./faultRule.ts";
import { namesTopic } from "./splitRequest.ts";

/** Adds a fault and returns its id. */
export function addFault(core: Core, rule: FaultRule): number {
  judgeFaultRule(core, rule);
  const id = core.state.nextPendingId++;
  const { api, error, reply } = rule;
  const errors = error === undefined ? [] : typeof error === "string" ? [error] : error;
  core.state.faults.push({
    id,
    apis: api === undefined ? null : typeof api === "string" ? [api] : [...api],
    broker: rule.broker ?? null,
    clientId: rule.clientId ?? null,
    topic: rule.topic ?? null,
    partition: rule.partition ?? null,
    action: actionOf(rule),
    moment: rule.drop === "reply" || rule.disconnect === "after" ? "after" : "before",
    errorCodes: errors.map((name: ErrorName) => errorCodes[name]),
    delayMs: rule.delayMs ?? 0,
    remaining: typeof error === "object" ? error.length : (rule.times ?? Number.POSITIVE_INFINITY),
  });
  if (reply !== undefined) core.replyMakers.set(id, reply);
  return id;
}

function actionOf(rule: FaultRule): Fault["action"] {
  if (rule.error !== undefined) return "error";
  if (rule.delayMs !== undefined) return "delay";
  if (rule.reply !== undefined) return "reply";
  return rule.drop === undefined || rule.drop === false ? "disconnect" : "drop";
}

/** Takes a fault away; one that is used up is gone already, and an id that never was is a mistake. */
export function removeFault(core: Core, id: number): void {
  if (!Number.isInteger(id) || id < 1 || id >= core.state.nextPendingId)
    throw new ControlError(`There is no disturbance ${id}.`, "Give the number that `disturb` returned.");
  core.state.faults = core.state.faults.filter((fault) => fault.id !== id);
}

/** The first fault that applies to a request, or undefined. Nothing is used up by looking. */
export function findFault(core: Core, request: Request): Fault | undefined {
  const { faults } = core.state;
  if (faults.length === 0) return undefined;
  return faults.find(
    (fault) =>
      (fault.apis === null || fault.apis.includes(request.api)) &&
      (fault.broker === null || fault.broker === request.connection.brokerId) &&
      (fault.clientId === null || fault.clientId === (request.clientId ?? "")) &&
      (fault.topic === null || namesTopic(request.body, fault.topic, fault.partition)),
  );
}

/** Counts one use of a fault and says so; a fault without uses left goes. Returns the error code of this use. */
export function useFault(core: Core, fault: Fault, request: Request): number {
  const { errorCodes: codes } = fault;
  const errorCode = (codes.length > 1 ? codes[codes.length - fault.remaining] : codes[0]) ?? errorCodes.NONE;
  fault.remaining -= 1;
  if (fault.remaining <= 0) core.state.faults = core.state.faults.filter(({ id }) => id !== fault.id);
  if (fault.action !== "error" || errorCode !== errorCodes.NONE) {
    emit(core, {
      type: "request.disturbed",
      atMs: core.state.now,
      api: request.api,
      broker: request.connection.brokerId,
      action: fault.action,
      clientId: request.clientId ?? "",
    });
  }
  return errorCode;
}
