import type { ArchitectureName } from "../../../simulations/business/index.ts";

/** A piece of the line that an architecture is drawn with in the chart. */
export function LineSample({ name }: { name: ArchitectureName }) {
  return (
    <svg class="line-sample value" viewBox="0 0 34 12" width="34" height="12" aria-hidden="true">
      <path class={`value-line is-${name}`} d="M2,6H32" />
    </svg>
  );
}
