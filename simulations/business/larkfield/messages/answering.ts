import { DAY_MS, exponentialMs, HOUR_MS } from "../../../kernel/index.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";

/** Plans when a system that look-ups go through answers nothing for a while. What it says by itself waits in a log meanwhile. */
export function planSilence({ simulation }: Larkfield, system: number, serial: number): void {
  const everyDays = simulation.state.parameters["messages.outageEveryDays"];
  if (everyDays === 0) return;
  const upMs = exponentialMs(simulation.draw("message.up", system, serial), everyDays * DAY_MS);
  simulation.schedule(simulation.now + upMs, larkfieldEvents.silence, system, serial);
}

/** The system stops answering. */
export function silence({ simulation }: Larkfield, system: number, serial: number): void {
  const { messages, parameters } = simulation.state;
  messages.isDown[system] = 1;
  const lastsMs = exponentialMs(
    simulation.draw("message.down", system, serial),
    parameters["messages.outageHours"] * HOUR_MS,
  );
  simulation.schedule(simulation.now + lastsMs, larkfieldEvents.silenceEnd, system, serial);
}

/** It answers again. Nobody asks again for what was not answered. */
export function silenceEnd(larkfield: Larkfield, system: number, serial: number): void {
  larkfield.simulation.state.messages.isDown[system] = 0;
  planSilence(larkfield, system, serial + 1);
}
