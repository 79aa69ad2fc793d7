import { chainSide } from "./chain/chainSide.ts";
import { consumersSide } from "./consumers/consumersSide.ts";
import { handOnSide } from "./handOn/handOnSide.ts";
import { messagesSide } from "./messages/messagesSide.ts";
import { purchasesSide } from "./purchases/purchasesSide.ts";
import { sendingSide } from "./sending/sendingSide.ts";
import { shapesSide } from "./shapes/shapesSide.ts";
import type { SideMechanism } from "./SideMechanism.ts";

/** All that may go on beside the business. A page takes those that its lens names, each from its own file. */
export const sideMechanisms: readonly SideMechanism[] = [
  purchasesSide,
  messagesSide,
  shapesSide,
  chainSide,
  handOnSide,
  consumersSide,
  sendingSide,
];
