import type { ApiName } from "../apiKeys.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { describe } from "../judging/judges.ts";
import { ControlError } from "../judging/ControlError.ts";
import { changeReply, wait } from "../pending.ts";
import type { Outcome, Request } from "../request.ts";
import { errorReply } from "../requests/errorReply.ts";
import { handlers } from "../requests/index.ts";
import type { Fault } from "../state.ts";
import { findFault, useFault } from "./faults.ts";
import { mergeReplies, splitRequest } from "./splitRequest.ts";

/** Request types that answer each topic for itself, so that one of them can fail alone. */
const answersByTopic: readonly ApiName[] = [
  "produce",
  "fetch",
  "listOffsets",
  "metadata",
  "offsetCommit",
  "offsetFetch",
  "createTopics",
  "deleteRecords",
  "txnOffsetCommit",
];

/** Lets the broker answer, unless a fault has something else in mind. */
export function answerOrDisturb(core: Core, request: Request): Outcome {
  const fault = findFault(core, request);
  if (fault === undefined) return answer(core, request);
  if (fault.action === "reply") return replyByFunction(core, request, fault);
  const errorCode = useFault(core, fault, request);
  switch (fault.action) {
    case "error":
      return errorCode === errorCodes.NONE ? answer(core, request) : fail(core, request, fault, errorCode);
    case "delay":
      return {
        kind: "pending",
        id: wait(core, "delayed", request.connection.id, core.state.now + fault.delayMs, request),
      };
    case "drop":
      return fault.moment === "before" ? { kind: "silent" } : withoutReply(core, request, "silent");
    case "disconnect":
      return fault.moment === "before" ? { kind: "close" } : withoutReply(core, request, "close");
  }
}

export function answer(core: Core, request: Request): Outcome {
  return handlers[request.api](core, request as Request<never>);
}

/** Does what is asked, and loses the reply or the connection afterwards. */
function withoutReply(core: Core, request: Request, ending: "silent" | "close"): Outcome {
  const outcome = answer(core, request);
  if (outcome.kind !== "pending") return { kind: ending };
  changeReply(core, outcome.id, { kind: ending });
  return outcome;
}

function fail(core: Core, request: Request, fault: Fault, errorCode: number): Outcome {
  const { api, body } = request;
  const { chosen, rest } = partsOf(request, fault);
  const failed = errorReply(api, chosen, errorCode);
  // Without a reply to put an error in, Kafka closes the connection.
  const wantsReply = api !== "produce" || (body as { acks: number }).acks !== 0;
  if (rest === null) return wantsReply ? { kind: "reply", body: failed } : { kind: "close" };
  const outcome = answer(core, { ...request, body: rest });
  if (!wantsReply) return { kind: "close" };
  if (outcome.kind === "reply") return { kind: "reply", body: mergeReplies(body, outcome.body, failed) };
  if (outcome.kind === "pending") changeReply(core, outcome.id, { kind: "merge", request: body, with: failed });
  return outcome;
}

function partsOf({ api, body }: Request, { topic, partition }: Fault): { chosen: unknown; rest: unknown } {
  const { topics } = body as { topics?: readonly { name: string }[] | null };
  if (topic === null || topics === undefined || topics === null || !answersByTopic.includes(api))
    return { chosen: body, rest: null };
  const parts = splitRequest(body as { topics: readonly { name: string }[] }, topic, partition);
  // A fetch with an error in it answers at once, whatever else it waits for.
  if (api === "fetch" && parts.rest !== null) return { ...parts, rest: { ...parts.rest, maxWaitMs: 0 } };
  return parts;
}

function replyByFunction(core: Core, request: Request, fault: Fault): Outcome {
  const { api, version, body } = request;
  const clientId = request.clientId ?? "";
  const made = core.replyMakers.get(fault.id)?.({ api, version, clientId, broker: request.connection.brokerId, body });
  if (made === undefined) return answer(core, request);
  const usual = errorReply(api, body, errorCodes.NONE) as object;
  if (typeof made !== "object" || made === null)
    throw new ControlError(`disturb: reply returned ${describe(made)} to ${api}.`, "Return an object or undefined.");
  useFault(core, fault, request);
  return { kind: "reply", body: { ...usual, ...made } };
}
