import type { LensTime } from "../../../simulations/lens/index.ts";
import { run as runWords, sandbox as words } from "../../words/index.ts";
import type { InstrumentView } from "../instrument/Instrument.tsx";
import { momentOf } from "../instrument/momentOf.ts";

interface MarkListProps {
  view: InstrumentView;
  time: LensTime | undefined;
}

/** More than anybody reads; the picture and the steps have all of them. */
const LISTED_MAX = 100;

/** What is marked on the time, in words and in order; each leads to its instant. Nothing where no mark has a name. */
export function MarkList({ view: { outline, words: own, handle }, time }: MarkListProps) {
  const named = (outline?.marks ?? []).filter(({ code }) => own.marks?.[code] !== undefined);
  if (named.length === 0) return null;
  return (
    <details>
      <summary>{words.marks}</summary>
      <ol class="mark-list">
        {named.slice(0, LISTED_MAX).map(({ at, code, parameters = {} }, index) => (
          <li key={index}>
            <button type="button" class="chip" onClick={() => handle.send({ type: "time.sought", at })}>
              {words.markAt({
                at: runWords.instantShort(momentOf(at, outline, time)),
                name: own.mark?.({ code, facts: parameters }) ?? own.marks![code]!,
              })}
            </button>
          </li>
        ))}
      </ol>
      {named.length > LISTED_MAX && <p>{words.marksMore({ count: named.length - LISTED_MAX })}</p>}
    </details>
  );
}
