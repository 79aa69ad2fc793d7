import { orderPublishing } from "../people/practices.ts";
import { FlowState, Published, Regime } from "../state.ts";
import type { LarkfieldState } from "../state.ts";
import type { CommandKind } from "./CommandKind.ts";
import type { CommandSchema } from "./CommandSchema.ts";

export const publishSchema = {
  roles: ["domainLead"],
  fields: { system: { holds: "domain" } },
} as const satisfies CommandSchema;

/** Each fact type that is not published yet becomes a ticket in the domain's queue.  */
export const publish: CommandKind<typeof publishSchema> = {
  schema: publishSchema,
  price({ simulation }, { system }) {
    const { types, parameters } = simulation.state;
    const first = system * parameters["facts.typesPerDomain"];
    const own = types.published.subarray(first, first + parameters["facts.typesPerDomain"]);
    const open = own.filter((published) => published === Published.no).length;
    const moving = (readersOnTheirOwn(simulation.state, system) * parameters["work.migrateDays"]) / 2;
    return { points: 1, personDays: open * parameters["practices.publishDays"] + moving };
  },
  refusal({ simulation: { state } }, { system }) {
    const first = system * state.parameters["facts.typesPerDomain"];
    const own = state.types.published.subarray(first, first + state.parameters["facts.typesPerDomain"]);
    if (own.some((published) => published === Published.no)) return null;
    return { code: "already-published", parameters: { domain: state.names[system]! } };
  },
  apply: (larkfield, { system }) => orderPublishing(larkfield, system),
};

/** Flows that work and that their readers look after themselves: each moves over, at half the work of a migration. */
function readersOnTheirOwn({ flows, types }: LarkfieldState, domain: number): number {
  let readers = 0;
  for (let flow = 0; flow < flows.count; flow++) {
    const isTheirs = types.domain[flows.type[flow]!] === domain && flows.state[flow] === FlowState.live;
    if (isTheirs && flows.regime[flow] === Regime.pair) readers += 1;
  }
  return readers;
}
