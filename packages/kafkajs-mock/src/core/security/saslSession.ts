/** One step of an authentication: go on, done, or failed for good. */
export type SaslStep =
  | { readonly kind: "continue"; readonly token: Uint8Array }
  | { readonly kind: "done"; readonly token: Uint8Array; readonly user: string; readonly expiresAtMs?: number }
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
