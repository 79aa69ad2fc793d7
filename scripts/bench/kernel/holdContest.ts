import { createSimulation, eventTypes, HOUR_MS } from "../../../simulations/kernel/index.ts";
import { BareHeap, sfc32 } from "./BareHeap.ts";
import { lap } from "./Contest.ts";
import type { Contest, Lap } from "./Contest.ts";
import { loadSimjs } from "./loadSimjs.ts";

interface HoldState {
  handled: number;
  drawnMs: number;
}

/** The hold model: so many pending events; each one handled schedules one, an exponential time of mean 1 hour later. */
export function holdContest(pending: number, events: number, target: number): Contest {
  return {
    name: `hold ${pending.toLocaleString("en")}`,
    theory: 1,
    tolerance: 0.02,
    target,
    kernel: (seed) => kernelLap(seed, pending, events),
    bare: (seed) => bareLap(seed, pending, events),
    simjs: (seed) => simjsLap(seed, pending, events),
  };
}

function kernelLap(seed: number, pending: number, events: number): Lap {
  const types = eventTypes("hold");
  const simulation = createSimulation<HoldState, keyof typeof types>({
    state: { handled: 0, drawnMs: 0 },
    types,
    seed,
    handlers: {
      hold: (simulation, item) => {
        const { state } = simulation;
        if (state.handled++ >= events) return;
        const holdMs = chance.exponentialMs(HOUR_MS);
        state.drawnMs += holdMs;
        simulation.schedule(simulation.now + holdMs, types.hold, item);
      },
    },
  });
  const chance = simulation.stream("hold");
  for (let item = 0; item < pending; item++) simulation.schedule(0 + chance.exponentialMs(HOUR_MS), types.hold, item);
  simulation.checkpoint();
  return lap(() => {
    simulation.runUntil(Infinity);
    return { events: simulation.handledCount, mean: simulation.state.drawnMs / events / HOUR_MS };
  });
}

function bareLap(seed: number, pending: number, events: number): Lap {
  const uniform = sfc32(seed);
  const heap = new BareHeap(pending + 1);
  for (let item = 0; item < pending; item++) heap.push(-Math.log(1 - uniform()), item);
  let handled = 0;
  let drawn = 0;
  return lap(() => {
    while (heap.size > 0) {
      const now = heap.at[0]!;
      const item = heap.tag[0]!;
      heap.pop();
      if (handled++ >= events) continue;
      const hold = -Math.log(1 - uniform());
      drawn += hold;
      heap.push(now + hold, item);
    }
    return { events: handled, mean: drawn / events };
  });
}

/** simjs carries the item as the argument of its callback, as the others do in their events. */
function simjsLap(seed: number, pending: number, events: number): Lap {
  const Sim = loadSimjs();
  const random = new Sim.Random(seed);
  let handled = 0;
  let drawn = 0;
  class Holders extends Sim.Entity {
    start(): void {
      for (let item = 0; item < pending; item++) this.setTimer(random.exponential(1)).done(this.hold, this, item);
    }
    hold(item: number): void {
      if (handled++ >= events) return;
      const hold = random.exponential(1);
      drawn += hold;
      this.setTimer(hold).done(this.hold, this, item);
    }
  }
  const sim = new Sim.Sim();
  sim.addEntity(Holders, "holders");
  return lap(() => {
    sim.simulate(Infinity, Infinity);
    return { events: handled, mean: drawn / events };
  });
}
