/** Sentences of this section. */
export const tangle = {};
