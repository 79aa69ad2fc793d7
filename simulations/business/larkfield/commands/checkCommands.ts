import { DAY_MS } from "../../../kernel/index.ts";
import { BusinessError } from "../../BusinessError.ts";
import { nearestName, nearestWithin } from "../../nearestName.ts";
import type { PlainCommand } from "../request/PlainCommand.ts";
import type { CheckedRequest } from "../request/checkRequest.ts";
import type { Join } from "../request/joinList.ts";
import { badScenario } from "../request/scenarioProblem.ts";
import type { Scenario } from "../request/parseScenario.ts";
import { kindOf } from "./CommandSet.ts";
import type { AnyKind, CommandSet } from "./CommandSet.ts";
import { commandTypes } from "./commandTypes.ts";
import { namedTeams } from "./Field.ts";
import type { Field } from "./Field.ts";
import { meant } from "./Reason.ts";
import type { Reason } from "./Reason.ts";
import { roleNames } from "./roles.ts";

/** Who may give which commands. */
interface Role {
  readonly name: string;
  readonly commands: readonly string[];
}
type Given = Readonly<Record<string, unknown>>;

/** Fields that every command has. */
const PLACE = ["at", "sequence", "by", "type"];

/**
 * The commands of a request in the order in which they are given, each checked as far as can be known without a run: its
 * form, whether `kinds` has it, who gives it, and whether those it is for take part and have joined by then.
 *
 * @throws BusinessError `bad-scenario` when its roles may give what there is not; `bad-command` with `index`, `type`, the `reason` (a refusal code) and what the reason speaks of
 */
export function checkCommands(
  { commands, scenario, joins }: CheckedRequest,
  kinds: CommandSet,
): readonly PlainCommand[] {
  const roles = rolesOf(scenario, kinds);
  commands.forEach((command, index) => {
    const reason = problemOf(command, kinds, roles, joins);
    if (reason === null) return;
    throw badCommand(reason, index, String(command?.type));
  });
  return [...commands].sort((x, y) => x.at - y.at || x.sequence - y.sequence);
}

function badCommand({ code, parameters, why, fix }: Reason, index: number, type: string): BusinessError {
  const text = {
    what: `Command ${index + 1} (${type}) cannot be given.`,
    why,
    fix: fix ?? "Change it or leave it out.",
  };
  return new BusinessError("bad-command", text, { ...parameters, index, type, reason: code });
}

/** The scenario's roles; where it names none, every role with what the schemas of `kinds` say. */
export function rolesOf({ landscape }: Scenario, kinds: CommandSet): readonly Role[] {
  landscape?.roles.forEach(({ commands }, index) => {
    const position = commands.findIndex((name) => !(commandTypes as readonly string[]).includes(name));
    if (position < 0) return;
    const typo = commands[position]!;
    throw badScenario(
      `landscape.roles.${index}.commands.${position}`,
      `It has to be one of ${commandTypes.join(", ")}, and it is "${typo}".`,
      nearestName(typo, commandTypes),
    );
  });
  if (landscape) return landscape.roles;
  return roleNames.map((name) => ({
    name,
    commands: Object.entries<AnyKind>(kinds as Readonly<Record<string, AnyKind>>)
      .filter(([, { schema }]) => name === "learner" || schema.roles.includes(name))
      .map(([type]) => type),
  }));
}

function problemOf(command: Given, kinds: CommandSet, roles: readonly Role[], joins: readonly Join[]): Reason | null {
  const { at, by, type } = command ?? {};
  const known = commandTypes.find((name) => name === type);
  if (known === undefined) return unknownName("unknown-command", "command", String(type), commandTypes);
  const kind = kindOf(kinds, known);
  if (kind === undefined) return notHere(known, Object.keys(kinds));
  const role = roles.find(({ name }) => name === by);
  if (!role) return unknownRole(String(by), roles);
  if (!role.commands.includes(known)) return mayNot(role, known, roles);
  if (!(Number.isInteger(at) && (at as number) >= 0)) return badInstant(at);
  const { fields } = kind.schema;
  const names = Object.keys(fields);
  const typo = Object.keys(command).find((name) => !PLACE.includes(name) && !names.includes(name));
  if (typo !== undefined) return unknownName("unknown-field", "field", typo, names);
  for (const [name, field] of Object.entries(fields)) {
    const reason = fieldProblem(name, field, command[name], at as number, joins);
    if (reason !== null) return reason;
  }
  return kind.reason?.(command as PlainCommand) ?? null;
}

