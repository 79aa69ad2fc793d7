import { useEffect, useRef } from "preact/hooks";
import { landOn } from "./landOn.ts";

interface OnwardProps {
  /** What has opened: a selector of the place it leads to. */
  to: string;
  label: string;
  /** True when it opened just now: the keyboard goes on here, and a screen reader says so. */
  isNew: boolean;
}

/** The way on: whenever a part of a lesson opens, the main button at the place where one works leads to it. */
export function Onward({ to, label, isNew }: OnwardProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isNew) button.current?.focus({ preventScroll: true });
  }, [isNew]);
  const go = (): void => {
    const place = document.querySelector<HTMLElement>(to);
    if (place) landOn(place);
  };
  return (
    <button ref={button} type="button" class="button button-main" data-action="onward" onClick={go}>
      {label}
    </button>
  );
}
