import { append, beginReading, groupStart, groupStop, handled } from "./reading.ts";
import type { SideMechanism } from "../SideMechanism.ts";

/** A group of consumers. */
export const consumersSide: SideMechanism = {
  isOnWhere: "consumers.factsPerSecond",
  begin: beginReading,
  handlers: { append, handled, groupStop, groupStart },
};
