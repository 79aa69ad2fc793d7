import { eventTypes } from "../kernel/index.ts";
import type { Simulation } from "../kernel/index.ts";
import type { BusinessState } from "./state.ts";

/**
 * What the clock delivers. Payload: `join` (system) · `change`, `need`, `own` (system, serial) · `finish` (ticket) ·
 * `command` (index in the run's commands).
 */
export const events = eventTypes("join", "change", "need", "own", "finish", "command");

export type Business = Simulation<BusinessState>;
