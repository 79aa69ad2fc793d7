import { array, int16, int32, since, string, struct, type ValueOf } from "../schema.ts";

/** ApiVersions (key 18). Its reply header is never flexible, so that a client may read an answer to a version it guessed (KIP-511). */
export const apiVersionsRequest = struct({
  clientSoftwareName: since(3, string, ""),
  clientSoftwareVersion: since(3, string, ""),
});

export const apiVersionsReply = struct({
  errorCode: int16,
  apiKeys: array(struct({ apiKey: int16, minVersion: int16, maxVersion: int16 })),
  throttleTimeMs: since(1, int32, 0),
});

export const apiVersionsVersions = { flexibleFrom: 3, lowest: 0, highest: 3 };
export type ApiVersionsRequest = ValueOf<typeof apiVersionsRequest>;
export type ApiVersionsReply = ValueOf<typeof apiVersionsReply>;
