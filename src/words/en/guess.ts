/** Sentences of this section. */
export const guess = {};
