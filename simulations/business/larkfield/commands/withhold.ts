import { DAY_MS } from "../../../kernel/index.ts";
import { larkfieldEvents } from "../events.ts";
import type { CommandKind } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";

export const withholdSchema = {
  roles: ["businessOwner"],
  fields: {
    domain: { holds: "domain" },
    days: { holds: "whole", unit: "days", range: [1, 365] },
  },
} as const satisfies CommandSchema;

/** Meanwhile the decisions concerned are taken by hand, as all whose flows do not work yet. */
export const withhold: CommandKind<typeof withholdSchema> = {
  schema: withholdSchema,
  price: () => ({ points: 1, personDays: 0 }),
  refusal({ simulation: { state, now } }, { domain, days }) {
    const isLonger = now + days * DAY_MS > state.withheldUntil[domain]!;
    return isLonger ? null : { code: "already-withheld", parameters: { domain: state.names[domain]! } };
  },
  apply({ simulation }, { domain, days }) {
    const until = simulation.now + days * DAY_MS;
    simulation.state.withheldUntil[domain] = until;
    simulation.schedule(until, larkfieldEvents.resume, domain);
  },
};
