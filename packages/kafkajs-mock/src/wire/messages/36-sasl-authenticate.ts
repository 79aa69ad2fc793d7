import { bytes, int16, int64, nullableString, since, struct, type ValueOf } from "../schema.ts";

/** SaslAuthenticate (key 36): one token of the mechanism each way; version 1 tells how long the session lasts (KIP-368). */
export const saslAuthenticateRequest = struct({ authBytes: bytes });

export const saslAuthenticateReply = struct({
  errorCode: int16,
  errorMessage: nullableString,
  authBytes: bytes,
  sessionLifetimeMs: since(1, int64, 0),
});

export const saslAuthenticateVersions = { flexibleFrom: 2, lowest: 0, highest: 2 };
export type SaslAuthenticateRequest = ValueOf<typeof saslAuthenticateRequest>;
export type SaslAuthenticateReply = ValueOf<typeof saslAuthenticateReply>;
