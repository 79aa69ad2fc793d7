/** Drawn in the colour of the text around them; they say nothing that the label beside them does not. */
export function PlayIcon() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M3 1.5 12 7l-9 5.5z" fill="currentColor" />
    </svg>
  );
}

export function PauseIcon() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M2.5 1.5h3v11h-3zM8.5 1.5h3v11h-3z" fill="currentColor" />
    </svg>
  );
}
