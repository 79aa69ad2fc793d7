import { enable as putIntoQueue } from "../people/practices.ts";
import { choicesOf } from "../rules.ts";
import { NONE, Practice, TicketState } from "../state.ts";
import { enablingTeam } from "../work/tickets.ts";
import type { CommandKind } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";

export const enableSchema = {
  roles: ["platformLead", "director"],
  fields: { domain: { holds: "domain" } },
} as const satisfies CommandSchema;

/** Enabling, then training, then publishing: all of it work in queues. */
export const enable: CommandKind<typeof enableSchema> = {
  schema: enableSchema,
  price({ simulation }) {
    const { parameters } = simulation.state;
    const publishing = parameters["practices.publishDays"] * parameters["facts.typesPerDomain"];
    return {
      points: 1,
      personDays: parameters["practices.enableDays"] + parameters["practices.trainDays"] + publishing,
    };
  },
  refusal({ simulation: { state } }, { domain }) {
    const { domains, tickets, teams, names } = state;
    const parameters = { domain: names[domain]! };
    if (choicesOf(state, domain).interpreter !== "owner") return { code: "owner-not-chosen", parameters };
    if (domains.practice[domain] !== Practice.none) return { code: "already-enabled", parameters };
    const ticket = domains.enableTicket[domain]!;
    const isOrdered = ticket !== NONE && tickets.state[ticket] !== TicketState.withdrawn;
    if (isOrdered) return { code: "already-ordered", parameters };
    return teams[enablingTeam(state)]!.servers === 0 ? { code: "nobody-enables", parameters } : null;
  },
  apply: (larkfield, { domain }) => putIntoQueue(larkfield, domain),
};
