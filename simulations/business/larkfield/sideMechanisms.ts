import { answer, callAgain, waitEnd } from "./chain/calling.ts";
import { beginChain, checkout } from "./chain/checkouts.ts";
import { systemStart, systemStop } from "./chain/standstills.ts";
import { append, beginReading, groupStart, groupStop, handled } from "./consumers/reading.ts";
import { beginHandingOn, jobEnd, jobStart } from "./handOn/jobs.ts";
import { silence, silenceEnd } from "./messages/answering.ts";
import { beginMessages, finishMessageWork, reaction, refactor } from "./messages/reactions.ts";
import { commandAgain, message } from "./messages/sending.ts";
import { beginPurchases, purchase, purchaseStep } from "./purchases/purchasing.ts";
import { carriedOut, crash, restart, store } from "./sending/handling.ts";
import { arriveInLog, beginSending, deed, relay } from "./sending/telling.ts";
import { beginShapes, shapeChange } from "./shapes/changing.ts";
import { repair, upgrade } from "./shapes/upgrading.ts";
import type { SideMechanism } from "./SideMechanism.ts";

/** Customers' orders, each with its instants. */
export const purchases: SideMechanism = {
  isOnWhere: "orders.perDay",
  begin: beginPurchases,
  handlers: { purchase, purchaseStep },
};

/** Figures that messages keep up. */
export const messages: SideMechanism = {
  isOnWhere: "messages.perDay",
  begin: beginMessages,
  handlers: { message, commandAgain, silence, silenceEnd, reaction, refactor, messageWork: finishMessageWork },
};

/** Messages whose shape changes. */
export const shapes: SideMechanism = {
  isOnWhere: "shapes.everyDays",
  begin: beginShapes,
  handlers: { shapeChange, upgrade, repair },
};

/** Orders that wait for calls. */
export const chain: SideMechanism = {
  isOnWhere: "chain.perSecond",
  begin: beginChain,
  handlers: { checkout, answer, waitEnd, callAgain, systemStop, systemStart },
};

/** Copies made from copies. */
export const handOn: SideMechanism = {
  isOnWhere: "handOn.copies",
  begin: beginHandingOn,
  handlers: { jobStart, jobEnd },
};

/** A group of consumers. */
export const consumers: SideMechanism = {
  isOnWhere: "consumers.factsPerSecond",
  begin: beginReading,
  handlers: { append, handled, groupStop, groupStart },
};

/** Deeds that are told, and handled again after a crash. */
export const sending: SideMechanism = {
  isOnWhere: "sending.perSecond",
  begin: beginSending,
  handlers: { deed, relay, arrive: arriveInLog, store, crash, restart, carriedOut },
};

/** All of them. */
export const sideMechanisms: readonly SideMechanism[] = [
  purchases,
  messages,
  shapes,
  chain,
  handOn,
  consumers,
  sending,
];
