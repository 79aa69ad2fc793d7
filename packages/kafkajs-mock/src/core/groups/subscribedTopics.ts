import type { GroupState } from "../state.ts";
import { decodeUtf8 } from "../security/utf8.ts";

/** The topics that the members of a group read, each as often as it is read. A classic member says it in the metadata of its protocol. */
export function subscribedTopics({ consumer, members, protocol, protocolType }: GroupState): string[] {
  if (consumer !== null) return [...consumer.members.values()].flatMap(({ subscribed }) => subscribed);
  if (protocolType !== "consumer") return [];
  return [...members.values()].flatMap(({ protocols }) => {
    const metadata = (protocols.find(({ name }) => name === protocol) ?? protocols[0])?.metadata;
    return metadata === undefined ? [] : readSubscription(metadata);
  });
}

/** Where the list of topics begins, and where the first of them. */
const COUNT_AT = 2;
const FIRST_AT = 6;

/**
 * A version, then a list of names; what follows is nobody's business here. A protocol of somebody's own may use these bytes for anything.
 * Source: apache/kafka `ConsumerProtocolSubscription.json`.
 */
function readSubscription(metadata: Uint8Array): string[] {
  if (metadata.byteLength < FIRST_AT) return [];
  const view = new DataView(metadata.buffer, metadata.byteOffset, metadata.byteLength);
  const topics: string[] = [];
  let at = FIRST_AT;
  for (let count = view.getInt32(COUNT_AT); count > 0; count--) {
    if (at + 2 > metadata.byteLength) return [];
    const end = at + 2 + view.getInt16(at);
    if (end < at + 2 || end > metadata.byteLength) return [];
    topics.push(decodeUtf8(metadata.subarray(at + 2, end)));
    at = end;
  }
  return topics;
}
