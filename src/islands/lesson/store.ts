import { computed, effect, signal } from "@preact/signals";
import type { Outline, Prediction } from "../../../simulations/lens/index.ts";
import {
  browserLog,
  knownEvents,
  openBrowserLog,
  plans,
  type About,
  type LearnerEvent,
  type LearnerEventData,
  type StoredEvent,
} from "../../learner/index.ts";
import { localDay } from "../../localDay.ts";
import "../clicker.ts";
import { landOn } from "./landOn.ts";
import { openGates, type LessonStep } from "./lessonFlow.ts";
import { sinceTheStart, stepOfLesson } from "./stepOfLesson.ts";

/**
 * What the islands of one lesson page share. The lesson's id and version stand on the page (`data-lesson`,
 * `data-version`); everything else is a projection of the learner's log, so that a reload changes nothing.
 */
const about = readAbout();
const events = signal<readonly LearnerEvent[]>([]);
const isLogRead = signal(false);

const own = computed(() => sinceTheStart(events.value, about.lesson));

/** The guess at the lesson's question: a curve, or a wish to look first. */
export interface LessonGuess {
  readonly prediction: Prediction | null;
  readonly isSkipped: boolean;
}

export const lessonState = {
  /** False until the log of this device has been read. */
  isReady: computed(() => isLogRead.value),
  step: computed<LessonStep>(() => stepOfLesson(events.value, about.lesson)),
  guess: computed<LessonGuess | null>(() => readGuess(own.value)),
  /** True once something has been done in this lesson. */
  isBegun: computed(() => own.value.length > 0),
  /** What the pinned run gave, once it has been opened on this page. */
  outline: signal<Outline | null>(null),
  /** The plan made last, while its day is still to come. */
  keptPlan: computed(() => plans(own.value, today()).findLast((plan) => plan.outcome === null && !plan.isDue) ?? null),
  /** The plan whose day has come, oldest first. */
  duePlan: computed(() => plans(own.value, today()).find((plan) => plan.isDue) ?? null),
  /** Id of the option that was chosen last for a question. */
  chosen: (question: string) =>
    computed(
      () =>
        own.value.findLast((event) => event.type === "answer.given" && event.data.question === question)?.data as
          LearnerEventData["answer.given"] | undefined,
    ),
};

/** Writes one event of this lesson. The page goes on whether or not the device could keep it. */
export async function record<Type extends LearnerEvent["type"]>(
  type: Type,
  data: LearnerEventData[Type],
): Promise<void> {
  await browserLog().record(type, data, about);
}

/** The same for what is asked once; false when it has been answered already, perhaps in another tab, and that counts. */
export async function recordFirst<Type extends LearnerEvent["type"]>(
  type: Type,
  data: LearnerEventData[Type],
  isTaken: (own: readonly LearnerEvent[]) => boolean,
): Promise<boolean> {
  const isLate = (stored: readonly StoredEvent[]) => isTaken(sinceTheStart(knownEvents(stored), about.lesson));
  return (await browserLog().recordFirst(type, data, about, isLate)) !== null;
}

if (typeof document !== "undefined") {
  void openBrowserLog().then((log) => {
    const read = (): void => {
      events.value = knownEvents(log.events);
    };
    read();
    log.subscribe(read);
    isLogRead.value = true;
    goToFragment();
  });
  addEventListener("hashchange", goToFragment);
  effect(() => {
    const open = new Set(openGates(lessonState.step.value));
    for (const gate of document.querySelectorAll<HTMLElement>(".gate")) {
      gate.toggleAttribute("data-open", open.has(gate.dataset.after ?? ""));
    }
  });
}

/** A link may point behind a gate (`#compare`), or below what arrives late; the browser alone would not get there. */
function goToFragment(): void {
  const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  if (target?.checkVisibility()) landOn(target);
}

function readGuess(lessonEvents: readonly LearnerEvent[]): LessonGuess | null {
  return lessonEvents.reduce<LessonGuess | null>((guess, event) => {
    switch (event.type) {
      case "prediction.stored":
        // The log keeps any shape it was given; only the classifier's own names are ever written.
        return { prediction: event.data as Prediction, isSkipped: false };
      case "prediction.skipped":
        return { prediction: null, isSkipped: true };
      default:
        return guess;
    }
  }, null);
}

function readAbout(): About {
  const article = typeof document === "undefined" ? null : document.querySelector<HTMLElement>("[data-lesson]");
  return { lesson: article?.dataset.lesson ?? null, contentVersion: Number(article?.dataset.version ?? 1) };
}

function today(): string {
  return localDay(Date.now());
}
