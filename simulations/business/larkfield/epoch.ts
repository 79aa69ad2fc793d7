/**
 * Changes whenever a stored trace hash of Larkfield changes; the committed report names the epoch it was made in. It is
 * counted apart from the runner's, so that links to runs of the tangle stay good.
 */
export const LARKFIELD_EPOCH = 2;
