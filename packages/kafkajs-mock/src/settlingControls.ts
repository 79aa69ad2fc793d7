import type { Controls } from "./core/controls.ts";
import { ControlError } from "./core/judging/ControlError.ts";
import { nearestName } from "./core/judging/nearestName.ts";
import type { Hub } from "./fronts/Hub.ts";

/** The core's controls, moved to the present first and followed by the replies they set free. */
export function settlingControls(controls: Controls, hub: Hub, now: () => number): Controls {
  return new Proxy(controls, {
    get(target, name: keyof Controls) {
      const control = target[name] as ((...given: unknown[]) => unknown) | undefined;
      if (control === undefined) return refuseIfMisspelt(name, Object.keys(target));
      return (...given: unknown[]) => {
        refuseIfClosed(hub, name);
        hub.broker.advance(now()).forEach((completion) => hub.deliver(completion));
        const result = control(...given);
        hub.settle();
        return result;
      };
    },
  });
}

/** A name that is near to none may be somebody looking, such as a test runner that prints the object. */
function refuseIfMisspelt(name: unknown, known: readonly string[]): undefined {
  const nearest = typeof name === "string" ? nearestName(name, known) : null;
  if (nearest !== null) throw new ControlError(`There is no control "${String(name)}".`, `Did you mean "${nearest}"?`);
  return undefined;
}

/** A closed cluster does nothing any more, and says so. */
export function refuseIfClosed(hub: Hub, what: string): void {
  if (hub.isClosed) throw new ControlError(`${what}: the cluster is closed.`, "Make a new one with `createCluster`.");
}
