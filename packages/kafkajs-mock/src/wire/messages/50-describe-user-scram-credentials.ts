import { array, int16, int32, int8, nullableArray, nullableString, string, struct, type ValueOf } from "../schema.ts";

/** DescribeUserScramCredentials (key 50, KIP-554). Null users ask for all. */
export const describeUserScramCredentialsRequest = struct({ users: nullableArray(struct({ name: string })) });

export const describeUserScramCredentialsReply = struct({
  throttleTimeMs: int32,
  errorCode: int16,
  errorMessage: nullableString,
  results: array(
    struct({
      user: string,
      errorCode: int16,
      errorMessage: nullableString,
      credentials: array(struct({ mechanism: int8, iterations: int32 })),
    }),
  ),
});

export const describeUserScramCredentialsVersions = { flexibleFrom: 0, lowest: 0, highest: 0 };
export type DescribeUserScramCredentialsRequest = ValueOf<typeof describeUserScramCredentialsRequest>;
export type DescribeUserScramCredentialsReply = ValueOf<typeof describeUserScramCredentialsReply>;
