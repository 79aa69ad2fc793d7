import { useEffect, useState } from "preact/hooks";
import { knownEvents, openBrowserLog } from "../../learner/index.ts";
import type { LearnerEvent, LearnerLog, StoredEvent } from "../../learner/index.ts";

/** The log of this device as an island sees it. Null until it has been read. */
export interface LogView {
  readonly log: LearnerLog;
  /** Everything that is kept. */
  readonly stored: readonly StoredEvent[];
  /** What this version of the course can count. */
  readonly events: readonly LearnerEvent[];
}

/** Opens the log and draws again whenever it changes here, or when somebody comes back from another tab. */
export function useLearnerLog(open: () => Promise<LearnerLog> = openBrowserLog): LogView | null {
  const [view, setView] = useState<LogView | null>(null);
  useEffect(() => {
    let stop = () => {};
    let isGone = false;
    void open().then((log) => {
      if (isGone) return;
      const show = (): void => setView({ log, stored: log.events, events: knownEvents(log.events) });
      const refresh = (): void => void (document.visibilityState === "visible" && log.refresh());
      const unsubscribe = log.subscribe(show);
      document.addEventListener("visibilitychange", refresh);
      stop = () => {
        unsubscribe();
        document.removeEventListener("visibilitychange", refresh);
      };
      show();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [open]);
  return view;
}
