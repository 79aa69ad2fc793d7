import type { MemoryNotice as Notice } from "../learner/index.ts";
import { errors } from "../words/index.ts";
import { useLearnerLog } from "./learner/useLearnerLog.ts";
import "./MemoryNotice.css";

/** Says that the log will not last, where the device keeps nothing. Empty otherwise. */
export function MemoryNotice({ notice }: { notice: Notice | null }) {
  if (notice === null) return null;
  return (
    <p class="memory-notice" role="status">
      <strong>{errors.notKeptTitle}.</strong> {errors.say(notice)}
    </p>
  );
}

/** The same for a page that shows nothing else of the log, such as a lesson. */
export function LogMemoryNotice() {
  return <MemoryNotice notice={useLearnerLog()?.log.notice ?? null} />;
}
