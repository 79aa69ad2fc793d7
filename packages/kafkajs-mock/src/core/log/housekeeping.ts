import type { Core } from "../core.ts";
import type { Topic } from "../state.ts";

export function scheduleHousekeeping(core: Core, topic: Topic): void {
  void core;
  void topic;
}
