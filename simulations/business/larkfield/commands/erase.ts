import { giveKeyToSomebodyNew } from "../facts/giveKeyToSomebodyNew.ts";
import type { CommandKind } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";

export const eraseSchema = {
  roles: ["domainLead"],
  fields: {
    domain: { holds: "domain" },
    key: { holds: "whole", unit: "key, from 0", range: [0, 15] },
  },
} as const satisfies CommandSchema;

/** The source forgets at once. What has been told is gone where the log drops it, or the copy is written over. */
export const erase: CommandKind<typeof eraseSchema> = {
  schema: eraseSchema,
  price: () => ({ points: 1, personDays: 0 }),
  refusal({ simulation }, { key }) {
    const keys = simulation.state.parameters["facts.keys"];
    return key < keys ? null : { code: "no-such-key", parameters: { key, keys } };
  },
  apply: (larkfield, { domain, key }) => giveKeyToSomebodyNew(larkfield, domain, key),
};
