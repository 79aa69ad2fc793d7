import type { Core } from "../core.ts";
import { scheduleCleanup } from "../log/cleanUp.ts";
import type { Topic } from "../state.ts";
import { readTopicSettings } from "../topicSettings.ts";

/** Gives a topic new settings and lets its log act on them. */
export function changeTopicSettings(core: Core, topic: Topic, configs: Record<string, string>): void {
  topic.state.configs = configs;
  topic.settings = readTopicSettings(configs, core.settings);
  scheduleCleanup(core, topic);
}
