/**
 * ElectLeaders (key 43): brings the lead of partitions back to their preferred replica, or elects an unclean leader where there is none.
 *
 * Behaviour: ELECTION_NOT_NEEDED where the preferred replica leads already or, for an unclean election, anybody does; PREFERRED_LEADER_NOT_AVAILABLE where
 * it is down or not in sync, ELIGIBLE_LEADERS_NOT_AVAILABLE where no replica is up. Null topics ask for every partition, and the reply leaves out those
 * that needed nothing.
 * Source: KIP-183, KIP-460, apache/kafka `ReplicationControlManager.electLeaders`.
 * Gaps: none known.
 */
import type { ElectLeadersReply, ElectLeadersRequest } from "../../wire/messages/43-elect-leaders.ts";
import { findPartition, isBrokerUp, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { becomeLeader } from "../replication/elect.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeCluster } from "../security/authorize.ts";
import { judgeController } from "../topics/judgeController.ts";

type PartitionReply = ElectLeadersReply["topics"][number]["partitions"][number];
type Verdict = Pick<PartitionReply, "errorCode" | "errorMessage">;

const PREFERRED = 0;
const UNCLEAN = 1;

export function electLeaders(
  core: Core,
  { body, connection }: Request<ElectLeadersRequest>,
): Outcome<ElectLeadersReply> {
  const refuse = (errorCode: number) => reply({ throttleTimeMs: 0, errorCode, topics: [] });
  const controller = judgeController(core, connection);
  if (controller !== errorCodes.NONE) return refuse(controller);
  if (!authorizeCluster(core, connection, aclOperations.ALTER)) return refuse(errorCodes.CLUSTER_AUTHORIZATION_FAILED);
  const everything = () =>
    [...core.topics.values()].map(({ state }) => ({
      name: state.name,
      partitions: state.partitions.map(({ index }) => index),
    }));
  const topics = (body.topics ?? everything()).map(({ name, partitions }) => ({
    name,
    partitions: partitions
      .map((index) => ({ index, ...elect(core, name, index, body.electionType) }))
      .filter(({ errorCode }) => body.topics !== null || errorCode !== errorCodes.ELECTION_NOT_NEEDED),
  }));
  const isKnown = body.electionType === PREFERRED || body.electionType === UNCLEAN;
  return reply({
    throttleTimeMs: 0,
    errorCode: isKnown ? errorCodes.NONE : errorCodes.INVALID_REQUEST,
    topics: topics.filter(({ partitions }) => body.topics !== null || partitions.length > 0),
  });
}

function elect(core: Core, topic: string, index: number, electionType: number): Verdict {
  const refuse = (errorCode: number, errorMessage: string): Verdict => ({ errorCode, errorMessage });
  if (electionType !== PREFERRED && electionType !== UNCLEAN)
    return refuse(errorCodes.INVALID_REQUEST, `Unknown election type ${electionType}`);
  if (!core.topics.has(topic)) return refuse(errorCodes.UNKNOWN_TOPIC_OR_PARTITION, `No such topic as ${topic}`);
  const partition = findPartition(core, topic, index);
  if (partition === undefined)
    return refuse(errorCodes.UNKNOWN_TOPIC_OR_PARTITION, `No such partition as ${topic}-${index}`);
  const { state } = partition;
  const preferred = state.replicas[0]?.broker ?? -1;
  const isNeeded = electionType === PREFERRED ? state.leader !== preferred : state.leader === -1;
  if (!isNeeded) return refuse(errorCodes.ELECTION_NOT_NEEDED, "Leader election not needed for topic partition.");
  const up = state.replicas.map(({ broker }) => broker).filter((broker) => isBrokerUp(core, broker));
  const chosen =
    electionType === PREFERRED ? up.find((broker) => broker === preferred && state.inSync.includes(broker)) : up[0];
  if (chosen === undefined) {
    return electionType === PREFERRED
      ? refuse(errorCodes.PREFERRED_LEADER_NOT_AVAILABLE, "The preferred leader was not available.")
      : refuse(errorCodes.ELIGIBLE_LEADERS_NOT_AVAILABLE, "Eligible topic partition leaders are not available.");
  }
  becomeLeader(core, partition, chosen, !state.inSync.includes(chosen));
  return { errorCode: errorCodes.NONE, errorMessage: null };
}
