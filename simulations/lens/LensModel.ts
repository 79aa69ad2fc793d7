import type { WorldRecording, CommandState, Larkfield, NewOrder, WhyChain, WorldParts } from "../business/index.ts";
import type { InstantMs } from "../kernel/index.ts";
import type { Question } from "./question.ts";

/**
 * What a lens reads off a run, for the worker and the build. It has no physics of its own and changes nothing; it reads the
 * world through what the business exports for reading. It brings along what its runs may turn on, and what may be ordered in
 * them; its pages load nothing else of that kind.
 */
export interface LensModel<Picture = unknown, Brief = unknown, Part = unknown, Executed = unknown> extends WorldParts {
  readonly id: string;
  /** What plays a window of a run once more, where the lens shows a real client. Left out: nothing does. */
  readonly client?: ClientRun<unknown, Executed>;
  /**
   * Goes through a run once, from its start to its end (`play.worldAt`), and tells it in brief. `say` gives parts of it
   * away as soon as they are known. `executed` is what the client made of it; left out where no client played, as in one run
   * of many.
   */
  tell(play: WorldRecording, say: (part: Part) => void, executed?: Executed): Told<Brief>;
  /** What the picture needs at the world's present instant: plain data, typed arrays for many marks. */
  frame(world: Larkfield, told: Told<Brief>, executed?: Executed): LensFrame<Picture>;
  /** The questions of the lens by code: how each is asked of a run, and what the run answers at its knots. */
  readonly questions?: Readonly<Record<string, QuestionReader<Brief>>>;
  /** Judges a whole run by the challenge's targets. */
  judge?(told: Told<Brief>): Verdict;
  /**
   * Why something is as it is: the business's own `whyOf`, or ids of the lens. What tells it is fetched with the first
   * question. Left out: nothing can be asked.
   */
  why?(play: WorldRecording, question: WhyQuestion): Promise<WhyChain>;
  /** Orders that can be given at the world's present instant. Left out: each of the lens's `moves` to every domain. */
  offers?(world: Larkfield): readonly OfferedOrder[];
}

/** An order that a lens offers by a code of its own words, to a domain or to a team that is no domain's. */
export interface OfferedOrder {
  readonly code: string;
  /** Code of whom it is given to. */
  readonly subject: string;
  readonly order: NewOrder;
}

/**
 * A client run: something real, such as the KafkaJS client, plays what a world run has in store for it. It consists of
 * promises and timers and cannot be restored, so it is executed from the start, on virtual time, capped, and what it did is
 * kept; its past is looked at in that, and a fork executes the new run.
 */
export interface ClientRun<Plan, Executed> {
  /** What it is to do, read off the world: plain data, so that it can be handed to another thread. */
  plan(play: WorldRecording): Plan;
  /** Where its window of the run ends: no run is looked at beyond it. */
  endAt(play: WorldRecording): InstantMs;
  /** Does it. It replaces clock, timers and chance around it, so it needs a realm in which nothing else goes on. */
  execute(plan: Plan): Promise<Executed>;
}

/** What of a run is asked about: an id of the lens or of the business's `whyForms`, and the instant (left out, the end). */
export interface WhyQuestion {
  readonly id: string;
  readonly at?: InstantMs;
}

/** A run in brief: what curves, sliders and comparisons need before a single frame is drawn. */
export interface Told<Brief> {
  readonly brief: Brief;
  /** Left out: none. */
  readonly stops?: readonly Stop[];
  /** Instants marked on the time slider, in order; with a code one can go to the next of its kind. Left out: none. */
  readonly marks?: readonly (InstantMs | Mark)[];
  /** Left out: the hash at the end. */
  readonly traceHash?: string;
}

/** What a lens shows at one instant. */
export interface LensFrame<Picture> {
  readonly picture: Picture;
  readonly numbers: readonly NumberShown[];
}

/** A number beside the picture; its label and its unit are in the words, by its code. */
export interface NumberShown {
  readonly code: string;
  /** Null where the run has nothing to say. */
  readonly value: number | null;
  /** What "why?" asks about; left out where there is nothing to ask. */
  readonly why?: string;
}

/** An instant at which a first run stops by itself, with what just happened. */
export interface Stop {
  readonly at: InstantMs;
  readonly code: string;
  readonly parameters: Readonly<Record<string, number | string>>;
}

/** An instant worth going to: an outage begins, a team goes its own way, a decision is wrong. */
export interface Mark {
  readonly at: InstantMs;
  /** Its kind, named in the words of the lens (`marks`); empty for a mark that is of no kind. */
  readonly code: string;
  /** What the words need to tell this one. Left out: nothing. */
  readonly parameters?: Readonly<Record<string, number | string>>;
}

export interface QuestionReader<Brief> {
  /** The question, with what it gives away read off the run. Id, version and knots never change once published. */
  ask(brief: Brief): Question;
  /** What the run gave at the question's knots; null where it has nothing to say. */
  read(brief: Brief): readonly (number | null)[];
}

/** How a challenge went: codes for the words. */
export interface Verdict {
  readonly isWon: boolean;
  readonly conditions: readonly Condition[];
  readonly told: readonly ToldOfAttempt[];
  /** What the learner's log keeps as reached; null where the run has nothing to say. */
  readonly reached: number | null;
}

/** One condition that is ticked. */
export interface Condition {
  readonly code: string;
  readonly isMet: boolean;
  readonly value: number | null;
  readonly target: number;
  /** True for what is known before the end: what has been spent. */
  readonly isKnownEarly?: boolean;
}

export interface ToldOfAttempt {
  readonly code: string;
  /** An instant to jump to; null where there is none. */
  readonly at: InstantMs | null;
  readonly parameters: Readonly<Record<string, number | string>>;
}

/** A whole run as the page gets it: the lens's brief, and what is the same for every lens. */
export interface Outline<Brief = unknown> {
  /** Day 0, before which lies the shared past. */
  readonly startAt: InstantMs;
  readonly endAt: InstantMs;
  readonly quarterMs: number;
  readonly stops: readonly Stop[];
  readonly marks: readonly Mark[];
  readonly traceHash: string;
  /** What the run gave at the knots of each question, by the question's id. */
  readonly answers: Readonly<Record<string, readonly (number | null)[]>>;
  /** Null where the lens has no challenge. */
  readonly verdict: Verdict | null;
  readonly brief: Brief;
}

/** One instant as the page gets it: what the lens shows, and what can be done. */
export interface Frame<Picture = unknown> extends LensFrame<Picture> {
  readonly at: InstantMs;
  readonly offers: readonly Offer[];
}

/** A command that could be given now: to one domain, or, with a `code`, a standing order of the lens. */
export interface Offer {
  readonly order: NewOrder;
  /** Code of the lens's words for it; left out where the order is told by its type. */
  readonly code?: string;
  /** Code of the domain or team that acts, and how many read what a domain has to tell; null for a team that is no domain's. */
  readonly subject: string;
  readonly readers: number | null;
  /** What it would cost, in person-days. */
  readonly days: number;
  readonly state: CommandState;
}
