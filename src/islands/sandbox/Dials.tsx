import { useId, useState } from "preact/hooks";
import type { Overrides } from "../../../simulations/business/index.ts";
import { href } from "../../href.ts";
import { sandbox as words } from "../../words/index.ts";
import { NumberField } from "../NumberField.tsx";
import { press } from "../press.ts";
import type { Dial } from "./Dial.ts";

interface DialsProps {
  /** Id of the lens. */
  lens: string;
  /** Those that the lens is about; the others are fetched when they are asked for. */
  dials: readonly Dial[];
  overrides: Overrides;
  /** What the run has that the page begins with; resetting goes back to it. */
  initial: Overrides;
  onChange: (overrides: Overrides) => void;
}

type Value = number | boolean | string;

/** Every parameter of the run, to be searched and turned, those that were changed in a list of their own. */
export function Dials({ lens, dials: main, overrides, initial, onChange }: DialsProps) {
  const [all, setAll] = useState<readonly Dial[] | "loading" | "missing" | null>(null);
  const [sought, setSought] = useState("");
  const dials = Array.isArray(all) ? (all as readonly Dial[]) : main;
  const set = ({ name, initial: value }: Dial, next: Value): void => {
    const { [name]: _before, ...others } = overrides;
    const before = initial[name];
    if (next !== value) onChange({ ...others, [name]: next });
    else onChange(before === undefined ? others : { ...others, [name]: before });
  };
  const valueOf = (dial: Dial): Value => overrides[dial.name] ?? dial.initial;
  const changed = Object.keys({ ...initial, ...overrides }).filter((name) => overrides[name] !== initial[name]);
  const parts = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const found = dials.filter(({ name, label, meaning, unit }) =>
    parts.every((part) => `${name} ${label} ${meaning} ${unit}`.toLowerCase().includes(part)),
  );

  const fetchAll = (): void => {
    setAll("loading");
    fetch(href(`/simulations/${lens}/dials.json`))
      .then((response) => (response.ok ? (response.json() as Promise<readonly Dial[]>) : Promise.reject(response)))
      .then(setAll, () => setAll("missing"));
  };

  return (
    <div class="dial-panel">
      <div class="dial-changed">
        {changed.length === 0 ? (
          <p class="sandbox-hint">{words.nothingChanged}</p>
        ) : (
          <ul aria-label={words.changed}>
            {changed.map((name) => {
              const dial = dials.find((one) => one.name === name);
              return (
                <li key={name}>
                  {words.changedOne({
                    label: dial?.label ?? name,
                    before: said(dial?.initial ?? initial[name] ?? ""),
                    now: said(overrides[name] ?? ""),
                  })}{" "}
                  <button
                    type="button"
                    class="button button-plain"
                    aria-label={words.resetOne({ label: dial?.label ?? name })}
                    onClick={() => {
                      const { [name]: _now, ...others } = overrides;
                      onChange(initial[name] === undefined ? others : { ...others, [name]: initial[name] });
                    }}
                  >
                    {words.putBack}
                  </button>
                </li>
              );
            })}
          </ul>
        )}
        <button type="button" class="button" {...press(changed.length > 0, () => onChange(initial))}>
          {words.reset}
        </button>
      </div>
      <div class="sandbox-row">
        <label class="dial-search">
          {words.search}
          <input
            class="field"
            type="search"
            value={sought}
            onFocus={() => all === null && fetchAll()}
            onInput={({ currentTarget }) => setSought(currentTarget.value)}
          />
        </label>
        {!Array.isArray(all) && (
          <button type="button" class="button" {...press(all !== "loading", fetchAll)}>
            {words.showAll}
          </button>
        )}
        <p role="status" class="sandbox-hint">
          {all === "missing" ? words.dialsMissing : sought && words.found({ count: found.length })}
        </p>
      </div>
      <p class="sandbox-hint">{words.sourceNote}</p>
      <div class="dials">
        {found.map((dial) => (
          <DialField key={dial.name} dial={dial} value={valueOf(dial)} onSet={(value) => set(dial, value)} />
        ))}
      </div>
    </div>
  );
}

function said(value: Value): string {
  return typeof value === "boolean" ? words.flag[value ? "on" : "off"] : (words.named[value] ?? String(value));
}

interface DialFieldProps {
  dial: Dial;
  value: Value;
  onSet: (value: Value) => void;
}

function DialField({ dial, value, onSet }: DialFieldProps) {
  const id = useId();
  const { label, meaning, names, range, unit } = dial;
  const isFlag = typeof dial.initial === "boolean";
  const about = [
    meaning,
    range && `${unit} ${words.range({ smallest: String(range[0]), largest: String(range[1]) })}`,
    words.default({ value: said(dial.initial), source: dial.source }),
  ];
  const note = (
    <span id={`${id}-about`} class="dial-about">
      {about.filter(Boolean).join(" · ")}
    </span>
  );
  if (isFlag) {
    return (
      <div class="dial">
        <label class="dial-flag">
          <input
            type="checkbox"
            checked={Boolean(value)}
            aria-describedby={`${id}-about`}
            onChange={(domEvent) => onSet(domEvent.currentTarget.checked)}
          />
          <span>{label}</span>
        </label>
        {note}
      </div>
    );
  }
  return (
    <div class="dial">
      <label for={id}>{label}</label>
      <span class="dial-value">
        {range && (
          <NumberField
            id={id}
            describedBy={`${id}-about`}
            value={typeof value === "number" ? value : null}
            range={range}
            isWhole={dial.isWhole}
            at="leaving"
            onNumber={(typed) => onSet(typed ?? dial.initial)}
          />
        )}
        {!range && (
          <select
            id={id}
            class="field"
            aria-describedby={`${id}-about`}
            value={String(value)}
            onChange={({ currentTarget }) => onSet(currentTarget.value)}
          >
            {names.map((name) => (
              <option key={name} value={name}>
                {words.named[name] ?? name}
              </option>
            ))}
          </select>
        )}
        {range &&
          names.map((name) => (
            <label key={name} class="dial-flag">
              <input
                type="checkbox"
                checked={value === name}
                onChange={({ currentTarget }) => onSet(currentTarget.checked ? name : range[1])}
              />
              <span>{words.named[name] ?? name}</span>
            </label>
          ))}
      </span>
      {note}
    </div>
  );
}
