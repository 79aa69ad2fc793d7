export { ticketKinds } from "./types.ts";
export type {
  Command,
  HalfYear,
  LinkView,
  Move,
  Outline,
  Overrides,
  PublishState,
  RunRequest,
  Stop,
  SystemView,
  TangleSnapshot,
  TangleTotals,
  TicketKind,
  WhyChain,
  WhyStep,
  WishView,
} from "./types.ts";
