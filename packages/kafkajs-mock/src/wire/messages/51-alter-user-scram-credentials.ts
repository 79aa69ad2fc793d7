import { array, bytes, int16, int32, int8, nullableString, string, struct, type ValueOf } from "../schema.ts";

/** AlterUserScramCredentials (key 51, KIP-554). Mechanisms: 1 SCRAM-SHA-256, 2 SCRAM-SHA-512. */
export const alterUserScramCredentialsRequest = struct({
  deletions: array(struct({ name: string, mechanism: int8 })),
  upsertions: array(struct({ name: string, mechanism: int8, iterations: int32, salt: bytes, saltedPassword: bytes })),
});

export const alterUserScramCredentialsReply = struct({
  throttleTimeMs: int32,
  results: array(struct({ user: string, errorCode: int16, errorMessage: nullableString })),
});

export const alterUserScramCredentialsVersions = { flexibleFrom: 0, lowest: 0, highest: 0 };
export type AlterUserScramCredentialsRequest = ValueOf<typeof alterUserScramCredentialsRequest>;
export type AlterUserScramCredentialsReply = ValueOf<typeof alterUserScramCredentialsReply>;
