type Value = number | string | boolean;
type Overrides = Readonly<Record<string, Value>>;

const nothing: Overrides = {};

/** What the tangle's parameters of epoch 1 are today: the name, or what a value says now. Others have no counterpart. */
const todays: Readonly<Record<string, string | ((value: Value) => Overrides)>> = {
  "systems.start": "domains.start",
  "systems.stopAt": "domains.stopAt",
  // 0 stood for what the scenario says.
  "team.people": (value) => (value === 0 ? nothing : { "team.people": value }),
  "own.share": "own.share",
  "own.days": "own.days",
  "changes.on": (value) => (value === false ? { "changes.everyDays": 0 } : nothing),
  "needs.share": "needs.share",
  "needs.everyDays": "wishes.everyDays",
  "publish.everyone": "publish.everyone",
  "publish.figures": "wishes.figures",
};

/**
 * The same question in today's names: a run of the tangle from the time when it had a model of its own asks the tangle of
 * today. Every other value stays as it is. Null when a setting has no counterpart: leaving it out would ask something else.
 */
export function withTodaysNames(value: object): object | null {
  const { scenario, overrides = {} } = value as { scenario?: unknown; overrides?: Overrides };
  if (scenario !== "tangle@1") return value;
  const renamed: Record<string, Value> = {};
  for (const [name, given] of Object.entries(overrides)) {
    if (!Object.hasOwn(todays, name)) return null;
    const today = todays[name]!;
    Object.assign(renamed, typeof today === "string" ? { [today]: given } : today(given));
  }
  return { ...value, scenario: "tangle@2", overrides: renamed };
}
