import { array, int16, string, struct, type ValueOf } from "../schema.ts";

/** SaslHandshake (key 17). After version 0 bare tokens follow on the connection, after 1 SaslAuthenticate requests (KIP-152). */
export const saslHandshakeRequest = struct({ mechanism: string });
export const saslHandshakeReply = struct({ errorCode: int16, mechanisms: array(string) });

export const saslHandshakeVersions = { flexibleFrom: 32_767, lowest: 0, highest: 1 };
export type SaslHandshakeRequest = ValueOf<typeof saslHandshakeRequest>;
export type SaslHandshakeReply = ValueOf<typeof saslHandshakeReply>;
