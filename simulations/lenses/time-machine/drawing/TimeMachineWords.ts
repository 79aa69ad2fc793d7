/** Everything the book says, so that the drawing holds no sentence of its own. */
export interface TimeMachineWords {
  /** Above both leaves: the day turned back to, and how long ago that is. */
  day(day: number, daysAgo: number): string;
  /** Heads of the leaves. */
  readonly trueThen: string;
  readonly knownThen: string;
  /** Below a head: so many of so many figures are there. */
  out(right: number, figures: number): string;
  /** The name of a fact, on the spine between the leaves. */
  fact(fact: string, owner: string): string;
  /** Above the days: what their heights are. */
  readonly days: string;
  readonly today: string;
  /** In the stretch of days of which nothing comes out. */
  readonly nothing: string;
  /** Beside the figures of a reader nobody planned for. */
  newReader(reader: string, owner: string, days: number): string;
  /** A key below the picture, where the page has none of its own. */
  key?: TimeMachineKey;
}

/** What the marks on the leaves mean. */
export interface TimeMachineKey {
  readonly right: string;
  readonly older: string;
  readonly wrong: string;
  readonly hole: string;
}

/** Everything the curve says. */
export interface PastCurveWords {
  /** Titles of the charts: over the days of the run, over days before the end, over days since a new reader works. */
  readonly overDays: string;
  readonly before: string;
  readonly after: string;
  readonly run: string;
  year(year: number): string;
  percent(value: number): string;
  /** Below a place of a question. */
  place(question: "kept" | "reader", days: number): string;
}
