import { DAY_MS } from "../../../kernel/index.ts";
import type { Causes } from "../../recording/causes.ts";
import type { Command, WhyChain, WhyStep } from "../../types.ts";
import { commandKinds } from "../commands/commandKinds.ts";
import { commandSchemas } from "../commands/commandSchemas.ts";
import type { Fields } from "../commands/Field.ts";
import type { LarkfieldState } from "../state.ts";
import { domainName } from "./names.ts";
import { about, step } from "./step.ts";
import { refuseMissingRow } from "./whyId.ts";
import type { WhyId } from "./whyId.ts";

/** An order that somebody gave: what it was, and why it was not carried out if it was not. */
export function tellOrder(causes: Causes, id: WhyId, at: number): WhyChain {
  const { state } = causes.worldAt(at).simulation;
  refuseMissingRow(id, state.orders.length, (at - causes.dayZero) / DAY_MS);
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
  return step(commandKinds[given.type].why, at, told(state, given), about(at, "order", order));
}

function told(state: LarkfieldState, command: Command): WhyStep["parameters"] {
  const fields: Fields = commandSchemas[command.type].fields;
  const own = Object.entries(fields).flatMap(([name, { holds }]) => {
    const value = (command as unknown as Record<string, string | number | boolean | undefined>)[name];
    if (value === undefined) return [];
    const isRow = typeof value === "number" && (holds === "domain" || holds === "team");
    return [[name, isRow ? domainName(state, value) : typeof value === "boolean" ? String(value) : value] as const];
  });
  return { by: command.by, type: command.type, ...Object.fromEntries(own) };
}
