import { Regime } from "../state.ts";
import { orderPublishing } from "../people/practices.ts";
import { liveLinks, ownerOf } from "../../reading/links.ts";
import { publishState } from "../../reading/landscapeView.ts";
import { domainField } from "./CommandKind.ts";
import type { CommandKind } from "./CommandKind.ts";

/** What a link or a room has to know of it. */
export const publishShape = { type: "publish", fields: { system: domainField } } as const;

/** A domain describes its facts once for everyone; readers with a link of their own move over. */
export const publish = {
  ...publishShape,
  priceDays: (state, { system }) => {
    const { parameters, flows } = state;
    const readers = liveLinks(state).filter(
      (flow) => ownerOf(state, flow) === system && flows.regime[flow] === Regime.pair,
    );
    return parameters["practices.publishDays"] + (readers.length * parameters["work.migrateDays"]) / 2;
  },
  stateOf: (state, { system }) => {
    const stands = publishState(state, system);
    if (stands === "no") return "open";
    return stands === "yes" ? "done" : "underWay";
  },
  apply: (larkfield, { system }) => orderPublishing(larkfield, system),
} satisfies CommandKind<typeof publishShape.fields>;
