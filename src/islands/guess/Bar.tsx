interface BarProps {
  /** Length as a share of the axis; shown from 0 to 1. */
  readonly share: number;
  readonly kind: "given" | "guess" | "unset" | "run";
  readonly hasHandle?: boolean;
}

/** One bar of a guess or a run, in shares of the place it has: no width has to be measured. Said elsewhere in words. */
export function Bar({ share, kind, hasHandle = false }: BarProps) {
  const end = `${Math.max(0, Math.min(1, share)) * 100}%`;
  return (
    <svg class={`bar is-${kind}`} aria-hidden="true">
      <line x1="0" y1="0" x2="0" y2="100%" />
      <rect y="25%" width={end} height="50%" />
      {hasHandle && <circle cx={end} cy="50%" r="8" />}
    </svg>
  );
}
