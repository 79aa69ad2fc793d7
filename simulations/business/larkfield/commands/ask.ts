import { ensureFlow } from "../work/flows.ts";
import { NONE } from "../state.ts";
import type { LarkfieldState } from "../state.ts";
import type { CommandKind } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";

export const askSchema = {
  roles: ["domainLead"],
  fields: {
    domain: { holds: "domain" },
    of: { holds: "domain" },
  },
} as const satisfies CommandSchema;

/** A reader nobody planned for: what is missing is built as any flow is, and finds what the log still keeps. */
export const ask: CommandKind<typeof askSchema> = {
  schema: askSchema,
  price({ simulation: { state } }, { domain, of }) {
    return { points: 1, personDays: unread(state, domain, of).length * state.parameters["work.buildDays"] };
  },
  refusal({ simulation: { state } }, { domain, of }) {
    if (domain !== of && unread(state, domain, of).length > 0) return null;
    return { code: "already-read", parameters: { domain: state.names[domain]!, owner: state.names[of]! } };
  },
  apply(larkfield, { domain, of }) {
    for (const type of unread(larkfield.simulation.state, domain, of)) ensureFlow(larkfield, type, domain);
  },
};

/** Fact types of one domain that another does not read, and has not ordered. */
function unread({ types, domains, flowOf }: LarkfieldState, reader: number, owner: number): number[] {
  const own = Array.from({ length: types.count }, (_, type) => type).filter((type) => types.domain[type] === owner);
  return own.filter((type) => flowOf[type * domains.count + reader] === NONE);
}
