import type { Core } from "../core.ts";
import type { SaslConversation } from "./saslSession.ts";
import { decodeUtf8 } from "./utf8.ts";

/** SASL PLAIN (RFC 4616): identity, name and password, separated by zero bytes. */
export function createPlainConversation(core: Core): SaslConversation {
  return {
    answer(token) {
      const parts = decodeUtf8(token).split("\u0000");
      const [identity, user, password] = parts;
      if (parts.length !== 3 || identity === undefined || user === undefined || password === undefined) {
        return { kind: "failed", message: "Invalid SASL/PLAIN response: expected 3 tokens" };
      }
      if (user === "" || core.plainUsers.get(user) !== password) {
        return { kind: "failed", message: "Authentication failed: Invalid username or password" };
      }
      if (identity !== "" && identity !== user) {
        return {
          kind: "failed",
          message: "Authentication failed: Client requested an authorization id that is different from username",
        };
      }
      return { kind: "done", token: new Uint8Array(), user };
    },
  };
}
