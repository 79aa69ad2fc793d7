import type { Choices } from "../architectures/choices.ts";
import { chooseRows } from "../people/choosing.ts";
import type { PlainCommand } from "../request/PlainCommand.ts";
import type { Parameters } from "../request/parameters.ts";
import type { Refusal } from "../request/refusalCodes.ts";
import { checkedSetting } from "../request/settings.ts";
import { choicesOf } from "../rules.ts";
import { FlowState, Transport } from "../state.ts";
import type { LarkfieldState } from "../state.ts";
import type { CommandKind } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";
import type { ValuesOf } from "./Field.ts";
import { isAboutRows, rowsWith, settingProblem } from "./setting.ts";
import { settingReason } from "./settingReason.ts";

export const setSchema = {
  roles: ["director", "platformLead", "domainLead"],
  fields: {
    name: { holds: "setting" },
    value: { holds: "value" },
    domain: { holds: "domain", optional: true },
  },
} as const satisfies CommandSchema;
type Values = ValuesOf<typeof setSchema.fields>;

/**
 * Rows that are ordered at one instant for the same domain (or for everybody) are one choice: it is looked at whole, so that
 * several rows can change that would contradict each other one by one. Flows move over through the queues. For everybody
 * means everybody who has no rows of its own.
 */
export const set: CommandKind<typeof setSchema> = {
  schema: setSchema,
  reason: ({ name, value }) => settingReason(name, value),
  price({ simulation: { state } }, values) {
    const isForAll = values.domain === undefined;
    return { points: isForAll ? 2 : 1, personDays: isAboutRows(values.name) ? migrationDays(state, values) : 0 };
  },
  refusal({ simulation }, values) {
    const { state, now } = simulation;
    const { name, value, domain } = values;
    const problem = settingProblem(name, value);
    if (problem !== null) return problem;
    if (!isAboutRows(name)) {
      if (domain !== undefined) return { code: "one-for-all", parameters: { parameter: name } };
      const isSame = state.parameters[name as keyof Parameters] === checkedSetting(name, value);
      return isSame ? { code: "already-so", parameters: { parameter: name, value: String(value) } } : null;
    }
    if (!state.hasChosen) return { code: "before-day-zero", parameters: { parameter: name } };
    if (isOrderedTwice(state, now, values)) return { code: "two-orders", parameters: { parameter: name } };
    const before = rowsNow(state, domain);
    const rows = rowsOrdered(state, now, domain);
    if ("code" in rows) return rows;
    if (before.transport === "topic" && rows.transport !== "topic") {
      return { code: "no-way-back", parameters: { parameter: name } };
    }
    return null;
  },
  apply(larkfield, values) {
    const { state, now } = larkfield.simulation;
    const { name, value, domain } = values;
    if (!isAboutRows(name)) {
      state.parameters = { ...state.parameters, [name]: checkedSetting(name, value) };
      return;
    }
    const rows = rowsOrdered(state, now, domain);
    // The first order of a choice brings all of it about; the others find it done.
    if ("code" in rows || isSameRows(rows, rowsNow(state, domain))) return;
    chooseRows(larkfield, rows, domain ?? null);
  },
};

function rowsNow(state: LarkfieldState, domain: number | undefined): Choices {
  return domain === undefined ? state.choices : choicesOf(state, domain);
}

/** Orders about rows of this instant that are for the same. */
function ordersWith(
  state: LarkfieldState,
  now: number,
  domain: number | undefined,
): readonly (PlainCommand & Values)[] {
  return (state.commands as readonly (PlainCommand & Values)[]).filter(
    (command) => command.at === now && command.type === "set" && command.domain === domain && isAboutRows(command.name),
  );
}

function rowsOrdered(state: LarkfieldState, now: number, domain: number | undefined): Choices | Refusal {
  const orders = ordersWith(state, now, domain).filter(({ name, value }) => settingProblem(name, value) === null);
  return rowsWith(
    rowsNow(state, domain),
    orders.map(({ name, value }) => [name, value] as const),
  );
}

/** Whether another order of this instant sets the same row to something else. */
function isOrderedTwice(state: LarkfieldState, now: number, { name, value, domain }: Values): boolean {
  return ordersWith(state, now, domain).some((other) => other.name === name && other.value !== value);
}

function isSameRows(one: Choices, other: Choices): boolean {
  return (Object.keys(one) as (keyof Choices)[]).every((row) => one[row] === other[row]);
}

/** What moving the flows concerned takes at most, if each has to move. */
function migrationDays(state: LarkfieldState, { name, domain }: Values): number {
  const { flows, types, parameters } = state;
  let moves = 0;
  for (let flow = 0; flow < flows.count; flow++) {
    const isTheirs = domain === undefined || types.domain[flows.type[flow]!] === domain;
    const isToMove = name !== "choice.transport" || flows.transport[flow] !== Transport.topic;
    if (flows.state[flow] === FlowState.live && isTheirs && isToMove) moves += 1;
  }
  return moves * parameters["work.migrateDays"];
}
