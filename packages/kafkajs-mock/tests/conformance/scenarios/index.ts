import type { Family } from "../Scenario.ts";
import { administering } from "./administering.ts";
import { codecFamily } from "./codecs.ts";
import { compacting } from "./compacting.ts";
import { consumerGroups } from "./consumerGroups.ts";
import { connections } from "./connections.ts";
import { consuming } from "./consuming.ts";
import { failing } from "./failing.ts";
import { groups } from "./groups.ts";
import { newerAdministering } from "./newerAdministering.ts";
import { offsets } from "./offsets.ts";
import { protocol } from "./protocol.ts";
import { producing } from "./producing.ts";
import { tokens } from "./tokens.ts";
import { transactions } from "./transactions.ts";

/** All families in the order of the report. */
export const families: readonly Family[] = [
  producing,
  codecFamily,
  compacting,
  consuming,
  groups,
  consumerGroups,
  offsets,
  administering,
  newerAdministering,
  transactions,
  protocol,
  connections,
  tokens,
  failing,
];
