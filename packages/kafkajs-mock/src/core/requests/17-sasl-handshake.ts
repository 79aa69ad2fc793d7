/**
 * SaslHandshake (key 17): the client names its mechanism.
 *
 * Behaviour: UNSUPPORTED_SASL_MECHANISM and the list of mechanisms when it is not one of ours; ILLEGAL_SASL_STATE on a listener without SASL.
 * After version 0 the tokens follow without headers; the front carries them.
 * Source: KIP-43, KIP-152, apache/kafka `SaslServerAuthenticator`.
 * Gaps: GSSAPI.
 */
import type { SaslHandshakeReply, SaslHandshakeRequest } from "../../wire/messages/17-sasl-handshake.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { createConversation, enabledMechanisms } from "../security/saslMechanisms.ts";

export function saslHandshake(core: Core, request: Request<SaslHandshakeRequest>): Outcome<SaslHandshakeReply> {
  const { connection, body } = request;
  const mechanisms = enabledMechanisms(core);
  if (connection.sasl === null) return reply({ errorCode: errorCodes.ILLEGAL_SASL_STATE, mechanisms });
  const conversation = createConversation(core, body.mechanism);
  if (conversation === null) return reply({ errorCode: errorCodes.UNSUPPORTED_SASL_MECHANISM, mechanisms });
  connection.sasl.conversation = conversation;
  connection.sasl.takesBareTokens = request.version === 0;
  return reply({ errorCode: errorCodes.NONE, mechanisms });
}
