/** Sentences of this section. */
export const run = {};
