import { useState } from "preact/hooks";
import { evolution as words } from "../../words/index.ts";
import { labelOf } from "./chartOf.ts";
import type { Track } from "./EvolutionState.ts";
import { lastYear, isSameCourse } from "./lastYear.ts";
import { withChange, withRival } from "./Shown.ts";
import type { Offer, Shown } from "./Shown.ts";

interface ChangesPanelProps {
  readonly shown: Shown;
  readonly tracks: readonly Track[];
  readonly offer: Offer;
  readonly onChange: (next: Shown) => void;
}

/** What can be put beside the four: the fair rivals, and each curve with one mechanism changed. */
export function ChangesPanel({ shown, tracks, offer, onChange }: ChangesPanelProps) {
  const { rivals, withouts } = offer;
  const own = tracks.filter(({ rival }) => rival === null);
  const [chosen, setChosen] = useState("platform");
  const track = own.find(({ key }) => key === chosen) ?? own[0];
  return (
    <>
      <fieldset class="evolution-part">
        <legend>{words.rivalsTitle}</legend>
        <div class="evolution-row">
          {rivals.map(({ id, architecture }) => (
            <button
              key={id}
              type="button"
              class="chip"
              title={words.rivals[id]?.note}
              aria-pressed={tracks.some(({ key }) => key === id)}
              onClick={() => onChange(withRival(shown, offer, id))}
            >
              <Swatch architecture={architecture} /> {words.rivals[id]?.label}
            </button>
          ))}
        </div>
        <p class="evolution-note">
          {tracks.map(
            ({ key, rival }) => rival !== null && <span key={key}>{words.means(words.rivals[rival]!)} </span>,
          )}
          {words.rivalsByHand}
        </p>
      </fieldset>
      {track && (
        <section class="evolution-part" aria-labelledby="evolution-without">
          <h3 id="evolution-without">{words.withoutsTitle}</h3>
          <div class="evolution-row" role="group" aria-label={words.withoutsCurve}>
            {own.map((one) => (
              <button
                key={one.key}
                type="button"
                class="chip"
                aria-pressed={one === track}
                onClick={() => setChosen(one.key)}
              >
                <Swatch architecture={one.architecture} /> {labelOf(one)}
              </button>
            ))}
          </div>
          <p class="evolution-note">{words.withoutsPick}</p>
          <div class="evolution-row" role="group" aria-label={words.withoutsPick}>
            {[null, ...Object.keys(withouts)].map((without) => (
              <button
                key={without}
                type="button"
                class="chip"
                title={without === null ? undefined : words.withouts[without]?.note}
                aria-pressed={track.without === without}
                onClick={() =>
                  track.without !== without &&
                  onChange(withChange(shown, track.key, without, without === null ? {} : withouts[without]!))
                }
              >
                {without === null ? words.withoutsNone : words.withouts[without]?.label}
              </button>
            ))}
          </div>
          {track.without !== null && words.withouts[track.without] && (
            <p class="evolution-note">{words.means(words.withouts[track.without]!)}</p>
          )}
          <p role="status">{toldOf(track)}</p>
        </section>
      )}
    </>
  );
}

/** What the change did, read off both runs; nothing while one is under way. */
function toldOf(track: Track): string {
  const { run, before, without } = track;
  if (run === null || before === null || without === null) return "";
  const label = labelOf(track);
  if (isSameCourse(run, before)) return words.withoutSame({ label });
  const [value, valueBefore] = [lastYear(run), lastYear(before)];
  if (value === null || valueBefore === null) return "";
  return words.withoutEnd({ label, without, before: valueBefore, value });
}

/** The architecture's colour as a dot; its line style is in the chart. */
export function Swatch({ architecture }: { architecture: string }) {
  return <span class={`evolution-swatch is-${architecture}`} aria-hidden="true" />;
}
