import { bars, guess as words } from "../../words/index.ts";
import { formatNumber } from "../../words/format.ts";
import { Bar } from "./Bar.tsx";
import type { GuessPlotProps } from "./GuessPlot.tsx";
import { KEYS } from "./GuessSliders.tsx";
import "./BarsPlot.css";

/**
 * One bar for each thing, its name in full above or before it. Over every bar lies a native slider, which gives drag, tap, touch and
 * keys; it cannot be seen, so that the bar is. A bar pushed at its end doubles the axis, unless the unit has an end.
 */
export function BarsPlot({ question, state: { values, top }, isKept, onSlide, onPush }: GuessPlotProps) {
  const { given, knots, unit, axis = unit } = question;
  return (
    <div class="bars" data-tap={isKept ? undefined : ""}>
      <p class="bars-axis">{axis}</p>
      <div class="bars-row">
        <span class="bars-name">
          {given.names?.full ?? given.code} <small>({bars.known})</small>
        </span>
        <span class="bars-track">
          <Bar share={given.value / top} kind="given" />
        </span>
        <span class="bars-value">{words.value({ unit, value: given.value })}</span>
      </div>
      {knots.map(({ position, code, names }, index) => {
        const own = values[index] ?? null;
        const value = own ?? 0;
        const name = names?.full ?? code;
        const said = own === null ? bars.notSet : words.value({ unit, value });
        return (
          <div key={position} class="bars-row">
            <span class="bars-name">{name}</span>
            <span class="bars-track">
              <Bar share={value / top} kind={own === null ? "unset" : "guess"} hasHandle={!isKept} />
              {!isKept && (
                <input
                  class="bars-slider"
                  type="range"
                  min={0}
                  max={top}
                  step={1}
                  value={value}
                  aria-label={words.slider({ axis, knot: name })}
                  aria-valuetext={said}
                  onInput={(domEvent) => onSlide(index, Number(domEvent.currentTarget.value))}
                  onClick={(domEvent) => {
                    const set = Number(domEvent.currentTarget.value);
                    // A tap at the beginning changes no value, and still sets the bar: to nothing.
                    onSlide(index, set);
                    if (set === top && question.top === undefined) onPush();
                  }}
                  onKeyDown={(domEvent) => {
                    const next = KEYS[domEvent.key]?.(value, top);
                    if (next === undefined || domEvent.ctrlKey || domEvent.metaKey || domEvent.altKey) return;
                    domEvent.preventDefault();
                    onSlide(index, next);
                  }}
                />
              )}
            </span>
            <span class="bars-value" aria-hidden={!isKept}>
              {said}
            </span>
          </div>
        );
      })}
      <p class="bars-scale" aria-hidden="true">
        <span>{formatNumber(0)}</span>
        <span>{formatNumber(top)}</span>
      </p>
    </div>
  );
}
