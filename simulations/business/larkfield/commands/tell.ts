import type { CommandKind } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";

export const tellSchema = {
  roles: ["domainLead"],
  fields: { domain: { holds: "domain" } },
} as const satisfies CommandSchema;

/** Where neither a pair nor a catalogue nor a centre sees to it; it costs what telling and reading cost. */
export const tell: CommandKind<typeof tellSchema> = {
  schema: tellSchema,
  price({ simulation }, { domain }) {
    const { parameters, flowsOfType, types } = simulation.state;
    const first = domain * parameters["facts.typesPerDomain"];
    let readers = 0;
    for (let type = first; type < first + parameters["facts.typesPerDomain"]; type++) {
      if (types.domain[type] === domain) readers += flowsOfType[type]!.length;
    }
    const each = parameters["telling.tellDays"] + parameters["telling.readDays"];
    return { points: 1, personDays: (readers * each) / parameters["facts.typesPerDomain"] };
  },
  refusal({ simulation: { state } }, { domain }) {
    if (state.domains.tells[domain] === 0) return null;
    return { code: "already-told", parameters: { domain: state.names[domain]! } };
  },
  apply: ({ simulation }, { domain }) => void (simulation.state.domains.tells[domain] = 1),
};
