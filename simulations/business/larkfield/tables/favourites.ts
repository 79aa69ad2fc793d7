import { ticketKinds } from "./tickets.ts";
import type { LarkfieldTicketKind } from "./tickets.ts";

/** What a team may do first, as it is measured by and rewarded for: nothing in particular, or one sort of work. */
export const favourites = ["asItCame", "changes", "needs", "foundations", "own"] as const;
export type Favourite = (typeof favourites)[number];

const sorts: Readonly<Record<LarkfieldTicketKind, Favourite>> = {
  adapt: "changes",
  tell: "changes",
  serve: "changes",
  approve: "changes",
  repair: "changes",
  build: "needs",
  wish: "needs",
  demand: "needs",
  project: "needs",
  migrate: "foundations",
  publish: "foundations",
  train: "foundations",
  enable: "foundations",
  own: "own",
};
/** The favourite that a kind of ticket belongs to, by the kind's number. */
export const sortOf = ticketKinds.map((kind) => favourites.indexOf(sorts[kind]));
