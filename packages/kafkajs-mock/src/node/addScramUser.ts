import { randomBytes } from "node:crypto";
import type { Cluster } from "../cluster.ts";
import { anyText, oneOf, shape, text, wholeNumber } from "../core/judging/judges.ts";
import { createScramUser } from "../core/security/scram.ts";
import { scramCrypto } from "./scramCrypto.ts";

const judgeUser = shape(
  { name: text, mechanism: oneOf(["SCRAM-SHA-256", "SCRAM-SHA-512"]), password: anyText, iterations: wholeNumber(1) },
  ["name", "mechanism", "password"],
);

/** Adds a user that may authenticate by SCRAM. The password itself is not kept. */
export function addScramUser(
  cluster: Cluster,
  user: { name: string; mechanism: string; password: string; iterations?: number },
): void {
  judgeUser(user, "addScramUser");
  const { name, mechanism, password, iterations = 4096 } = user;
  const made = createScramUser(scramCrypto, name, mechanism, password, randomBytes(16), iterations);
  const { core } = cluster.broker;
  const { state } = core;
  core.asksForSasl = true;
  state.scramUsers = [
    ...state.scramUsers.filter((known) => known.name !== name || known.mechanism !== mechanism),
    made,
  ];
}
