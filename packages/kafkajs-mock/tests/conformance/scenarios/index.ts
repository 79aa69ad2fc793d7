import type { Family } from "../Scenario.ts";
import { administering } from "./administering.ts";
import { connections } from "./connections.ts";
import { consuming } from "./consuming.ts";
import { failing } from "./failing.ts";
import { groups } from "./groups.ts";
import { offsets } from "./offsets.ts";
import { protocol } from "./protocol.ts";
import { producing } from "./producing.ts";
import { transactions } from "./transactions.ts";

/** All families in the order of the report. */
export const families: readonly Family[] = [
  producing,
  consuming,
  groups,
  offsets,
  administering,
  transactions,
  protocol,
  connections,
  failing,
];
