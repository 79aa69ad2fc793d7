import { href } from "../../href.ts";
import type { Review } from "../../learner/projections/dueReviews.ts";
import { localDay } from "../../localDay.ts";
import { formatDay } from "../../words/format.ts";
import { today as words } from "../../words/index.ts";
import { calendarFile } from "../lesson/calendarFile.ts";
import { saveFile } from "../saveFile.ts";

/** The next day on which something returns, with a file for one's calendar. Nothing where all is due already. */
export function NextDay({ reviews, now }: { reviews: readonly Review[]; now: number }) {
  const today = localDay(now);
  const day = reviews.find(({ dueOn }) => dueOn > today)?.dueOn;
  if (day === undefined) return null;
  const count = reviews.filter(({ dueOn }) => dueOn === day).length;
  const save = (): void => {
    const note = words.calendarNote({ count, address: new URL(href("/today/"), location.href).href });
    const entry = { id: `today-${day}`, day, title: words.calendarTitle, note };
    saveFile(`today-${day}.ics`, "text/calendar", calendarFile(entry, now));
  };
  return (
    <p class="today-next">
      {words.nextDay({ date: formatDay(day), count })}{" "}
      <button type="button" class="button" onClick={save}>
        {words.calendar}
      </button>
    </p>
  );
}
