import { useState } from "preact/hooks";
import { parseNumber } from "../words/parseNumber.ts";

interface NumberFieldProps {
  readonly label?: string;
  readonly id?: string;
  readonly describedBy?: string;
  /** What the field shows while nobody types; null: nothing. */
  readonly value: number | null;
  /** Smallest and largest value that are taken; left out: any. */
  readonly range?: readonly [number, number];
  readonly isWhole?: boolean;
  /** Gets every number as soon as it is one that can be taken; null once the field has been emptied. */
  readonly onNumber: (value: number | null) => void;
  /** When to say it. Default: at every key. */
  readonly at?: "key" | "leaving";
}

/**
 * A field for a number, written as people write numbers, with a comma or with a dot. (A field of the type "number" drops
 * the sign it does not expect, so that 12,5 becomes 125.) What cannot be taken stays to be mended, marked as wrong.
 */
export function NumberField(props: NumberFieldProps) {
  const { value, range, isWhole = false, onNumber, at = "key" } = props;
  /** What is being typed; null while nobody types. */
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string): number | null | undefined => {
    if (text.trim() === "") return null;
    const number = parseNumber(text);
    if (number === null || (isWhole && !Number.isInteger(number))) return undefined;
    return range && (number < range[0] || number > range[1]) ? undefined : number;
  };
  const say = (text: string): void => {
    const number = read(text);
    if (number !== undefined) onNumber(number);
  };
  const isWrong = typed !== null && read(typed) === undefined;

  return (
    <input
      id={props.id}
      class="field"
      type="text"
      inputMode="decimal"
      autocomplete="off"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={isWrong}
      value={typed ?? (value === null ? "" : String(value))}
      onInput={({ currentTarget }) => {
        setTyped(currentTarget.value);
        if (at === "key") say(currentTarget.value);
      }}
      onChange={({ currentTarget }) => at === "leaving" && say(currentTarget.value)}
      onBlur={({ currentTarget }) => {
        if (read(currentTarget.value) !== undefined) setTyped(null);
      }}
    />
  );
}
