type Value = number | string | boolean;
type Overrides = Readonly<Record<string, Value>>;

const nothing: Overrides = {};

/** What the tangle's parameters of epoch 1 are called today. Those that are not here have no counterpart. */
const names: Readonly<Record<string, (value: Value) => Overrides>> = {
  "changes.on": (value) => (value === false ? { "changes.everyDays": 0 } : nothing),
  "systems.start": (value) => ({ "domains.start": value }),
  "systems.stopAt": (value) => ({ "domains.stopAt": value }),
  "needs.share": (value) => ({ "needs.share": value }),
  "publish.everyone": (value) => ({ "publish.everyone": value }),
};

/**
 * The same question in today's names: a run of the tangle from the time when it had a model of its own asks the tangle of
 * today. Every other value stays as it is.
 */
export function withTodaysNames(value: object): object {
  const { scenario, overrides } = value as { scenario?: unknown; overrides?: Overrides };
  if (scenario !== "tangle@1") return value;
  const renamed = Object.entries(overrides ?? {}).map(([name, given]) => names[name]?.(given) ?? nothing);
  return { ...value, scenario: "tangle@2", overrides: Object.assign({}, ...renamed) };
}
