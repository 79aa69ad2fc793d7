/**
 * IncrementalAlterConfigs (key 44): sets, deletes, appends to and subtracts from single settings; what is not named stays.
 *
 * Behaviour: a resource changes as a whole or not at all. Appending and subtracting are for lists; appending what is there changes nothing. The same name
 * twice is INVALID_REQUEST, an unknown name or a bad value INVALID_CONFIG for topics; brokers take any name.
 * Source: KIP-339, apache/kafka `ConfigurationControlManager.incrementalAlterConfigs`.
 * Gaps: broker loggers (type 8), client metrics (16) and groups (32); broker settings are stored and described, and only those given at start change
 * anything.
 */
import type {
  IncrementalAlterConfigsReply,
  IncrementalAlterConfigsRequest,
} from "../../wire/messages/44-incremental-alter-configs.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Connection, type Outcome, type Request } from "../request.ts";
import { topicSettingProblem, topicSettingRules, topicSettingValue } from "../topicSettings.ts";
import { changeTopicSettings } from "../topics/changeTopicSettings.ts";
import { judgeResource, resourceTypes } from "./33-alter-configs.ts";

type Resource = IncrementalAlterConfigsRequest["resources"][number];
type Response = IncrementalAlterConfigsReply["responses"][number];
type Change = Resource["configs"][number];
type Verdict = Pick<Response, "errorCode" | "errorMessage">;

const SET = 0;
const DELETE = 1;
const APPEND = 2;
const SUBTRACT = 3;

export function incrementalAlterConfigs(
  core: Core,
  { body, connection }: Request<IncrementalAlterConfigsRequest>,
): Outcome<IncrementalAlterConfigsReply> {
  return reply({
    throttleTimeMs: 0,
    responses: body.resources.map((resource) => {
      const { resourceType, resourceName } = resource;
      return { ...alter(core, connection, resource, body.validateOnly), resourceType, resourceName };
    }),
  });
}

function alter(core: Core, connection: Connection, resource: Resource, validateOnly: boolean): Verdict {
  const { resourceType, resourceName, configs } = resource;
  const isTopic = resourceType === resourceTypes.topic;
  const names = configs.map(({ name }) => name);
  if (new Set(names).size < names.length)
    return invalid(errorCodes.INVALID_REQUEST, "Error due to duplicate config keys");
  const empty = configs
    .filter(({ operation, value }) => operation !== DELETE && value === null)
    .map(({ name }) => name);
  if (empty.length > 0)
    return invalid(errorCodes.INVALID_REQUEST, `Null value not supported for : ${empty.join(", ")}`);
  const judged = judgeResource(core, connection, resourceType, resourceName);
  if (judged !== null) return inNewerWords(judged, connection, resourceType, resourceName);
  const topic = isTopic ? core.topics.get(resourceName) : undefined;
  const own = topic?.state.configs ?? core.state.dynamicBrokerConfigs[resourceName] ?? {};
  const changed = { ...own };
  for (const change of configs) {
    const problem = apply(core, changed, change, isTopic);
    if (problem !== null) return problem;
  }
  if (validateOnly) return { errorCode: errorCodes.NONE, errorMessage: null };
  if (topic !== undefined) changeTopicSettings(core, topic, changed);
  else core.state.dynamicBrokerConfigs[resourceName] = changed;
  return { errorCode: errorCodes.NONE, errorMessage: null };
}

/** Apache Kafka says the same things here in other words than in AlterConfigs. */
function inNewerWords(
  { errorCode, errorMessage }: Verdict,
  { brokerId }: Connection,
  resourceType: number,
  resourceName: string,
): Verdict {
  if (errorCode === errorCodes.UNKNOWN_TOPIC_OR_PARTITION)
    return invalid(errorCode, `The topic '${resourceName}' does not exist.`);
  if (errorCode !== errorCodes.INVALID_REQUEST) return { errorCode, errorMessage };
  return resourceType === resourceTypes.broker
    ? invalid(errorCode, `Unexpected broker id, expected ${brokerId}, but received ${resourceName}`)
    : invalid(errorCode, `Unknown resource type ${resourceType}`);
}

/** Works one change into the settings; returns what is wrong with it, or null. */
function apply(core: Core, settings: Record<string, string>, change: Change, isTopic: boolean): Verdict | null {
  const { name, operation } = change;
  const value = change.value ?? "";
  if (operation < SET || operation > SUBTRACT)
    return invalid(errorCodes.INVALID_REQUEST, `Unknown operation type ${operation}`);
  if (operation === DELETE) {
    delete settings[name];
    return null;
  }
  let wanted = value;
  if (operation !== SET) {
    if (isTopic && topicSettingRules[name]?.kind !== "list") {
      const verb = operation === APPEND ? "append" : "subtract";
      return invalid(
        errorCodes.INVALID_CONFIG,
        `Can't ${verb.toUpperCase()} to key ${name} because its type is not LIST.`,
      );
    }
    const now = isTopic ? topicSettingValue(name, settings, core.settings) : (settings[name] ?? "");
    wanted = operation === APPEND ? appended(now, value) : subtracted(now, value);
  }
  const problem = isTopic ? topicSettingProblem(name, wanted, core.compatibility) : null;
  if (problem !== null) return invalid(errorCodes.INVALID_CONFIG, problem);
  settings[name] = wanted;
  return null;
}

const itemsOf = (list: string) => list.split(",").filter((item) => item !== "");

function appended(list: string, more: string): string {
  const items = itemsOf(list);
  return [...items, ...itemsOf(more).filter((item) => !items.includes(item))].join(",");
}

function subtracted(list: string, less: string): string {
  const gone = itemsOf(less);
  return itemsOf(list)
    .filter((item) => !gone.includes(item))
    .join(",");
}

function invalid(errorCode: number, errorMessage: string): Verdict {
  return { errorCode, errorMessage };
}
