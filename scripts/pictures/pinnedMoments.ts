/**
 * The moment of its pinned run at which a lens is shown in a still: the share of the run that has passed, 0 to 1. Chosen by
 * eye, so that the picture answers the lens's question by itself.
 */
export const pinnedMoments: Readonly<Record<string, number>> = {
  contract: 0.42,
  copies: 0.75,
  decision: 0.7,
  log: 0.3,
  outage: 0.089,
  queue: 0.7,
  tangle: 0.4,
  "time-machine": 0.988,
};
