import { changeMeaning } from "../work/changes.ts";
import type { CommandKind } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";

export const changeSchema = {
  roles: ["domainLead"],
  fields: {
    domain: { holds: "domain" },
    fact: {
      holds: "whole",
      unit: "index",
      range: [0, 3],
      optional: true,
    },
    field: {
      holds: "whole",
      unit: "index",
      range: [0, 9],
      optional: true,
    },
  },
} as const satisfies CommandSchema;

/** One change beside those that come by themselves; what follows is the same. */
export const change: CommandKind<typeof changeSchema> = {
  schema: changeSchema,
  price: () => ({ points: 0, personDays: 0 }),
  refusal({ simulation: { state } }, { fact = 0, field = 0 }) {
    const { parameters } = state;
    const [facts, fields] = [parameters["facts.typesPerDomain"], parameters["changes.fields"]];
    if (fact >= facts) return tooHigh("fact", fact, facts);
    return field >= fields ? tooHigh("field", field, fields) : null;
  },
  apply(larkfield, { domain, fact, field }) {
    // Its own serials, below zero, so that the changes which come by themselves stay what they are.
    const serial = -larkfield.simulation.state.orders.length;
    changeMeaning(larkfield, domain, serial, { fact, field });
  },
};

function tooHigh(field: string, value: number, count: number) {
  return { code: "bad-field", parameters: { field, value: String(value), least: 0, most: count - 1 } } as const;
}
