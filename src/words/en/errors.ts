/** Sentences of this section. */
export const errors = {};
