import { beginHandingOn, jobEnd, jobStart } from "./jobs.ts";
import type { SideMechanism } from "../SideMechanism.ts";

/** Copies made from copies. */
export const handOnSide: SideMechanism = {
  isOnWhere: "handOn.copies",
  begin: beginHandingOn,
  handlers: { jobStart, jobEnd },
};
