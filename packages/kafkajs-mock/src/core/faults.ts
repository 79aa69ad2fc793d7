import type { ApiName } from "./api-keys.ts";
import { emit, type Core } from "./core.ts";
import type { ErrorName } from "./error-codes.ts";
import { errorCodes } from "./error-codes.ts";
import type { Request } from "./request.ts";
import type { Fault } from "./state.ts";

/** Which requests a fault disturbs, how, and how often. */
export interface FaultRule {
  /** Only this request type. Default: every one. */
  readonly api?: ApiName;
  /** Only requests to this broker. Default: every broker. */
  readonly broker?: number;
  /** Only requests that name this topic. Default: any. */
  readonly topic?: string;
  /** Answer with this error instead of handling the request. */
  readonly error?: ErrorName;
  /** Handle the request this much later, in milliseconds. */
  readonly delayMs?: number;
  /** Never answer. */
  readonly drop?: boolean;
  /** Close the connection instead of answering. */
  readonly disconnect?: boolean;
  /** How many requests to disturb. Default: all until the fault is removed. */
  readonly times?: number;
}

/** Adds a fault and returns its id. Exactly one of error, delayMs, drop and disconnect says what happens. */
export function addFault(core: Core, rule: FaultRule): number {
  const kinds = [rule.error !== undefined, rule.delayMs !== undefined, rule.drop === true, rule.disconnect === true];
  if (kinds.filter(Boolean).length !== 1) {
    throw new TypeError(
      "A fault does exactly one thing. This rule names none or several. Give one of error, delayMs, drop, disconnect.",
    );
  }
  const id = core.state.nextPendingId++;
  core.state.faults.push({
    id,
    api: rule.api ?? null,
    broker: rule.broker ?? null,
    topic: rule.topic ?? null,
    action:
      rule.error !== undefined
        ? "error"
        : rule.delayMs !== undefined
          ? "delay"
          : rule.drop === true
            ? "drop"
            : "disconnect",
    errorCode: rule.error === undefined ? 0 : errorCodes[rule.error],
    delayMs: rule.delayMs ?? 0,
    remaining: rule.times ?? Number.POSITIVE_INFINITY,
  });
  return id;
}

export function removeFault(core: Core, id: number): void {
  core.state.faults = core.state.faults.filter((fault) => fault.id !== id);
}

/** The first fault that applies to a request, used up by one, or undefined. */
export function takeFault(core: Core, request: Request): Fault | undefined {
  const { faults } = core.state;
  if (faults.length === 0) return undefined;
  const fault = faults.find(
    (candidate) =>
      (candidate.api === null || candidate.api === request.api) &&
      (candidate.broker === null || candidate.broker === request.connection.brokerId) &&
      (candidate.topic === null || namesTopic(request.body, candidate.topic)),
  );
  if (fault === undefined) return undefined;
  fault.remaining -= 1;
  if (fault.remaining <= 0) removeFault(core, fault.id);
  emit(core, {
    type: "request.disturbed",
    atMs: core.state.now,
    api: request.api,
    broker: request.connection.brokerId,
    action: fault.action,
    clientId: request.clientId ?? "",
  });
  return fault;
}

function namesTopic(body: unknown, topic: string): boolean {
  const { topics, topicNames } = body as {
    topics?: readonly { name: string }[] | null;
    topicNames?: readonly string[];
  };
  return topics?.some(({ name }) => name === topic) === true || topicNames?.includes(topic) === true;
}
