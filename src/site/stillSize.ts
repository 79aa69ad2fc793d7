/** Of the stills that other sites show beside a link, as they want them. */
export const STILL_SIZE = { widthPx: 1200, heightPx: 630 } as const;
