import type { Outline, Phrase, ViewTable } from "../../../lens/index.ts";
import type { CopiesBrief } from "../CopiesBrief.ts";
import { halfValues } from "../questions.ts";

/** The history in words: right copies and value at first and at last, and how long news takes; or the age of each copy. */
export function describeHistory({ brief }: Outline<CopiesBrief>): readonly Phrase[] {
  const { kind, right, news, ageHours } = brief;
  if (kind === "handOn") {
    return ageHours.flatMap((hours, copy) =>
      hours === null ? [] : [{ code: "history.age", parameters: { jobs: copy + 1, hours } }],
    );
  }
  const values = halfValues(brief);
  const phrases: Phrase[] = [];
  const [first, last] = [right[0] ?? null, right.at(-1) ?? null];
  if (first !== null && last !== null) {
    phrases.push({ code: "history.right", parameters: { first, last, half: right.length } });
  }
  if (kind === "facts" && values[0] != null && values.at(-1) != null) {
    phrases.push({
      code: "history.value",
      parameters: { first: values[0], last: values.at(-1)!, half: values.length },
    });
  }
  if (kind === "facts" && news.medianDays !== null) {
    const { count, open, medianDays } = news;
    phrases.push({ code: "history.news", parameters: { count, open, days: medianDays } });
  }
  return phrases;
}

export function tableOfHistory({ brief }: Outline<CopiesBrief>): ViewTable {
  const { kind, right, ageHours } = brief;
  if (kind === "handOn") {
    return { columns: ["jobs", "ageHours"], rows: ageHours.map((hours, copy) => [copy + 1, hours]) };
  }
  const values = halfValues(brief);
  return {
    columns: ["half", "rightShare", ...(kind === "facts" ? ["value"] : [])],
    rows: right.map((share, half) => [half + 1, share, ...(kind === "facts" ? [values[half] ?? null] : [])]),
  };
}
