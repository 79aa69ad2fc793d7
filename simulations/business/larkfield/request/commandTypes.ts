/** Types of the orders that people can give; what each one does is in `commands/<type>.ts`. */
export const commandTypes = ["publish", "hire"] as const;
export type CommandType = (typeof commandTypes)[number];
