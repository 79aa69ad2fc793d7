/**
 * FindCoordinator (key 10): which broker coordinates a group (key type 0) or a transactional id (1).
 *
 * Behaviour: creates the internal topic on first use; COORDINATOR_NOT_AVAILABLE when no broker is up.
 * Source: apache/kafka `KafkaApis.handleFindCoordinatorRequest`.
 * Gaps: one key per request (batches came with version 4, KIP-699).
 */
import type { FindCoordinatorReply, FindCoordinatorRequest } from "../../wire/messages/10-find-coordinator.ts";
import { findBroker, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { coordinatorOf, ensureInternalTopic } from "../groups/coordinator.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeGroup, authorizeTransactionalId } from "../security/authorize.ts";
import { listenerAddress } from "../topics/listenerAddress.ts";

const GROUP = 0;
const TRANSACTION = 1;

export function findCoordinator(core: Core, request: Request<FindCoordinatorRequest>): Outcome<FindCoordinatorReply> {
  const { key, keyType } = request.body;
  const errorCode = judge(core, request);
  if (errorCode !== errorCodes.NONE) return reply(failed(errorCode));
  ensureInternalTopic(core, keyType);
  const broker = findBroker(core, coordinatorOf(core, key));
  if (broker === undefined) return reply(failed(errorCodes.COORDINATOR_NOT_AVAILABLE));
  const address = listenerAddress(broker, request.connection);
  return reply({ throttleTimeMs: 0, errorCode: 0, errorMessage: null, nodeId: broker.id, ...address });
}

function judge(core: Core, { body, connection }: Request<FindCoordinatorRequest>): number {
  if (body.keyType === GROUP) {
    return authorizeGroup(core, connection, body.key, aclOperations.DESCRIBE)
      ? 0
      : errorCodes.GROUP_AUTHORIZATION_FAILED;
  }
  if (body.keyType !== TRANSACTION) return errorCodes.INVALID_REQUEST;
  const isAllowed = authorizeTransactionalId(core, connection, body.key, aclOperations.DESCRIBE);
  return isAllowed ? 0 : errorCodes.TRANSACTIONAL_ID_AUTHORIZATION_FAILED;
}

function failed(errorCode: number): FindCoordinatorReply {
  return { throttleTimeMs: 0, errorCode, errorMessage: null, nodeId: -1, host: "", port: -1 };
}
