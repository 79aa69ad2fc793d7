import { randomBytes } from "node:crypto";
import type { Cluster } from "../cluster.ts";
import { createScramUser } from "../core/security/scram.ts";
import { scramCrypto } from "./scram-crypto.ts";

/** Adds a user that may authenticate by SCRAM. The password itself is not kept. */
export function addScramUser(
  cluster: Cluster,
  user: { name: string; mechanism: string; password: string; iterations?: number },
): void {
  const { name, mechanism, password, iterations = 4096 } = user;
  const made = createScramUser(scramCrypto, name, mechanism, password, randomBytes(16), iterations);
  const { state } = cluster.broker.core;
  state.scramUsers = [
    ...state.scramUsers.filter((known) => known.name !== name || known.mechanism !== mechanism),
    made,
  ];
}
