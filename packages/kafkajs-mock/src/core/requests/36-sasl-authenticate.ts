/**
 * SaslAuthenticate (key 36): one token of the mechanism each way.
 *
 * Behaviour: a wrong name or password is SASL_AUTHENTICATION_FAILED, and the connection is closed after the reply. Version 1 tells how long the session lasts
 * (`connections.max.reauth.ms`, and not longer than a token is valid); a client that goes on after that is disconnected (KIP-368).
 * Source: KIP-152, KIP-368, apache/kafka `SaslServerAuthenticator`.
 * Gaps: delegation tokens.
 */
import type { SaslAuthenticateReply, SaslAuthenticateRequest } from "../../wire/messages/36-sasl-authenticate.ts";
import { numberSetting, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Outcome, type Request } from "../request.ts";

export function saslAuthenticate(
  core: Core,
  request: Request<SaslAuthenticateRequest>,
): Outcome<SaslAuthenticateReply> {
  const { sasl } = request.connection;
  const nothing = new Uint8Array();
  if (sasl === null || sasl.conversation === null) {
    const errorMessage = "SaslAuthenticate request received without a SaslHandshake before it";
    return reply({ errorCode: errorCodes.ILLEGAL_SASL_STATE, errorMessage, authBytes: nothing, sessionLifetimeMs: 0 });
  }
  const step = sasl.conversation.answer(request.body.authBytes);
  if (step.kind === "failed") {
    sasl.conversation = null;
    sasl.closesAfterReply = true;
    return reply({
      errorCode: errorCodes.SASL_AUTHENTICATION_FAILED,
      errorMessage: step.message,
      authBytes: nothing,
      sessionLifetimeMs: 0,
    });
  }
  let sessionLifetimeMs = 0;
  if (step.kind === "done") {
    const { now } = core.state;
    const longestMs = numberSetting(core, "connections.max.reauth.ms");
    const untilReauthMs = longestMs > 0 ? now + longestMs : Number.POSITIVE_INFINITY;
    sasl.isAuthenticated = true;
    sasl.expiresAtMs = Math.min(untilReauthMs, step.expiresAtMs ?? Number.POSITIVE_INFINITY);
    sessionLifetimeMs = sasl.expiresAtMs < Number.POSITIVE_INFINITY ? sasl.expiresAtMs - now : 0;
    sasl.conversation = null;
    request.connection.principal = `User:${step.user}`;
  }
  return reply({ errorCode: errorCodes.NONE, errorMessage: null, authBytes: step.token, sessionLifetimeMs });
}
