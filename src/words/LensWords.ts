import type { Phrase } from "../../simulations/lens/index.ts";

type Facts = Readonly<Record<string, number | string | null>>;
type Say<Facts> = (facts: Facts) => string;
/** What people claim, and what happens when it is tried, by the codes of the presets. */
export type PresetWords = Readonly<Record<string, { readonly claim: string; readonly happens: string }>>;

/** What a challenge asks, with its targets, and what else is said once it is won. */
export interface ChallengeWords {
  readonly text: Say<Readonly<Record<string, number>>>;
  readonly alsoWorks?: string;
}

/** What is said of switches: their titles and texts by their codes, and what is asked before each (`ask` of its own, or of all). */
export interface SwitchWords {
  readonly ask?: string;
  readonly texts: Readonly<Record<string, SwitchText>>;
}

export interface SwitchText {
  readonly title: string;
  readonly text: string;
  readonly ask?: string;
}

/** What is said of a lens where it is not shown: on the map of simulations, and around it on its page. */
export interface PageWords {
  /** The question it answers, for the map of simulations. */
  readonly line: string;
  readonly documentTitle: string;
  readonly description: string;
  readonly lead: string;
  /** For people without JavaScript: what would run here. */
  readonly noScript: string;
}

/**
 * Everything a lens says, by the codes of its folder: one file a language, `words/<language>/lenses/<id>.ts`, whose export
 * is called `words`; `page`, `switches`, `challenge` and, where there are many, `presets` are exported apart. What is left out is not said, or said in general words.
 */
export interface LensWords {
  readonly title: string;
  /** Stands below the heading of the instrument. */
  readonly question: string;
  /** What the view's picture and curve need; their types are the view's. */
  readonly picture: unknown;
  readonly curve?: unknown;
  /** Stands where the curve will be drawn. */
  readonly curveLater?: string;
  /** Name of a domain by its code. Default: the code. */
  readonly subject?: Say<{ code: string }>;
  /** Numbers beside the picture, each with its unit. */
  readonly numbers: Readonly<Record<string, { readonly label: string; readonly say: Say<{ value: number }> }>>;
  /** The text equals: sentences of the drawings, captions and columns of their tables. */
  readonly phrase: Say<Phrase>;
  readonly tables?: { readonly picture?: string; readonly curve?: string };
  readonly columns?: Readonly<Record<string, string>>;
  readonly cell?: Say<{ column: string; value: number | string }>;
  readonly whyTitle?: Say<{ code: string; value: number }>;
  /** One step of a chain of causes: `why.cause` for those of the business. Default: its code. */
  readonly cause?: Say<{ code: string; at: number; facts: Facts }>;
  /** Fetches what `cause` needs, where that is not there from the start: awaited before a chain is said. */
  readonly fetchCauses?: () => Promise<void>;
  /** Kinds of marks by their codes: "an outage begins". */
  readonly marks?: Readonly<Record<string, string>>;
  /** One mark. Default: its kind. */
  readonly mark?: Say<{ code: string; facts: Facts }>;
  /** What the presets say, where the words do not export it apart (`PresetWords`), as those of a lens in a lesson do. */
  readonly presets?: PresetWords;
  /** Orders that the lens offers by codes of its own: what the button says, and what stands there once it has been given. */
  readonly moves?: Readonly<Record<string, { readonly give: Say<{ days: number }>; readonly done: string }>>;
  readonly stop?: Say<{ code: string; facts: Facts }>;
  /** Said at the end of a run; `isAsWritten` where nothing was changed in it. */
  readonly ended?: Say<{ numbers: Readonly<Record<string, number | null>>; isAsWritten: boolean }>;
  /** What the run without the change is called. */
  readonly switchAsItWas?: string;
  readonly switchChoice?: Say<{ code: string; value: number }>;
  /** Said below two pictures side by side. */
  readonly switchPictures?: Say<{ before: unknown; after: unknown }>;
  readonly challenge?: {
    /** What its instrument is called among the parts of a page. */
    readonly instrument: string;
    readonly condition: Say<{ code: string; target: number; value: number | null }>;
    readonly told: Say<{ code: string; facts: Facts; codes: readonly string[] }>;
  };
}
