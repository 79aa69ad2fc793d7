/**
 * DeleteTopics (key 20): topics go at once, with their records and what groups committed on them.
 *
 * Source: apache/kafka `ReplicationControlManager.deleteTopics`, `KafkaApis.handleDeleteTopicsRequest`; KIP-4.
 * Gaps: deletion by topic id (version 6).
 */
import type { DeleteTopicsReply, DeleteTopicsRequest } from "../../wire/messages/20-delete-topics.ts";
import { flagSetting, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeTopic } from "../security/authorize.ts";
import { deleteTopic } from "../topics/deleteTopic.ts";
import { judgeController } from "../topics/judgeController.ts";

export function deleteTopics(core: Core, request: Request<DeleteTopicsRequest>): Outcome<DeleteTopicsReply> {
  const topics = request.body.topicNames.map((name) => {
    const errorCode = judge(core, request, name);
    const topic = core.topics.get(name);
    if (errorCode === errorCodes.NONE && topic !== undefined) deleteTopic(core, topic);
    return { name, errorCode, errorMessage: null };
  });
  return reply({ throttleTimeMs: 0, topics });
}

function judge(core: Core, { connection }: Request<DeleteTopicsRequest>, name: string): number {
  const controller = judgeController(core, connection);
  if (controller !== errorCodes.NONE) return controller;
  if (!flagSetting(core, "delete.topic.enable")) return errorCodes.TOPIC_DELETION_DISABLED;
  if (!authorizeTopic(core, connection, name, aclOperations.DELETE)) return errorCodes.TOPIC_AUTHORIZATION_FAILED;
  const topic = core.topics.get(name);
  return topic === undefined ? errorCodes.UNKNOWN_TOPIC_OR_PARTITION : errorCodes.NONE;
}
