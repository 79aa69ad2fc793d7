import type { Larkfield } from "../events.ts";
import { ensureFlow, giveFlow } from "./flows.ts";

/**
 * A system that the scenario names is there: it reads those whose facts it needs, and those who need its own read it. On
 * the first day all of these flows work already; later each has to be built.
 */
export function connect(larkfield: Larkfield, domain: number): void {
  const { simulation } = larkfield;
  const { state, now } = simulation;
  const { domains, parameters } = state;
  const perDomain = parameters["facts.typesPerDomain"];
  state.readers!.forEach((readers, owner) => {
    for (const reader of readers) {
      if (owner !== domain && reader !== domain) continue;
      if (domains.joined[owner] === 0 || domains.joined[reader] === 0) continue;
      const u = simulation.draw("pair.needs", domains.number[owner]!, domains.number[reader]!);
      if (u >= parameters["needs.share"]) continue;
      for (let type = owner * perDomain; type < (owner + 1) * perDomain; type++) {
        (now === 0 ? giveFlow : ensureFlow)(larkfield, type, reader);
      }
    }
  });
}
