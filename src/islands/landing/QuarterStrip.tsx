/** The frame of a map plate as a clock: one field per quarter, filled as time goes by. */
export function QuarterStrip({ quarters, done }: { quarters: number; done: number }) {
  const fields = Array.from({ length: quarters }, (_, index) => Math.min(1, Math.max(0, done - index)));
  return (
    <svg class="quarter-strip" viewBox={`0 0 ${quarters * 100} 10`} preserveAspectRatio="none" aria-hidden="true">
      {fields.map((share, index) => (
        <rect class="quarter-done" x={index * 100} width={share * 100} height="10" />
      ))}
      {fields.map((_, index) => (
        <rect class="quarter-frame" x={index * 100} width="100" height="10" />
      ))}
    </svg>
  );
}
