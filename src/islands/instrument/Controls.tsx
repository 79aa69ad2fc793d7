import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { LensTime, Outline } from "../../../simulations/lens/index.ts";
import { scaleOf } from "../../../simulations/runner/index.ts";
import { run as words } from "../../words/index.ts";
import { momentOf } from "./momentOf.ts";
import { PauseIcon, PlayIcon } from "./icons.tsx";
import { signOf } from "./signOf.ts";
import type { RunHandle } from "./runHandle.ts";
import "./Controls.css";

interface ControlsProps {
  /** Prefix of the ids of its parts. */
  id: string;
  handle: RunHandle;
  /** What the lens counts in. */
  time: LensTime | undefined;
  /** Kinds of marks that the words of the lens name. */
  kinds: readonly string[];
  /** Starts the run when none is open yet. */
  onStart: () => void;
  isMotionReduced: boolean;
  /** What the run leads to once it has been seen: the main button then, with the run to watch again beside it. */
  onward?: ComponentChildren;
  /** Whether the rest of the controls is unfolded, and how to change that; left out where there is no menu. */
  menu?: { id: string; isOpen: boolean; toggle: () => void };
}

/** Play, the time slider with its marks, and the way to everything else. */
export function Controls({ id, handle, time, kinds, onStart, isMotionReduced, onward, menu }: ControlsProps) {
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
      <Time id={id} handle={handle} time={time} kinds={kinds} />
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
function Time({ id, handle, time, kinds }: Pick<ControlsProps, "id" | "handle" | "time" | "kinds">) {
  const state = handle.state.value;
  const { at, outline } = state.context;
  const marks = useMemo(() => outline && <Marks outline={outline} kinds={kinds} />, [outline]);
  // What the instant is called can be read; the slider alone moves in every frame.
  const told = state.matches({ ready: "playing" }) ? handle.textFrame.value.at : at;
  const instant = momentOf(told, outline, time);
  const startAt = outline?.startAt ?? 0;
  const { sliderMs } = scaleOf(time);
  return (
    <>
      <div class="instrument-time">
        {marks}
        <input
          type="range"
          aria-label={words.sliderLabel[time?.scale ?? "years"]}
          aria-valuetext={words.instant(instant)}
          aria-describedby={`${id}-instant`}
          min={0}
          max={((outline?.endAt ?? sliderMs) - startAt) / sliderMs}
          step={1}
          value={(Math.max(at, startAt) - startAt) / sliderMs}
          aria-disabled={outline === null}
          onInput={({ currentTarget }) =>
            outline && handle.send({ type: "time.sought", at: startAt + currentTarget.valueAsNumber * sliderMs })
          }
        />
      </div>
      <output class="instrument-instant" id={`${id}-instant`}>
        {words.instantShort(instant)}
      </output>
    </>
  );
}

/** Marks over the slider: a sign for each instant that the lens marks, by its kind, and a bar for each stop. */
function Marks({ outline, kinds }: { outline: Outline; kinds: readonly string[] }) {
  const place = (at: number): string => `${((at - outline.startAt) / (outline.endAt - outline.startAt)) * 100}%`;
  return (
    <svg class="instrument-marks" aria-hidden="true">
      {outline.marks.map(({ at, code }, index) => (
        <text key={index} x={place(at)} y={10}>
          {signOf(kinds, code)}
        </text>
      ))}
      {outline.stops.map(({ at, code }) => (
        <line key={code} class="mark-stop" x1={place(at)} x2={place(at)} y1={0} y2={10} />
      ))}
    </svg>
  );
}
