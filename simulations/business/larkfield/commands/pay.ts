import type { LarkfieldState } from "../state.ts";
import type { CommandKind } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";

export const paySchema = {
  roles: ["director"],
  fields: {
    what: { holds: "name", names: ["budget", "nothing"] },
    domain: { holds: "domain", optional: true },
  },
} as const satisfies CommandSchema;

/**
 * Where nobody is paid, a change of meaning is simply there: no older meaning is served, nobody is told, and each reader who
 * finds it wrong repairs for itself. What has been begun is finished.
 */
export const pay: CommandKind<typeof paySchema> = {
  schema: paySchema,
  price: () => ({ points: 1, personDays: 0 }),
  refusal({ simulation: { state } }, { what, domain }) {
    const paid = paidBy(what);
    if (domainsOf(state, domain).some((row) => state.domains.paid[row] !== paid)) return null;
    return { code: "already-so", parameters: { parameter: "pay", value: what } };
  },
  apply({ simulation: { state } }, { what, domain }) {
    for (const row of domainsOf(state, domain)) state.domains.paid[row] = paidBy(what);
  },
};

const paidBy = (what: "budget" | "nothing"): number => (what === "budget" ? 1 : 0);

function domainsOf({ domains }: LarkfieldState, domain: number | undefined): readonly number[] {
  if (domain !== undefined) return [domain];
  return Array.from(domains.joined.keys()).filter((row) => domains.joined[row] === 1);
}
