/** The quarter at which the landing page's run stops and asks: the end of the first year. */
export const STOP_QUARTER = 4;
