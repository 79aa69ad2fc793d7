import type { Core } from "../core.ts";
import { numberSetting } from "../core.ts";
import { ControlError } from "../judging/ControlError.ts";
import { listOf, shape, text, wholeNumber } from "../judging/judges.ts";
import { suggestion } from "../judging/nearestName.ts";
import { topicSettingNames, topicSettingProblem } from "../topicSettings.ts";
import { createTopic } from "./createTopic.ts";
import { collidesWith, topicNameProblem } from "./topicNames.ts";

/** A topic made without a request. */
export interface TopicSpecification {
  readonly name: string;
  /** Default: the broker's `num.partitions`. */
  readonly partitions?: number;
  /** Default: the broker's `default.replication.factor`. */
  readonly replicas?: number;
  /** Broker ids per partition, instead of `partitions` and `replicas`. */
  readonly assignments?: readonly (readonly number[])[];
  readonly configs?: TopicConfigs;
}

/** Topic settings under Kafka's names. */
export type TopicConfigs = Readonly<Record<string, string | number | boolean>>;

const MOST_PARTITIONS = 10_000;

const judgeFields = shape(
  {
    name: text,
    partitions: wholeNumber(1, MOST_PARTITIONS),
    replicas: wholeNumber(1),
    assignments: listOf(listOf(wholeNumber(0))),
    configs: () => {},
  },
  ["name"],
);

/** Makes a topic from a specification, or throws a `ControlError` that says what is wrong with it. */
export function createTopicFrom(core: Core, topic: TopicSpecification): void {
  judgeFields(topic, "createTopic");
  const { name, assignments = [] } = topic;
  judgeName(core, name);
  const brokerCount = core.state.brokers.length;
  const replicas = topic.replicas ?? Math.min(numberSetting(core, "default.replication.factor"), brokerCount);
  if (replicas > brokerCount) {
    throw new ControlError(
      `Topic "${name}" asks for ${replicas} replicas of ${brokerCount} brokers.`,
      "Each replica needs a broker of its own: lower `replicas` or add brokers.",
    );
  }
  judgeAssignments(core, topic);
  createTopic(core, {
    name,
    partitionCount: topic.partitions ?? numberSetting(core, "num.partitions"),
    replicationFactor: replicas,
    assignments,
    configs: judgedConfigs(core, topic.configs ?? {}, "createTopic"),
    isInternal: false,
  });
}

function judgeName(core: Core, name: string): void {
  const problem = topicNameProblem(name);
  if (problem !== null) throw new ControlError(`createTopic: ${problem}.`, "Choose another name.");
  if (core.topics.has(name))
    throw new ControlError(`Topic "${name}" exists already.`, "Delete it first or choose another name.");
  const other = collidesWith(name, core.topics.keys());
  if (other !== null) {
    throw new ControlError(
      `Topic "${name}" collides with "${other}": Kafka takes dots and underscores for the same letter.`,
      "Choose another name.",
    );
  }
}

function judgeAssignments(core: Core, { name, assignments, partitions, replicas }: TopicSpecification): void {
  if (assignments === undefined) return;
  if (partitions !== undefined || replicas !== undefined) {
    throw new ControlError(
      `Topic "${name}" has assignments as well as partitions or replicas.`,
      "The assignments say how many there are: leave out `partitions` and `replicas`.",
    );
  }
  for (const [index, brokers] of assignments.entries()) {
    const stranger = brokers.find((id) => !core.state.brokers.some((broker) => broker.id === id));
    if (stranger !== undefined) {
      const ids = core.state.brokers.map(({ id }) => id).join(", ");
      throw new ControlError(
        `${name}-${index} is assigned to broker ${stranger}, which is not there.`,
        `The brokers are ${ids}.`,
      );
    }
    if (new Set(brokers).size !== brokers.length)
      throw new ControlError(`${name}-${index} is assigned to a broker twice.`, "Name each broker once.");
    if (brokers.length !== assignments[0]?.length)
      throw new ControlError(`${name}-${index} has another number of replicas than ${name}-0.`, "Give all as many.");
  }
}

/** Topic settings as text, each judged as Kafka would; a misspelt name is answered with the nearest. */
export function judgedConfigs(core: Core, configs: TopicConfigs, control: string): Record<string, string> {
  if (typeof configs !== "object" || configs === null || Array.isArray(configs))
    throw new ControlError(`${control}: configs is not an object.`, "Give Kafka's names and their values.");
  const asText: Record<string, string> = {};
  for (const [name, value] of Object.entries(configs)) {
    const problem = topicSettingProblem(name, value === null ? null : String(value), core.compatibility);
    if (problem !== null) {
      const near = problem.startsWith("Unknown") ? suggestion(name, topicSettingNames(core.compatibility)) : "";
      throw new ControlError(`${control}: ${problem}.`, `${near}See kafka.apache.org/documentation/#topicconfigs.`);
    }
    asText[name] = String(value);
  }
  return asText;
}
