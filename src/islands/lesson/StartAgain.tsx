import { lesson as words } from "../../words/index.ts";
import { useAwake } from "../useAwake.ts";
import { lessonState, record } from "./store.ts";

/** The lesson as on the first visit, for a class or for oneself, with everything that was done before still in the log. */
export function StartAgain() {
  if (!useAwake() || !lessonState.isBegun.value) return null;
  const startAgain = async (): Promise<void> => {
    await record("lesson.restarted", {});
    location.assign(location.pathname);
  };
  return (
    <p class="start-again">
      <button type="button" class="button button-plain" onClick={() => void startAgain()}>
        {words.startAgain}
      </button>{" "}
      {words.startAgainNote}
    </p>
  );
}
