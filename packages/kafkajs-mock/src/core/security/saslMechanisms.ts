import type { Core } from "../core.ts";
import type { SaslConversation } from "./saslSession.ts";
import { createOauthBearerConversation } from "./createOauthBearerConversation.ts";
import { createScramConversation } from "./scram.ts";
import { createPlainConversation } from "./createPlainConversation.ts";

const OAUTHBEARER = "OAUTHBEARER";

export function enabledMechanisms(core: Core): string[] {
  const names = core.settings["sasl.enabled.mechanisms"].split(",").map((name) => name.trim());
  if (core.validateToken !== null && !names.includes(OAUTHBEARER)) names.push(OAUTHBEARER);
  return names.filter(
    (name) => name === "PLAIN" || name === OAUTHBEARER || (name.startsWith("SCRAM-SHA-") && core.scram !== null),
  );
}

/** Begins an authentication, or null when the mechanism is not offered. */
export function createConversation(core: Core, mechanism: string): SaslConversation | null {
  if (!enabledMechanisms(core).includes(mechanism)) return null;
  if (mechanism === OAUTHBEARER) return createOauthBearerConversation(core);
  if (mechanism === "PLAIN") return createPlainConversation(core);
  return createScramConversation(core, mechanism);
}
