import { DAY_MS } from "../../kernel/index.ts";
import type { WorldRecording } from "../recording/recordingOf.ts";
import type { WhyChain, WhyStep } from "../types.ts";
import { commandSchemas } from "../larkfield/commands/commandSchemas.ts";
import type { CommandType } from "../larkfield/commands/commandTypes.ts";
import type { Fields } from "../larkfield/commands/Field.ts";
import type { PlainCommand } from "../larkfield/request/PlainCommand.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { domainName } from "../reading/names.ts";
import { about, step } from "./step.ts";
import { refuseMissingRow } from "./whyId.ts";
import type { WhyId } from "./whyId.ts";

/** An order that somebody gave: what it was, and why it was not carried out if it was not. */
export function tellOrder(recording: WorldRecording, id: WhyId, at: number): WhyChain {
  const { state } = recording.worldAt(at).simulation;
  refuseMissingRow(id, state.orders.length, (at - recording.dayZero) / DAY_MS);
  const { refusal, command, at: givenAt } = state.orders[id.row]!;
  const given = orderStep(state, id.row);
  if (refusal === null) return [given];
  const { by } = state.commands[command]!;
  return [given, step("order.refused", givenAt, { by, reason: refusal.code, ...refusal.parameters })];
}

/** The step of an order: who gave it, and its fields with domains by their names. */
export function orderStep(state: LarkfieldState, order: number): WhyStep {
  const { command, at } = state.orders[order]!;
  const given = state.commands[command]!;
  return step(`order.${given.type as CommandType}`, at, told(state, given), about(at, "order", order));
}

function told(state: LarkfieldState, command: PlainCommand): WhyStep["parameters"] {
  const fields: Fields = commandSchemas[command.type as CommandType].fields;
  const own = Object.entries(fields).flatMap(([name, { holds }]) => {
    const value = command[name] as string | number | boolean | undefined;
    if (value === undefined) return [];
    const isRow = typeof value === "number" && (holds === "domain" || holds === "team");
    return [[name, isRow ? domainName(state, value) : typeof value === "boolean" ? String(value) : value] as const];
  });
  return { by: command.by, type: command.type, ...Object.fromEntries(own) };
}
