import type { GroupState } from "../state.ts";
import { decodeUtf8 } from "../security/utf8.ts";
import { metadataOf } from "./group.ts";

/** Whether a member of the group reads a topic. A classic member says what it reads in the metadata of its protocol. */
export function isSubscribedTo(group: GroupState, topic: string): boolean {
  if (group.consumer !== null)
    return [...group.consumer.members.values()].some(({ subscribed }) => subscribed.includes(topic));
  return [...group.members.values()].some((member) =>
    subscribedTopics(metadataOf(member, group.protocol)).includes(topic),
  );
}

/** The topics in a subscription: a version, then a list of names. Source: apache/kafka `ConsumerProtocolSubscription.json`. */
export function subscribedTopics(metadata: Uint8Array): string[] {
  const view = new DataView(metadata.buffer, metadata.byteOffset, metadata.byteLength);
  if (metadata.byteLength < 6) return [];
  const topics: string[] = [];
  let at = 6;
  for (let count = view.getInt32(2); count > 0 && at + 2 <= metadata.byteLength; count--) {
    const sizeBytes = view.getInt16(at);
    topics.push(decodeUtf8(metadata.subarray(at + 2, at + 2 + sizeBytes)));
    at += 2 + sizeBytes;
  }
  return topics;
}
