import { useId } from "preact/hooks";
import type { Overrides } from "../../../simulations/business/index.ts";
import { press } from "../press.ts";
import { NumberField } from "../NumberField.tsx";
import { sandbox } from "../../words/index.ts";
import type { Dial } from "./Dial.ts";

interface DialsProps {
  dials: readonly Dial[];
  overrides: Overrides;
  onChange: (overrides: Overrides) => void;
}

/** Every parameter of the run. A value that differs from the default is an override; the default clears it. */
export function Dials({ dials, overrides, onChange }: DialsProps) {
  const set = (dial: Dial, value: number | boolean): void => {
    const { [dial.name]: _before, ...others } = overrides;
    onChange(value === dial.initial ? others : { ...others, [dial.name]: value });
  };
  return (
    <div class="dials">
      {dials.map((dial) => (
        <DialField
          key={dial.name}
          dial={dial}
          value={(overrides[dial.name] as number | boolean | undefined) ?? dial.initial}
          onSet={(value) => set(dial, value)}
        />
      ))}
      <button type="button" class="button" {...press(Object.keys(overrides).length > 0, () => onChange({}))}>
        {sandbox.reset}
      </button>
    </div>
  );
}

function DialField({
  dial,
  value,
  onSet,
}: {
  dial: Dial;
  value: number | boolean;
  onSet: (value: number | boolean) => void;
}) {
  const id = useId();
  if (typeof dial.initial === "boolean" || dial.range === null) {
    return (
      <label class="dial dial-flag">
        <input
          type="checkbox"
          checked={Boolean(value)}
          onChange={(domEvent) => onSet(domEvent.currentTarget.checked)}
        />
        <span>{dial.label}</span>
      </label>
    );
  }
  const [smallest, largest] = dial.range;
  return (
    <div class="dial">
      <label for={id}>{dial.label}</label>
      <span class="dial-value">
        <NumberField
          id={id}
          describedBy={`${id}-range`}
          value={Number(value)}
          range={dial.range}
          isWhole={dial.isWhole}
          at="leaving"
          onNumber={(typed) => onSet(typed ?? (dial.initial as number))}
        />
        <span id={`${id}-range`}>
          {dial.unit} {sandbox.range({ smallest: String(smallest), largest: String(largest) })}
        </span>
      </span>
    </div>
  );
}
