import type { ForeignClient } from "./ForeignClient.ts";
import { confluent } from "./confluent.ts";
import { javaAdministering } from "./javaAdministering.ts";
import { javaClient } from "./javaClient.ts";
import { kcat } from "./kcat.ts";
import { platformatic } from "./platformatic.ts";

/** Every client that is asked to work with our TCP front. */
export const foreignClients: readonly ForeignClient[] = [kcat, platformatic, confluent, javaClient, javaAdministering];
