import { useState } from "preact/hooks";
import type { StoredEvent } from "../../learner/index.ts";
import { formatDateTime, formatNumber } from "../../words/format.ts";
import { learner as words } from "../../words/index.ts";
import { lessonTitle } from "./lessonNames.ts";

/** Lines shown before somebody asks for all of them. */
const LINES_AT_FIRST = 12;

/** The log as what it is: every line, newest first, with its data exactly as stored. This device's lines come first. */
export function LogTable({ stored, device }: { stored: readonly StoredEvent[]; device: string }) {
  const [isWhole, setWhole] = useState(false);
  const lines = newestFirst(stored, device);
  const shown = isWhole ? lines : lines.slice(0, LINES_AT_FIRST);
  const columns = words.logColumns;
  return (
    <section class="learner-part" aria-labelledby="log-title">
      <h2 id="log-title">{words.logTitle}</h2>
      <p class="learner-note">{words.logNote({ count: stored.length })}</p>
      <table class="learner-log">
        <caption class="unseen">{words.logCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.number}</th>
            <th scope="col">{columns.when}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.data}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((event) => (
            <Line
              key={`${event.id.device}:${event.id.sequence}`}
              event={event}
              isForeign={event.id.device !== device}
            />
          ))}
        </tbody>
      </table>
      {shown.length < lines.length && (
        <button type="button" class="button" onClick={() => setWhole(true)}>
          {words.showAll({ count: lines.length })}
        </button>
      )}
    </section>
  );
}

function Line({ event, isForeign }: { event: StoredEvent; isForeign: boolean }) {
  const sentences: Readonly<Record<string, string>> = words.events;
  const what = Object.hasOwn(sentences, event.type) ? sentences[event.type] : words.unknownEvent({ type: event.type });
  return (
    <tr>
      <td class="learner-number">{formatNumber(event.id.sequence)}</td>
      <td class="learner-when">
        <time dateTime={new Date(event.wallAt).toISOString()}>{formatDateTime(new Date(event.wallAt))}</time>
      </td>
      <td>
        {what}
        <span class="learner-muted">
          {event.lesson !== null && ` · ${lessonTitle(event.lesson)}`}
          {isForeign && ` · ${words.otherDevice}`}
        </span>
      </td>
      <td>
        <code class="learner-data" translate={false}>
          {JSON.stringify(event.data)}
        </code>
      </td>
    </tr>
  );
}

/** The log's own order turned round, never the clock's; lines of other devices follow those of this one. */
function newestFirst(stored: readonly StoredEvent[], device: string): readonly StoredEvent[] {
  const lines = stored.toReversed();
  return [...lines.filter(({ id }) => id.device === device), ...lines.filter(({ id }) => id.device !== device)];
}
