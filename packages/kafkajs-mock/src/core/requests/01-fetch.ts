/**
 * Fetch (key 1): reads from the partitions this broker leads, and waits for `minBytes` up to `maxWaitMs`.
 *
 * Behaviour: whole batches, so the first may begin before the offset that was asked for; at least one batch of the first non-empty partition comes even when
 * it is larger than the limits (KIP-74). read_committed stops at the last stable offset and lists aborted transactions (KIP-98). An error answers at once.
 * Source: apache/kafka `KafkaApis.handleFetchRequest`, `ReplicaManager.readFromLog`, `DelayedFetch`.
 * Gaps: no fetch sessions are kept (session id 0 is answered, which KIP-227 allows); no preferred read replica (KIP-392); followers do not fetch over the wire.
 */
import type { FetchReply, FetchRequest } from "../../wire/messages/01-fetch.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { readPartitions } from "../fetching/readPartitions.ts";
import { finishReading, waitForRecords } from "../fetching/waitingFetches.ts";
import { pending, reply, type Outcome, type Request } from "../request.ts";

export function fetch(core: Core, request: Request<FetchRequest>): Outcome<FetchReply> {
  const { body } = request;
  if (body.sessionId !== 0 && body.sessionEpoch > 0) {
    return reply({ throttleTimeMs: 0, errorCode: errorCodes.FETCH_SESSION_ID_NOT_FOUND, sessionId: 0, topics: [] });
  }
  const reading = readPartitions(core, request);
  if (reading.hasError || reading.sizeBytes >= body.minBytes || body.maxWaitMs <= 0 || body.topics.length === 0) {
    return reply(finishReading(core, request, reading));
  }
  return pending(waitForRecords(core, request));
}
