import type { InstantMs } from "../kernel/index.ts";
import type { LensFrame, Outline } from "./LensModel.ts";

/** A drawing in a host element. It draws what it is given, reads no clock, and leaves the host as it was when destroyed. */
export interface View<Data> {
  /**
   * Draws `data`. `isPassing`: a run plays and the next frame follows at once; what is read rather than watched (numbers,
   * names for screen readers) may stay as it is until a frame that is not. Default false.
   */
  update(data: Data, isPassing?: boolean): void;
  destroy(): void;
}

/** Something to say: a code of the words and what it needs. Views and cores never hold a sentence. */
export interface Phrase {
  readonly code: string;
  readonly parameters: Readonly<Record<string, number | string>>;
}

/** A picture as a table: column codes for the words, and one row of plain values per mark. */
export interface ViewTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (number | string | null)[])[];
}

/** How fast simulated time looks. `slow`: single tickets and facts move. `fast`: only stacks and line states change. */
export type Tempo = "slow" | "fast";

export interface MountOptions<Words> {
  /** What the drawing says; its texts come from the lens's words. */
  readonly words: Words;
  /** Codes of all domains of the scenario, to keep room for the longest name. */
  readonly codes: readonly string[];
  /** Code of the lens's question that is asked beside it, where one is: a curve draws what that is about. */
  readonly question?: string;
  readonly isMotionReduced?: boolean;
  readonly heightPx?: (widthPx: number) => number;
  /** Makes what can act a button; called with the row of a domain. */
  readonly onPick?: (system: number) => void;
}

export interface PictureView<Picture> extends View<Picture> {
  setTempo?(tempo: Tempo): void;
}

/** What the curve of a lens draws: a run, as far as `now`. */
export interface CurveData<Brief> {
  readonly run: Outline<Brief>;
  /** The instant shown; null: the whole run. */
  readonly now: InstantMs | null;
  /** What the learner set at the knots of the lens's question, by the knots' positions. */
  readonly guess?: readonly { readonly position: number; readonly value: number }[];
  /** A second run, and what it is called. */
  readonly comparison?: { readonly run: Outline<Brief>; readonly label: string };
  /** What the curve is called, when "this run" is not enough. */
  readonly label?: string;
}

/** How a lens is drawn, for the page only. Its text equal tells the same story with the same figures. */
export interface LensView<Picture = never, Brief = never, PictureWords = never, CurveWords = never> {
  mount(host: Element, options: MountOptions<PictureWords>): PictureView<Picture>;
  describe(frame: LensFrame<Picture>): readonly Phrase[];
  table?(frame: LensFrame<Picture>): ViewTable;
  readonly curve?: {
    mount(host: Element, options: MountOptions<CurveWords>): View<CurveData<Brief>>;
    describe(run: Outline<Brief>): readonly Phrase[];
    table(run: Outline<Brief>): ViewTable;
  };
}
