import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import type { Connection } from "../request.ts";

/** With ZooKeeper only the controller takes admin requests; KRaft brokers forward them (KIP-590). */
export function judgeController(core: Core, connection: Connection): number {
  if (core.compatibility === "4") return errorCodes.NONE;
  return connection.brokerId === core.state.controllerId ? errorCodes.NONE : errorCodes.NOT_CONTROLLER;
}
