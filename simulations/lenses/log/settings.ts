/** What people may do about a group that is behind, each by its code: one order each. */
export const settings = {
  /** The facts of the hot key are dealt out over four parts, so that four partitions share them. */
  split: { type: "set", name: "consumers.hotParts", value: 4 },
  /** Sixteen more consumers. */
  consumers: { type: "set", name: "consumers.count", value: 20 },
  /** Each consumer handles a fifth more. */
  quicker: { type: "set", name: "consumers.perSecond", value: 1.2 },
  /** The group stands still for a minute. */
  stop: { type: "stop", minutes: 1 },
} as const;
export type SettingCode = keyof typeof settings;
export const settingCodes = Object.keys(settings) as readonly SettingCode[];
