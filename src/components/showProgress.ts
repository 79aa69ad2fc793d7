import { href } from "../href.ts";
import { knownEvents, openBrowserLog, progress } from "../learner/index.ts";
import type { LearnerEvent } from "../learner/index.ts";
import { shell } from "../words/index.ts";
import { wayOn, type OpenLesson } from "./wayOn.ts";

/** Kept in this browser: whether the map shows the business route alone. */
const ROUTE_KEY = "route";

/**
 * Marks on the map what this device's log says about each lesson, begun or done, and says where to go on and how much is
 * left on the route that is shown.
 */
export async function showProgress(map: ParentNode): Promise<void> {
  const route = map.querySelector<HTMLInputElement>("#business-route")!;
  route.checked ||= readRoute() === "business";
  const log = await openBrowserLog();
  const events = knownEvents(log.events);
  markLessons(map, events);
  showWayOn(map, events, route.checked);
  route.addEventListener("change", () => {
    storeRoute(route.checked ? "business" : null);
    showWayOn(map, events, route.checked);
  });
}

function markLessons(map: ParentNode, events: readonly LearnerEvent[]): void {
  for (const { lesson, state } of progress(events)) {
    const entry = map.querySelector(`[data-lesson="${CSS.escape(lesson)}"]`);
    const label = entry?.querySelector("[data-state]");
    if (!entry || !label) continue;
    entry.setAttribute("data-progress", state);
    label.textContent = state === "completed" ? shell.course.done : shell.course.begun;
  }
}

function showWayOn(map: ParentNode, events: readonly LearnerEvent[], isBusinessOnly: boolean): void {
  const entries = [...map.querySelectorAll<HTMLElement>("[data-lesson][data-minutes]")];
  const lessons: OpenLesson[] = entries.map(({ dataset, classList }) => ({
    id: dataset.lesson!,
    minutes: Number(dataset.minutes),
    isTechnical: classList.contains("technical"),
  }));
  const { next, isBegun, minutesLeft } = wayOn(events, lessons, { isBusinessOnly });
  const name = entries.find(({ dataset }) => dataset.lesson === next?.lesson)?.dataset.name ?? "";
  const words = shell.course.wayOn;
  const link = map.querySelector<HTMLAnchorElement>("#way-on a")!;
  link.href = href(next === null ? "/today/" : `/lessons/${next.lesson}/${next.part && `#${next.part}`}`);
  link.textContent = next === null ? words.today : (isBegun ? words.goOn : words.begin)({ lesson: name });
  const left = isBusinessOnly ? words.leftBusiness : words.left;
  map.querySelector("#way-on p")!.textContent = next === null ? words.done : left({ minutes: minutesLeft });
  map.querySelector("#way-on")!.removeAttribute("data-waiting");
}

function readRoute(): string | null {
  try {
    return localStorage.getItem(ROUTE_KEY);
  } catch {
    return null; // A browser that keeps nothing shows everything.
  }
}

function storeRoute(route: "business" | null): void {
  try {
    if (route === null) localStorage.removeItem(ROUTE_KEY);
    else localStorage.setItem(ROUTE_KEY, route);
  } catch {
    // It holds for this page, and is chosen again on the next.
  }
}
