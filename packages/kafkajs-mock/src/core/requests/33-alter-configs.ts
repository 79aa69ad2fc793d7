/**
 * AlterConfigs (key 33): the given settings become all the dynamic settings of a resource; what is not named falls back to its default.
 *
 * Behaviour: unknown names and bad values are INVALID_CONFIG for topics; brokers take any name, as theirs may belong to a plugin.
 * Source: KIP-133, apache/kafka `ConfigurationControlManager.legacyAlterConfigs`.
 * Gaps: broker settings are stored and described, and only those of `serverSettings.ts` given at start change anything.
 */
import type { AlterConfigsReply, AlterConfigsRequest } from "../../wire/messages/33-alter-configs.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Connection, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeCluster, authorizeTopic } from "../security/authorize.ts";
import { topicSettingProblem } from "../topicSettings.ts";
import { changeTopicSettings } from "../topics/changeTopicSettings.ts";

type Resource = AlterConfigsRequest["resources"][number];
type Response = AlterConfigsReply["responses"][number];

export function alterConfigs(
  core: Core,
  { body, connection }: Request<AlterConfigsRequest>,
): Outcome<AlterConfigsReply> {
  return reply({
    throttleTimeMs: 0,
    responses: body.resources.map((resource) => alter(core, connection, resource, body.validateOnly)),
  });
}

function alter(core: Core, connection: Connection, resource: Resource, validateOnly: boolean): Response {
  const { resourceType, resourceName } = resource;
  const answer = (errorCode: number, errorMessage: string | null): Response => ({
    errorCode,
    errorMessage,
    resourceType,
    resourceName,
  });
  const judged = judgeResource(core, connection, resourceType, resourceName);
  if (judged !== null) return { ...judged, resourceType, resourceName };
  const configs = Object.fromEntries(resource.configs.map(({ name, value }) => [name, value ?? ""]));
  const topic = resourceType === resourceTypes.topic ? core.topics.get(resourceName) : undefined;
  if (topic === undefined) {
    if (!validateOnly) core.state.dynamicBrokerConfigs[resourceName] = configs;
    return answer(errorCodes.NONE, null);
  }
  for (const { name, value } of resource.configs) {
    const problem = topicSettingProblem(name, value, core.compatibility);
    if (problem !== null) return answer(errorCodes.INVALID_CONFIG, problem);
  }
  if (!validateOnly) changeTopicSettings(core, topic, configs);
  return answer(errorCodes.NONE, null);
}

/** The kinds of resource that have settings here, in the numbers of apache/kafka `ConfigResource.Type`. */
export const resourceTypes = { topic: 2, broker: 4 } as const;

/** What forbids altering a resource: its type, a missing right, or that it is not there. Null when nothing does. */
export function judgeResource(
  core: Core,
  connection: Connection,
  resourceType: number,
  resourceName: string,
): Pick<Response, "errorCode" | "errorMessage"> | null {
  const refuse = (errorCode: number, errorMessage: string) => ({ errorCode, errorMessage });
  if (resourceType === resourceTypes.topic) {
    if (!authorizeTopic(core, connection, resourceName, aclOperations.ALTER_CONFIGS))
      return refuse(errorCodes.TOPIC_AUTHORIZATION_FAILED, "Topic authorization failed.");
    if (!core.topics.has(resourceName))
      return refuse(errorCodes.UNKNOWN_TOPIC_OR_PARTITION, "This server does not host this topic-partition.");
    return null;
  }
  if (resourceType === resourceTypes.broker) {
    if (!authorizeCluster(core, connection, aclOperations.ALTER_CONFIGS))
      return refuse(errorCodes.CLUSTER_AUTHORIZATION_FAILED, "Cluster authorization failed.");
    if (resourceName !== "" && !core.state.brokers.some((broker) => String(broker.id) === resourceName))
      return refuse(errorCodes.INVALID_REQUEST, `Unexpected broker id ${resourceName}`);
    return null;
  }
  return refuse(
    errorCodes.INVALID_REQUEST,
    `AlterConfigs is only supported for topics and brokers, but resource type is ${resourceType}`,
  );
}
