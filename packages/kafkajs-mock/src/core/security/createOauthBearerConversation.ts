import type { Core } from "../core.ts";
import type { SaslConversation, SaslStep } from "./saslSession.ts";
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";
import { unsecuredToken } from "./unsecuredToken.ts";

/** Parts of the client's message stand between bytes of 1, and two of them end it. */
const SEPARATOR = "\u0001";
const HEADER = /^n,(?:a=([^,]*))?,$/;
const BEARER = /^auth=[Bb]earer +([-_.~+/A-Za-z0-9]+=*)$/;
/** A client that was told that its token is not valid has to say that it understood. */
const UNDERSTOOD = SEPARATOR;
const INVALID_TOKEN = `{"status":"invalid_token"}`;

/**
 * SASL OAUTHBEARER (RFC 7628). Tokens are judged by the cluster's `validateToken`; without one they have to be unsecured tokens, as in Apache Kafka when
 * nothing else is configured.
 * Source: KIP-255, apache/kafka `OAuthBearerSaslServer`, `OAuthBearerClientInitialResponse`.
 */
export function createOauthBearerConversation(core: Core): SaslConversation {
  let hasFailed = false;
  const failed = (message: string): SaslStep => ({ kind: "failed", message });
  return {
    answer(token) {
      const text = decodeUtf8(token);
      if (hasFailed)
        return failed(text === UNDERSTOOD ? INVALID_TOKEN : "Unexpected OAUTHBEARER message after an invalid token");
      const parts = text.split(SEPARATOR);
      const header = HEADER.exec(parts[0] as string);
      if (header === null || parts.length < 4 || parts.at(-1) !== "" || parts.at(-2) !== "")
        return failed("Invalid OAUTHBEARER client first message");
      const bearer = parts.map((part) => BEARER.exec(part)?.[1]).find((found) => found !== undefined);
      if (bearer === undefined) return failed("Invalid OAUTHBEARER client first message: 'auth' not specified");
      const valid = (core.validateToken ?? unsecuredToken)(bearer, core.state.now);
      if (valid === null) {
        hasFailed = true;
        return { kind: "continue", token: encodeUtf8(INVALID_TOKEN) };
      }
      const wanted = header[1] ?? "";
      if (wanted !== "" && wanted !== valid.user) {
        return failed(
          `Authentication failed: Client requested an authorization id (${wanted}) that is different from the token's principal name (${valid.user})`,
        );
      }
      return { kind: "done", token: new Uint8Array(), user: valid.user, expiresAtMs: valid.expiresAtMs };
    },
  };
}
