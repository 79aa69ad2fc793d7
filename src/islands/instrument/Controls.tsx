import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import type { Outline } from "../../../simulations/lens/index.ts";
import { run as words } from "../../words/index.ts";
import { calendarOf } from "./calendarOf.ts";
import { PauseIcon, PlayIcon } from "./icons.tsx";
import type { RunHandle } from "./runHandle.ts";

interface ControlsProps {
  /** Prefix of the ids of its parts. */
  id: string;
  handle: RunHandle;
  /** Starts the run when none is open yet. */
  onStart: () => void;
  isMotionReduced: boolean;
  /** What the run leads to once it has been seen: the main button then, with the run to watch again beside it. */
  onward?: ComponentChildren;
  /** Whether the rest of the controls is unfolded, and how to change that; left out where there is no menu. */
  menu?: { id: string; isOpen: boolean; toggle: () => void };
}

/** Play, the time slider with its marks, and the way to everything else. */
export function Controls({ id, handle, onStart, isMotionReduced, onward, menu }: ControlsProps) {
  const state = handle.phase.value;
  const { outline } = state.context;
  const isPlaying = state.matches({ ready: "playing" });
  const isOpen = outline !== null;
  const isOnward = state.matches({ ready: "ended" }) && onward != null && onward !== false;

  const press = (): void => {
    if (!isOpen) onStart();
    else if (isPlaying) handle.send({ type: "pause.pressed" });
    else if (isMotionReduced)
      handle.send(state.matches({ ready: "ended" }) ? { type: "run.restarted" } : { type: "next.pressed" });
    else handle.send({ type: "play.pressed" });
  };
  const label = state.matches("opening")
    ? words.opening
    : isPlaying
      ? words.pause
      : state.matches({ ready: "held" })
        ? words.goOn
        : state.matches({ ready: "ended" })
          ? words.again
          : isMotionReduced && isOpen
            ? words.next
            : words.play;

  return (
    <div class="instrument-controls">
      {isOnward && onward}
      <button
        key="play"
        type="button"
        class={isOnward ? "button instrument-play" : "button button-main instrument-play"}
        onClick={press}
        aria-disabled={state.matches("opening")}
        data-action="play"
      >
        {isPlaying ? <PauseIcon /> : <PlayIcon />}
        {label}
      </button>
      <Time id={id} handle={handle} />
      {menu && (
        <button
          type="button"
          class="button button-plain"
          aria-expanded={menu.isOpen}
          aria-controls={menu.id}
          onClick={menu.toggle}
        >
          {menu.isOpen ? words.less : words.more}
        </button>
      )}
    </div>
  );
}

/** The slider and the instant beside it, which move in every frame. */
function Time({ id, handle }: Pick<ControlsProps, "id" | "handle">) {
  const { at, outline } = handle.state.value.context;
  const marks = useMemo(() => outline && <Marks outline={outline} />, [outline]);
  const instant = calendarOf(at, outline);
  const startAt = outline?.startAt ?? 0;
  return (
    <>
      <div class="instrument-time">
        {marks}
        <input
          type="range"
          aria-label={words.sliderLabel}
          aria-valuetext={words.instant(instant)}
          aria-describedby={`${id}-instant`}
          min={0}
          max={((outline?.endAt ?? DAY_MS) - startAt) / DAY_MS}
          step={1}
          value={(Math.max(at, startAt) - startAt) / DAY_MS}
          aria-disabled={outline === null}
          onInput={({ currentTarget }) =>
            outline && handle.send({ type: "time.sought", at: startAt + currentTarget.valueAsNumber * DAY_MS })
          }
        />
      </div>
      <output class="instrument-instant" id={`${id}-instant`}>
        {words.instantShort(instant)}
      </output>
    </>
  );
}

/** Marks over the slider: a tick for each instant that the lens marks, a longer one for each stop. */
function Marks({ outline }: { outline: Outline }) {
  const place = (at: number): number => ((at - outline.startAt) / (outline.endAt - outline.startAt)) * 1000;
  return (
    <svg class="instrument-marks" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
      {outline.marks.map((at, index) => (
        <line key={index} class="mark-join" x1={place(at)} x2={place(at)} y1={5} y2={10} />
      ))}
      {outline.stops.map(({ at, code }) => (
        <line key={code} class="mark-stop" x1={place(at)} x2={place(at)} y1={0} y2={10} />
      ))}
    </svg>
  );
}
