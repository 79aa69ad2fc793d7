/** Stands where a part of an island could not be fetched; the page says so there (tellTrouble.ts), with the way out. */
export function MissingPart() {
  return <div ref={tell} />;
}

function tell(place: Element | null): void {
  place?.dispatchEvent(new CustomEvent("part:missing", { bubbles: true }));
}
