import { useState } from "preact/hooks";
import { formatDate } from "../../words/format.ts";
import { lesson as words } from "../../words/index.ts";
import { saveFile } from "../saveFile.ts";
import { calendarFile } from "./calendarFile.ts";
import type { WorkPlan } from "./question.ts";
import { lessonState, record } from "./store.ts";
import "./AtYourWork.css";

const DAY_MS = 86_400_000;
/** The day offered for looking back at a plan, in days from today. */
const LOOK_BACK_DAYS = 7;

/** An if–then plan with a date, kept in the learner's log; the next visit asks whether it happened. */
export function AtYourWork({ plan }: { plan: WorkPlan }) {
  const { id } = plan;
  const [who, setWho] = useState(plan.prompts[0]?.id ?? "");
  const [text, setText] = useState("");
  const [day, setDay] = useState(() => isoDay(Date.now() + LOOK_BACK_DAYS * DAY_MS));
  const [isEmpty, setEmpty] = useState(false);
  const [saved, setSaved] = useState<{ text: string; day: string } | null>(null);
  const prompt = plan.prompts.find((one) => one.id === who) ?? plan.prompts[0];
  if (!prompt) return null;

  const save = async (): Promise<void> => {
    const said = text.trim();
    setEmpty(said === "");
    if (said === "" || day === "") return;
    const kept = { text: `${prompt.start} ${said}`, day };
    // "Kept" is said once it is: whoever reads it may close the page.
    await record("plan.made", { prompt: plan.id, audience: prompt.id, text: kept.text, reviewOn: day });
    setSaved(kept);
  };
  const download = (): void => {
    if (!saved) return;
    const entry = { id: `${plan.id}-${saved.day}`, day: saved.day, title: words.workEvent, note: saved.text };
    saveFile(`${plan.id}.ics`, "text/calendar", calendarFile(entry, Date.now()));
  };

  return (
    <form
      class="at-work"
      onSubmit={(domEvent) => {
        domEvent.preventDefault();
        void save();
      }}
    >
      <EarlierPlan />
      <fieldset class="at-work-who">
        <legend>{words.workWho}</legend>
        {plan.prompts.map((one) => (
          <label key={one.id} class="chip">
            <input type="radio" name={`${id}-who`} checked={who === one.id} onChange={() => setWho(one.id)} />
            <span>{one.audience}</span>
          </label>
        ))}
      </fieldset>
      <label class="at-work-field" for={`${id}-text`}>
        {prompt.start} …
      </label>
      <textarea
        id={`${id}-text`}
        rows={3}
        maxLength={400}
        value={text}
        placeholder={prompt.hint}
        aria-describedby={isEmpty ? `${id}-empty` : undefined}
        aria-invalid={isEmpty}
        onInput={(domEvent) => setText(domEvent.currentTarget.value)}
      />
      {isEmpty && (
        <p class="at-work-empty" id={`${id}-empty`} role="alert">
          {words.workEmpty}
        </p>
      )}
      <label class="at-work-field" for={`${id}-day`}>
        {words.workWhen}
      </label>
      <input
        id={`${id}-day`}
        type="date"
        required
        min={isoDay(Date.now())}
        value={day}
        onInput={(domEvent) => setDay(domEvent.currentTarget.value)}
      />
      <div class="at-work-foot">
        <button type="submit" class="button">
          {words.workSave}
        </button>
        {saved && (
          <button type="button" class="button button-plain" onClick={download}>
            {words.workCalendar}
          </button>
        )}
        <p role="status">{saved && words.workSaved({ date: formatDate(new Date(saved.day)) })}</p>
      </div>
    </form>
  );
}

/** The plan whose day has come, with the question whether it happened. */
function EarlierPlan() {
  const due = lessonState.duePlan.value;
  if (!due) return null;
  const outcomes = [
    ["done", words.workYes],
    ["partly", words.workPartly],
    ["notYet", words.workNo],
  ] as const;
  return (
    <div class="at-work-earlier">
      <p>{words.workEarlier({ plan: due.text, date: formatDate(new Date(due.reviewOn)) })}</p>
      {outcomes.map(([outcome, label]) => (
        <button
          key={outcome}
          type="button"
          class="button button-plain"
          onClick={() => void record("plan.reviewed", { plan: due.key, outcome })}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function isoDay(wallAt: number): string {
  return new Date(wallAt).toISOString().slice(0, 10);
}
