/**
 * What a team may do first, as it is measured by and rewarded for: nothing in particular, or one sort of work. A list alone:
 * a page that offers the order loads it, and must not load the tables with it.
 */
export const favourites = ["asItCame", "changes", "needs", "foundations", "own"] as const;
export type Favourite = (typeof favourites)[number];
