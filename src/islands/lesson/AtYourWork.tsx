import { useLayoutEffect, useState } from "preact/hooks";
import { dayAfter, localDay, type LocalDay } from "../../localDay.ts";
import { formatDay } from "../../words/format.ts";
import { lesson as words } from "../../words/index.ts";
import { useAwake } from "../useAwake.ts";
import { saveFile } from "../saveFile.ts";
import { calendarFile } from "./calendarFile.ts";
import type { WorkPlan } from "./question.ts";
import { lessonState, record } from "./store.ts";
import "./AtYourWork.css";

/** The day offered for looking back at a plan, in days from today. */
const LOOK_BACK_DAYS = 7;

/** An if–then plan with a date, kept in the learner's log; the next visit asks whether it happened. */
export function AtYourWork({ plan }: { plan: WorkPlan }) {
  const { id } = plan;
  const [who, setWho] = useState(plan.prompts[0]?.id ?? "");
  const [text, setText] = useState("");
  /** Today where the reader is; empty in what the build draws, which knows no today. */
  const [today, setToday] = useState<LocalDay>("");
  const [day, setDay] = useState<LocalDay>("");
  const [isEmpty, setEmpty] = useState(false);
  const isAwake = useAwake();
  const kept = isAwake ? lessonState.keptPlan.value : null;
  const prompt = plan.prompts.find((one) => one.id === who) ?? plan.prompts[0];
  useLayoutEffect(() => {
    const now = localDay(Date.now());
    setToday(now);
    setDay((chosen) => (chosen === "" ? dayAfter(now, LOOK_BACK_DAYS) : chosen));
  }, []);
  if (!prompt) return null;

  const save = async (): Promise<void> => {
    const said = text.trim();
    setEmpty(said === "");
    if (said === "" || day === "") return;
    await record("plan.made", { prompt: plan.id, audience: prompt.id, text: `${prompt.start} ${said}`, reviewOn: day });
  };
  const download = (): void => {
    if (!kept) return;
    const entry = { id: `${plan.id}-${kept.reviewOn}`, day: kept.reviewOn, title: words.workEvent, note: kept.text };
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
      {isAwake && <EarlierPlan />}
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
        min={today}
        value={day}
        onInput={(domEvent) => setDay(domEvent.currentTarget.value)}
      />
      <div class="at-work-foot">
        <button type="submit" class="button">
          {words.workSave}
        </button>
        {kept && (
          <button type="button" class="button button-plain" onClick={download}>
            {words.workCalendar}
          </button>
        )}
        <p role="status">{kept && words.workSaved({ date: formatDay(kept.reviewOn) })}</p>
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
      <p>{words.workEarlier({ plan: due.text, date: formatDay(due.reviewOn) })}</p>
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
