/**
 * ListTransactions (key 66): the transactional ids this broker coordinates.
 *
 * Behaviour: filters by state, by producer id, by how long a transaction has been open, and by a pattern that the whole id has to match. State names
 * that nobody knows are told; a pattern that is none is INVALID_REGULAR_EXPRESSION.
 * Source: KIP-664, KIP-994, KIP-1152, apache/kafka `TransactionStateManager.listTransactionStates`.
 * Gaps: patterns are JavaScript's instead of RE2's.
 */
import type { ListTransactionsReply, ListTransactionsRequest } from "../../wire/messages/66-list-transactions.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { coordinatorOf } from "../groups/coordinator.ts";
import { wholePattern } from "../groups/wholePattern.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeTransactionalId } from "../security/authorize.ts";
import type { TransactionState } from "../state.ts";

const stateNames: readonly string[] = [
  "Empty",
  "Ongoing",
  "PrepareCommit",
  "PrepareAbort",
  "CompleteCommit",
  "CompleteAbort",
  "PrepareEpochFence",
  "Dead",
];

export function listTransactions(
  core: Core,
  { body, connection }: Request<ListTransactionsRequest>,
): Outcome<ListTransactionsReply> {
  const unknownStateFilters = body.stateFilters.filter((name) => !stateNames.includes(name));
  const answer = (errorCode: number, transactions: readonly TransactionState[]) =>
    reply({
      throttleTimeMs: 0,
      errorCode,
      unknownStateFilters,
      transactionStates: transactions.map(({ transactionalId, producerId, phase }) => ({
        transactionalId,
        producerId,
        transactionState: phase,
      })),
    });
  const pattern = wholePattern(body.transactionalIdPattern ?? ".*");
  if (pattern === null) return answer(errorCodes.INVALID_REGULAR_EXPRESSION, []);
  const { now } = core.state;
  const found = [...core.state.transactions.values()]
    .filter(({ transactionalId }) => coordinatorOf(core, transactionalId) === connection.brokerId)
    .filter(({ transactionalId }) =>
      authorizeTransactionalId(core, connection, transactionalId, aclOperations.DESCRIBE),
    )
    .filter(({ phase }) => body.stateFilters.length === 0 || body.stateFilters.includes(phase))
    .filter(({ producerId }) => body.producerIdFilters.length === 0 || body.producerIdFilters.includes(producerId))
    .filter(
      ({ startedAtMs }) => body.durationFilter < 0 || (startedAtMs >= 0 && now - startedAtMs > body.durationFilter),
    )
    .filter(({ transactionalId }) => pattern.test(transactionalId));
  return answer(errorCodes.NONE, found);
}
