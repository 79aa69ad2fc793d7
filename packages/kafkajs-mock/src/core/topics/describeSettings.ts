import type { Core } from "../core.ts";
import { builtInServerSetting, serverSettingDefaults, type ServerSettingName } from "../serverSettings.ts";
import type { Topic } from "../state.ts";
import { topicSettingNames, topicSettingRules, topicSettingValue } from "../topicSettings.ts";

/** Where a setting comes from, in KIP-226's numbers. */
export const configSources = { topic: 1, broker: 2, clusterDefault: 3, file: 4, builtIn: 5 } as const;

export interface DescribedSetting {
  readonly name: string;
  readonly value: string;
  readonly source: number;
  readonly isReadOnly: boolean;
  readonly synonyms: { name: string; value: string; source: number }[];
}

/** Topic settings whose broker setting is told as a synonym; the others have synonyms of other units or none (seen on Apache Kafka 4.4). */
const withBrokerSynonym = new Set([
  "cleanup.policy",
  "compression.type",
  "max.message.bytes",
  "message.timestamp.type",
  "min.insync.replicas",
  "segment.bytes",
]);

export function describeTopicSettings(core: Core, topic: Topic): DescribedSetting[] {
  return topicSettingNames(core.compatibility).map((name) => {
    const value = topicSettingValue(name, topic.state.configs, core.settings);
    const synonyms: DescribedSetting["synonyms"] = [];
    if (topic.state.configs[name] !== undefined) synonyms.push({ name, value, source: configSources.topic });
    const server = topicSettingRules[name]?.server;
    if (server !== undefined && withBrokerSynonym.has(name)) synonyms.push(...serverSynonyms(core, server));
    const source = synonyms[0]?.source ?? configSources.builtIn;
    return { name, value, source, isReadOnly: false, synonyms };
  });
}

function serverSynonyms(core: Core, name: ServerSettingName): DescribedSetting["synonyms"] {
  const value = core.settings[name];
  const builtIn = String(builtInServerSetting(name, core.compatibility));
  const synonyms: DescribedSetting["synonyms"] = [];
  // KRaft writes this one down as a cluster-wide default when a cluster is formatted (KIP-966).
  if (name === "min.insync.replicas" && core.compatibility === "4")
    synonyms.push({ name, value, source: configSources.clusterDefault });
  else if (value !== builtIn) synonyms.push({ name, value, source: configSources.file });
  if (!unsetByDefault.has(name)) synonyms.push({ name, value: builtIn, source: configSources.builtIn });
  return synonyms;
}

/** Kafka has no value of its own for these: it falls back to settings in hours, which are no synonyms of milliseconds. */
const unsetByDefault: ReadonlySet<ServerSettingName> = new Set(["log.retention.ms", "log.roll.ms"]);

/** The settings of one broker, or the cluster-wide changes when `id` is empty. */
export function describeBrokerSettings(core: Core, id: string): DescribedSetting[] {
  const dynamic = { ...core.state.dynamicBrokerConfigs[""], ...(id === "" ? {} : core.state.dynamicBrokerConfigs[id]) };
  const settings: DescribedSetting[] = Object.entries(dynamic).map(([name, value]) => {
    const source =
      core.state.dynamicBrokerConfigs[id]?.[name] === undefined || id === ""
        ? configSources.clusterDefault
        : configSources.broker;
    return { name, value, source, isReadOnly: false, synonyms: [{ name, value, source }] };
  });
  if (id === "") return settings;
  settings.push({
    name: "broker.id",
    value: id,
    source: configSources.file,
    isReadOnly: true,
    synonyms: [{ name: "broker.id", value: id, source: configSources.file }],
  });
  for (const name of Object.keys(serverSettingDefaults) as ServerSettingName[]) {
    if (dynamic[name] !== undefined) continue;
    const synonyms = serverSynonyms(core, name);
    settings.push({
      name,
      value: core.settings[name],
      source: synonyms[0]?.source ?? configSources.builtIn,
      isReadOnly: true,
      synonyms,
    });
  }
  return settings;
}
