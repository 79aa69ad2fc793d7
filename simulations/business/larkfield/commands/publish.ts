import { orderPublishing } from "../people/practices.ts";
import { Published } from "../state.ts";
import type { CommandKind } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";

export const publishSchema = {
  meaning: "a domain describes its facts once for everyone",
  roles: ["domainLead"],
  fields: { system: { meaning: "the domain", holds: "domain" } },
} as const satisfies CommandSchema;

/** Each fact type that is not published yet becomes a ticket in the domain's queue. Ordered twice, it is done once. */
export const publish: CommandKind<typeof publishSchema> = {
  schema: publishSchema,
  price({ simulation }, { system }) {
    const { types, parameters } = simulation.state;
    const first = system * parameters["facts.typesPerDomain"];
    const own = types.published.subarray(first, first + parameters["facts.typesPerDomain"]);
    const open = own.filter((published) => published === Published.no).length;
    return { points: 1, personDays: open * parameters["practices.publishDays"] };
  },
  refusal: () => null,
  apply: (larkfield, { system }) => orderPublishing(larkfield, system),
};
