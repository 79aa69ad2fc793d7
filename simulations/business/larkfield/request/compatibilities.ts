/** Which readings a check of shapes asks for. */
export const compatibilities = ["none", "backward", "forward", "full"] as const;
export type Compatibility = (typeof compatibilities)[number];
