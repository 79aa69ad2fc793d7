import type { LearnerLog } from "./LearnerLog.ts";

/** As much of a BroadcastChannel as we use; tests put something smaller in its place. */
export interface TabChannel {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: () => void): void;
}

/** Tells the other open tabs when this one has changed the log, and reads it again when another one has. */
export function shareBetweenTabs(log: LearnerLog, channel: TabChannel): LearnerLog {
  channel.addEventListener("message", () => void log.refresh());
  const told = async <Result>(work: Promise<Result>): Promise<Result> => {
    const result = await work;
    channel.postMessage("changed");
    return result;
  };
  return {
    opened: log.opened,
    get events() {
      return log.events;
    },
    get device() {
      return log.device;
    },
    get notice() {
      return log.notice;
    },
    subscribe: log.subscribe,
    refresh: log.refresh,
    record: (type, data, about) => told(log.record(type, data, about)),
    recordFirst: (type, data, about, isTaken) => told(log.recordFirst(type, data, about, isTaken)),
    add: (choose) => told(log.add(choose)),
    erase: async () => {
      const undo = await told(log.erase());
      return () => told(undo());
    },
  };
}
