/** Every command there is, by its type; which of them a run can be given, its page says (`CommandSet`). */
export const commandTypes = [
  "publish",
  "hire",
  "move",
  "borrow",
  "enable",
  "tell",
  "change",
  "pay",
  "first",
  "withhold",
  "set",
  "correct",
  "stop",
  "erase",
  "ask",
] as const;
export type CommandType = (typeof commandTypes)[number];
