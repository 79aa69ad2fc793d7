import { DAY_MS } from "../../kernel/index.ts";
import type { RunRequest, WhyStep } from "../types.ts";
import { decisionKinds } from "../larkfield/request/catalogue.ts";
import type { RecordedEvent } from "../recording/RecordedEvent.ts";
import { PAST } from "../larkfield/people/choosing.ts";
import { NONE, Wrong } from "../larkfield/state.ts";
import { kindIndex } from "../larkfield/work/tickets.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";
import { domainName, factAndOwner } from "../reading/names.ts";
import { faultStep } from "./ofInput.ts";
import { orderStep } from "./ofOrder.ts";
import { ticketParameters, touches } from "./ticketSteps.ts";
import { typeOfTicket } from "./typeOfTicket.ts";
import { about, step } from "./step.ts";

/** Tickets that follow from tickets are followed back so far. */
const MOST_HOPS = 4;

/**
 * What a ticket was opened for, found by playing the event that opened it again: a change of definition, a need, a domain
 * that joined, somebody who found a fault, a choice; or the end of another ticket, which is followed back in turn.
 */
export function originSteps(recording: WorldRecording, state: LarkfieldState, ticket: number): WhyStep[] {
  const steps: WhyStep[] = [];
  let from = state;
  for (let row = ticket, hop = 0; row !== NONE && hop < MOST_HOPS; hop++) {
    const { cause, openedAt } = opening(from, row);
    const event = recording.eventsAt(openedAt).find(({ sequence }) => sequence === cause);
    from = recording.worldAt(openedAt).simulation.state;
    if (event === undefined) break;
    steps.push(...eventSteps(recording, from, row, event));
    const isFollowed = (event.type === "finish" || event.type === "patience") && !isServing(from, row);
    row = isFollowed ? event.a : NONE;
  }
  return steps;
}

function opening({ tickets }: LarkfieldState, row: number): { cause: number; openedAt: number } {
  return { cause: tickets.cause[row]!, openedAt: tickets.openedAt[row]! };
}

/** What was taken up at a stage, by its name. */
function architectureOf({ parameters }: LarkfieldState, request: RunRequest, stage: number): string {
  if (stage === PAST) return parameters["warmup.architecture"];
  return stage === 0 ? request.architecture : request.evolution![stage - 1]!.architecture;
}

/** `state` is the world right after the event. */
function eventSteps(recording: WorldRecording, state: LarkfieldState, ticket: number, event: RecordedEvent): WhyStep[] {
  const { a, at, type } = event;
  if (isServing(state, ticket)) return [step("old.served", at, factAndOwner(state, typeOfTicket(state, ticket)))];
  switch (type) {
    case "change":
      return changeSteps(state, ticket, at);
    case "need":
      return needSteps(state, a, at);
    case "join":
      return [step("domain.joined", at, { domain: domainName(state, a) })];
    case "occasion":
    case "triggered":
      return tracedSteps(state, ticket, event);
    case "reconcile":
      return [step("copies.compared", at, { domain: domainName(state, a) }), ...foundStep(state, ticket, a, at)];
    case "finish":
      return [step("ticket.before", at, ticketParameters(state, a, at), about(at, "ticket", a))];
    case "patience": {
      const days = state.parameters["bypass.patienceDays"];
      return [step("patience.lost", at, { ...ticketParameters(state, a, at), days }, about(at, "ticket", a))];
    }
    case "choose": {
      const { request } = recording;
      const architecture = architectureOf(state, request, a);
      return [step("architecture.chosen", at, { architecture, day: (at - recording.dayZero) / DAY_MS })];
    }
    case "command":
      return [
        orderStep(
          state,
          state.orders.findIndex(({ command }) => command === a),
        ),
      ];
    case "own":
      return [step("own.came", at, { domain: domainName(state, a) })];
    case "example":
      return [step("example.followed", at, {})];
    default:
      return [];
  }
}

/** Work of serving an old meaning has no other cause than that it is served, whichever event orders it. */
function isServing({ tickets }: LarkfieldState, ticket: number): boolean {
  return tickets.kind[ticket] === kindIndex.serve;
}

function changeSteps(state: LarkfieldState, ticket: number, at: number): WhyStep[] {
  const { tickets, changes } = state;
  const change = tickets.subject[ticket]!;
  const type = changes.type[change]!;
  const parameters = { ...factAndOwner(state, type), version: changes.version[change]! };
  return [step("definition.changed", at, parameters, about(at, "change", change))];
}

function needSteps(state: LarkfieldState, domain: number, at: number): WhyStep[] {
  const { needs, decisions } = state;
  for (let row = needs.count - 1; row >= 0 && needs.at[row]! >= at; row--) {
    const decision = needs.decision[row]!;
    if (needs.at[row] !== at || decisions.domain[decision] !== domain) continue;
    const kind = decisionKinds[decisions.kind[decision]!]!.code;
    return [step("need.arose", at, { domain: domainName(state, domain), kind }, about(at, "need", row))];
  }
  return [];
}

/** A wrong result was seen and traced to the flow that the ticket repairs. */
function tracedSteps(state: LarkfieldState, ticket: number, event: RecordedEvent): WhyStep[] {
  const occasion = event.occasions[0];
  if (occasion === undefined) return [];
  const { decision, serial, inputs, at } = occasion;
  const { decisions } = state;
  const kind = decisionKinds[decisions.kind[decision]!]!.code;
  const domain = domainName(state, decisions.domain[decision]!);
  const traced = inputs.find(
    ({ flow, wrong }) => (wrong === Wrong.misread || wrong === Wrong.mismapped) && touches(state, ticket, flow),
  );
  const result = step("result.traced", at, { domain, kind }, about(at, "decision", decision, serial));
  return traced === undefined
    ? [result]
    : [result, faultStep(state, traced.flow, at, traced.wrong === Wrong.mismapped)];
}

/** What a reader found when it compared its copies with the source. */
function foundStep(state: LarkfieldState, ticket: number, reader: number, at: number): WhyStep[] {
  const { flowOf, flows, domains } = state;
  const flow = flowOf[typeOfTicket(state, ticket) * domains.count + reader]!;
  return flow === NONE ? [] : [faultStep(state, flow, at, flows.isMismapped[flow] === 1)];
}