function fieldProblem(name: string, field: Field, value: unknown, at: number, joins: readonly Join[]): Reason | null {
  if (value === undefined) {
    const why = `Its field "${name}" is missing.`;
    return field.optional ? null : { code: "missing-field", parameters: { field: name }, why };
  }
  switch (field.holds) {
    case "domain":
      return domainProblem(name, value, at, joins);
    case "team":
      if (typeof value !== "string") return domainProblem(name, value, at, joins);
      return (namedTeams as readonly string[]).includes(value) ? null : badName(name, value, namedTeams);
    case "name":
      return field.names.includes(String(value)) ? null : badName(name, String(value), field.names);
    case "whole": {
      const [least, most] = field.range;
      if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return null;
      const why = `${name} is a whole number from ${least} to ${most}, and it is ${JSON.stringify(value)}.`;
      return { code: "bad-field", parameters: { field: name, value: String(value), least, most }, why };
    }
    case "setting":
      return typeof value === "string" ? null : badName(name, String(value), []);
    case "value":
      return ["number", "string", "boolean"].includes(typeof value) ? null : badName(name, String(value), []);
  }
}

function domainProblem(field: string, value: unknown, at: number, joins: readonly Join[]): Reason | null {
  const join = Number.isInteger(value) ? joins[value as number] : undefined;
  if (!join) {
    const names = joins.map(({ name }, row) => `${row} ${name}`).join(", ");
    const why = `System ${String(value)} does not take part in this run; they are ${names}.`;
    return { code: "unknown-domain", parameters: { field, value: String(value), names }, why };
  }
  if (at >= join.at) return null;
  const why = `System ${String(value)} joins on day ${join.at / DAY_MS} only.`;
  return { code: "not-joined", parameters: { field, domain: join.name, joinsAt: join.at }, why };
}

function notHere(type: string, carried: readonly string[]): Reason {
  const names = carried.join(", ");
  const why = `Where this run is looked at, there is no "${type}"; ${names === "" ? "no command can be given" : `there are ${names}`}.`;
  return { code: "not-here", parameters: { value: type, names }, why };
}

function unknownRole(by: string, roles: readonly Role[]): Reason {
  const names = roles.map(({ name }) => name);
  const parameters = { by, names: names.join(", "), nearest: nearestName(by, names) };
  const why = `"${by}" is not one of the scenario's roles (${names.join(", ")}).`;
  return { code: "unknown-role", parameters, why };
}

function mayNot({ name }: Role, type: string, roles: readonly Role[]): Reason {
  const may = roles.filter(({ commands }) => commands.includes(type)).map((role) => role.name);
  const who = may.length === 0 ? "nobody may" : `${may.join(", ")} may`;
  const why = `"${name}" may not give it; ${who}.`;
  return { code: "role-may-not", parameters: { by: name, names: may.join(", ") }, why };
}

function badInstant(at: unknown): Reason {
  const why = `${String(at)} is not a whole millisecond.`;
  return { code: "bad-instant", parameters: { value: String(at) }, why };
}

function unknownName(code: Reason["code"], kind: string, written: string, names: readonly string[]): Reason {
  const nearest = nearestName(written, names);
  const why = `There is no ${kind} "${written}"; there are ${names.join(", ")}.`;
  return { code, parameters: { value: written, names: names.join(", "), nearest }, why, ...meant(nearest) };
}

function badName(field: string, written: string, names: readonly string[]): Reason {
  const nearest = nearestWithin(written, names);
  const why = `${field} cannot be "${written}"${names.length > 0 ? `; it is one of ${names.join(", ")}` : ""}.`;
  const parameters = { field, value: written, names: names.join(", "), ...(nearest !== undefined && { nearest }) };
  return { code: "bad-field", parameters, why, ...(nearest !== undefined && meant(nearest)) };
}
