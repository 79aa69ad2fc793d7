/** Which readings a check of shapes asks for. */
export const compatibilities = ["none", "backward", "forward", "full"] as const;
export type Compatibility = (typeof compatibilities)[number];

/** How a changed meaning goes out: under the name that it had, under a new one instead, or under a new one beside the old. */
export const meaningWays = ["sameName", "newName", "beside"] as const;
export type MeaningWay = (typeof meaningWays)[number];
