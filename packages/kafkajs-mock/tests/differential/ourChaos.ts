import type { Cluster } from "../../src/index.ts";
import type { Chaos } from "./playSchedule.ts";

const BROKER_DOWN_MS = 150;
const DELAY_MS = 40;

/** Disturbances of our own cluster by its public controls. One broker is down at a time, so two replicas are always in sync. */
export function ourChaos(cluster: Cluster): Chaos {
  const { controls } = cluster.broker;
  const ids = cluster.broker.core.state.brokers.map(({ id }) => id);
  let downId: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  const startAgain = () => {
    clearTimeout(timer);
    if (downId !== null) controls.startBroker(downId);
    downId = null;
  };
  return {
    disturb(disturbance, choice, topic) {
      const id = ids[choice % ids.length]!;
      switch (disturbance) {
        case "move leader":
          if (downId === null) controls.moveLeader(topic, 0, id);
          return;
        case "stop broker":
          startAgain();
          downId = id;
          controls.stopBroker(id);
          timer = setTimeout(startAgain, BROKER_DOWN_MS);
          return;
        case "cut connections":
          return void controls.disturb({ disconnect: true, times: 1 + (choice % 3) });
        case "delay":
          return void controls.disturb({ delayMs: DELAY_MS, times: 5 });
      }
    },
    calm() {
      startAgain();
      controls.clearDisturbances();
    },
  };
}
