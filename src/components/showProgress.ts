import { knownEvents, openBrowserLog, progress } from "../learner/index.ts";
import { shell } from "../words/index.ts";

/** Marks on the map what this device's log says about each lesson: begun or done. Nothing is marked without a log. */
export async function showProgress(map: ParentNode): Promise<void> {
  const log = await openBrowserLog();
  for (const { lesson, state } of progress(knownEvents(log.events))) {
    const entry = map.querySelector(`[data-lesson="${CSS.escape(lesson)}"]`);
    const label = entry?.querySelector("[data-state]");
    if (!entry || !label) continue;
    entry.setAttribute("data-progress", state);
    label.textContent = state === "completed" ? shell.course.done : shell.course.begun;
  }
}
