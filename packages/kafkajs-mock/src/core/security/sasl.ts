import type { Core } from "../core.ts";
import { createScramConversation } from "./scram.ts";
import { createPlainConversation } from "./plain.ts";

/** One step of an authentication: go on, done, or failed for good. */
export type SaslStep =
  | { readonly kind: "continue"; readonly token: Uint8Array }
  | { readonly kind: "done"; readonly token: Uint8Array; readonly user: string }
  | { readonly kind: "failed"; readonly message: string };

/** The server's side of one authentication. */
export interface SaslConversation {
  answer(token: Uint8Array): SaslStep;
}

/** What a connection on a SASL listener remembers. */
export interface SaslSession {
  conversation: SaslConversation | null;
  isAuthenticated: boolean;
  expiresAtMs: number;
  /** After a handshake of version 0 tokens come without request headers. */
  takesBareTokens: boolean;
  closesAfterReply: boolean;
}

export function newSaslSession(): SaslSession {
  return {
    conversation: null,
    isAuthenticated: false,
    expiresAtMs: Number.POSITIVE_INFINITY,
    takesBareTokens: false,
    closesAfterReply: false,
  };
}

export function enabledMechanisms(core: Core): string[] {
  const names = core.settings["sasl.enabled.mechanisms"].split(",").map((name) => name.trim());
  return names.filter((name) => name === "PLAIN" || (name.startsWith("SCRAM-SHA-") && core.scram !== null));
}

/** Begins an authentication, or null when the mechanism is not offered. */
export function createConversation(core: Core, mechanism: string): SaslConversation | null {
  if (!enabledMechanisms(core).includes(mechanism)) return null;
  if (mechanism === "PLAIN") return createPlainConversation(core);
  return createScramConversation(core, mechanism);
}
