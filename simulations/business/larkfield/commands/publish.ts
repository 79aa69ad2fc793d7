import { orderPublishing } from "../people/practices.ts";
import { FlowState, Published, Regime } from "../state.ts";
import { domainField } from "./CommandKind.ts";
import type { CommandKind, CommandState } from "./CommandKind.ts";

/** What a link or a room has to know of it. */
export const publishShape = { type: "publish", fields: { system: domainField } } as const;

const states: Readonly<Record<number, CommandState>> = {
  [Published.no]: "open",
  [Published.underWay]: "underWay",
  [Published.yes]: "done",
};

/** A domain describes its facts once for everyone; readers with a link of their own move over. */
export const publish = {
  ...publishShape,
  priceDays: ({ parameters, flows, types }, { system }) => {
    let readers = 0;
    for (let flow = 0; flow < flows.count; flow++) {
      const isTheirs = types.domain[flows.type[flow]!] === system && flows.state[flow] === FlowState.live;
      if (isTheirs && flows.regime[flow] === Regime.pair) readers += 1;
    }
    return parameters["practices.publishDays"] + (readers * parameters["work.migrateDays"]) / 2;
  },
  // The last of a domain's types stands for all: they are ordered together and described one after the other.
  stateOf: ({ types, parameters }, { system }) =>
    states[types.published[(system + 1) * parameters["facts.typesPerDomain"] - 1]!]!,
  apply: (larkfield, { system }) => orderPublishing(larkfield, system),
} satisfies CommandKind<typeof publishShape.fields>;
