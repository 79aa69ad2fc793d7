import { apiKeys, type ApiName } from "../apiKeys.ts";
import type { Core } from "../core.ts";
import { errorCodes, type ErrorName } from "../errorCodes.ts";
import { ControlError } from "../judging/ControlError.ts";
import { anyText, callable, flag, listOf, numberFrom, oneOf, shape, text, wholeNumber } from "../judging/judges.ts";
import { topicNameProblem } from "../topics/topicNames.ts";
import type { ReplyMaker } from "./disturbedRequest.ts";

/** Which requests a fault disturbs, how, and how often. The first rule that applies to a request is the one that disturbs it. */
export interface FaultRule {
  /** Only these request types. Default: every one. */
  readonly api?: ApiName | readonly ApiName[];
  /** Only requests to this broker. Default: every broker. */
  readonly broker?: number;
  /** Only requests of the client with this id. Default: every client. */
  readonly clientId?: string;
  /**
   * Only requests that name this topic. An `error` then answers that topic alone; what the request asks of other topics is done.
   * The topic need not be there yet. Default: any.
   */
  readonly topic?: string;
  /** Only requests that name this partition of `topic`; an `error` answers it alone. Default: every partition. */
  readonly partition?: number;
  /**
   * Answer with this error instead of handling the request. A list is a sequence: the first request that matches gets the first error, and so on;
   * "NONE" in it lets a request pass, and after the last one the rule is gone.
   */
  readonly error?: ErrorName | readonly ErrorName[];
  /** Handle the request this much later, in milliseconds. */
  readonly delayMs?: number;
  /**
   * Lose one message, and the connection goes on. "request" (or true): the broker never sees it, nothing is stored. "reply": the broker does what it is
   * asked, and the client never hears of it. Either way the client waits for its own request timeout.
   */
  readonly drop?: "request" | "reply" | boolean;
  /**
   * Close the connection. "before" (or true): instead of handling the request. "after": once it is handled, instead of the reply. The client notices at once.
   */
  readonly disconnect?: "before" | "after" | boolean;
  /**
   * Answer with what this function returns, laid over a reply of the request's type that reports no error. Undefined lets the broker answer, and does not count.
   * It must not call the cluster.
   */
  readonly reply?: ReplyMaker;
  /** How many requests to disturb. Default: all until the fault is removed; a sequence of errors is as long as it is. */
  readonly times?: number;
}

const ACTIONS = ["error", "delayMs", "drop", "disconnect", "reply"] as const;

/** Judges a rule before anything of it is kept. */
export function judgeFaultRule(core: Core, rule: FaultRule): void {
  judgeFields(rule, "disturb");
  const named = ACTIONS.filter((action) => rule[action] !== undefined && rule[action] !== false);
  if (named.length !== 1) {
    throw new ControlError(
      `A fault does exactly one thing, and this rule names ${named.length === 0 ? "none" : named.join(" and ")}.`,
      `Give one of ${ACTIONS.join(", ")}.`,
    );
  }
  if (rule.error === "NONE")
    throw new ControlError(
      'disturb: error is "NONE", which disturbs nothing.',
      "It stands for a pause in a list only.",
    );
  if (Array.isArray(rule.error) && rule.times !== undefined)
    throw new ControlError("disturb: a list of errors says itself how many there are.", "Leave out `times`.");
  if (rule.partition !== undefined && rule.topic === undefined)
    throw new ControlError(`disturb: partition ${rule.partition} of which topic?`, "Give the rule a `topic` too.");
  if (rule.broker !== undefined && !core.state.brokers.some(({ id }) => id === rule.broker)) {
    const ids = core.state.brokers.map(({ id }) => id).join(", ");
    throw new ControlError(`disturb: there is no broker ${rule.broker}.`, `The brokers are ${ids}.`);
  }
}

const errorName = oneOf(Object.keys(errorCodes));
const apiName = oneOf(Object.keys(apiKeys));

const judgeFields = shape({
  api: (value, what) => (Array.isArray(value) ? listOf(apiName)(value, what) : apiName(value, what)),
  broker: wholeNumber(0),
  clientId: anyText,
  topic: (value, what) => {
    text(value, what);
    const problem = topicNameProblem(value as string);
    if (problem !== null) throw new ControlError(`${what}: ${problem}.`, "No request can name such a topic.");
  },
  partition: wholeNumber(0),
  error: (value, what) => (Array.isArray(value) ? listOf(errorName)(value, what) : errorName(value, what)),
  delayMs: numberFrom(0),
  drop: (value, what) => (typeof value === "boolean" ? flag(value, what) : oneOf(["request", "reply"])(value, what)),
  disconnect: (value, what) =>
    typeof value === "boolean" ? flag(value, what) : oneOf(["before", "after"])(value, what),
  reply: callable,
  times: wholeNumber(1),
});
