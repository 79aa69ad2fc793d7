import { MINUTE_MS } from "../../../kernel/index.ts";
import { groupStop } from "../consumers/reading.ts";
import type { CommandKind } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";

export const stopSchema = {
  roles: ["domainLead"],
  fields: { minutes: { holds: "whole", unit: "minutes", range: [1, 1_440] } },
} as const satisfies CommandSchema;

/** Each is done with what it has in hand first. */
export const stop: CommandKind<typeof stopSchema> = {
  schema: stopSchema,
  price: () => ({ points: 1, personDays: 0 }),
  refusal: ({ simulation }) =>
    simulation.state.consumers.lanes.length > 0 ? null : { code: "no-consumers", parameters: {} },
  apply: (larkfield, { minutes }) => groupStop(larkfield, minutes * MINUTE_MS),
};
