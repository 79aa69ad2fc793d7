import { createHash, createHmac } from "node:crypto";
import type { ScramCrypto } from "../core/core.ts";

const algorithm = (mechanism: string) => mechanism.replace("SCRAM-", "").replace("-", "").toLowerCase();

/** HMAC and hash for SCRAM, from Node. */
export const scramCrypto: ScramCrypto = {
  hmac: (mechanism, key, text) => createHmac(algorithm(mechanism), key).update(text).digest(),
  hash: (mechanism, bytes) => createHash(algorithm(mechanism)).update(bytes).digest(),
};
