import { array, int16, int32, nullableString, since, string, struct, type ValueOf } from "../schema.ts";

/** DeleteTopics (key 20). */
export const deleteTopicsRequest = struct({ topicNames: array(string), timeoutMs: int32 });

export const deleteTopicsReply = struct({
  throttleTimeMs: since(1, int32, 0),
  topics: array(struct({ name: string, errorCode: int16, errorMessage: since(5, nullableString, null) })),
});

export const deleteTopicsVersions = { flexibleFrom: 4, lowest: 0, highest: 5 };
export type DeleteTopicsRequest = ValueOf<typeof deleteTopicsRequest>;
export type DeleteTopicsReply = ValueOf<typeof deleteTopicsReply>;
