import type { CentreView } from "../../business/index.ts";

/** What the line draws at one instant. */
export type QueuePicture = CentreView;

/** A week of working days: how much of the wait one pass of the line is, and from when on a ticket is late. */
export const WEEK_DAYS = 5;
