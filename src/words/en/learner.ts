/** Sentences of this section. */
export const learner = {};
