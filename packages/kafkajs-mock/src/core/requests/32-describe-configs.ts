/**
 * DescribeConfigs (key 32): the settings of topics (type 2) and brokers (type 4).
 *
 * Behaviour: a null or empty list of names asks for all. Version 0 says whether a setting is the default, later versions where it comes from:
 * 1 the topic, 2 this broker, 3 the cluster-wide default, 4 the configuration file, 5 Kafka's own default.
 * Source: KIP-133, KIP-226, apache/kafka `ConfigHelper`.
 * Gaps: documentation texts; broker loggers (type 8); client metrics (type 16).
 */
import type { DescribeConfigsReply, DescribeConfigsRequest } from "../../wire/messages/32-describe-configs.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Connection, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeCluster, authorizeTopic } from "../security/authorize.ts";
import {
  configSources,
  describeBrokerSettings,
  describeTopicSettings,
  type DescribedSetting,
} from "../topics/describeSettings.ts";

type Resource = DescribeConfigsRequest["resources"][number];
type Result = DescribeConfigsReply["results"][number];

const TOPIC = 2;
const BROKER = 4;

export function describeConfigs(
  core: Core,
  { body, connection }: Request<DescribeConfigsRequest>,
): Outcome<DescribeConfigsReply> {
  return reply({
    throttleTimeMs: 0,
    results: body.resources.map((resource) => describe(core, connection, resource, body.includeSynonyms)),
  });
}

function describe(core: Core, connection: Connection, resource: Resource, withSynonyms: boolean): Result {
  const { resourceType, resourceName } = resource;
  const refuse = (errorCode: number, errorMessage: string): Result => ({
    errorCode,
    errorMessage,
    resourceType,
    resourceName,
    configs: [],
  });
  const answer = (settings: DescribedSetting[]): Result => ({
    errorCode: errorCodes.NONE,
    errorMessage: core.compatibility === "2.4" ? null : "",
    resourceType,
    resourceName,
    configs: choose(settings, resource.configurationKeys).map((setting) => asConfig(setting, withSynonyms)),
  });
  if (resourceType === TOPIC) {
    if (!authorizeTopic(core, connection, resourceName, aclOperations.DESCRIBE_CONFIGS)) {
      return refuse(errorCodes.TOPIC_AUTHORIZATION_FAILED, "Topic authorization failed.");
    }
    const topic = core.topics.get(resourceName);
    if (topic === undefined)
      return refuse(errorCodes.UNKNOWN_TOPIC_OR_PARTITION, "This server does not host this topic-partition.");
    return answer(describeTopicSettings(core, topic));
  }
  if (resourceType === BROKER) {
    if (!authorizeCluster(core, connection, aclOperations.DESCRIBE_CONFIGS)) {
      return refuse(errorCodes.CLUSTER_AUTHORIZATION_FAILED, "Cluster authorization failed.");
    }
    if (resourceName !== "" && !core.state.brokers.some((broker) => String(broker.id) === resourceName)) {
      return refuse(
        errorCodes.INVALID_REQUEST,
        `Unexpected broker id, expected one that is registered, but received ${resourceName}`,
      );
    }
    return answer(describeBrokerSettings(core, resourceName));
  }
  return refuse(errorCodes.INVALID_REQUEST, `Unsupported resource type: ${resourceType}`);
}

function choose(settings: DescribedSetting[], names: readonly string[] | null): DescribedSetting[] {
  return names === null || names.length === 0 ? settings : settings.filter((setting) => names.includes(setting.name));
}

function asConfig(setting: DescribedSetting, withSynonyms: boolean): Result["configs"][number] {
  return {
    name: setting.name,
    value: setting.value,
    readOnly: setting.isReadOnly,
    isDefault: setting.source === configSources.builtIn,
    configSource: setting.source,
    isSensitive: false,
    synonyms: withSynonyms ? setting.synonyms : [],
    configType: 0,
    documentation: null,
  };
}
