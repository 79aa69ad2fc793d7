import { curvePath } from "../../../simulations/views/index.ts";
import { fillShape } from "../../../simulations/lens/index.ts";
import type { ShapeCode } from "../../../simulations/lens/index.ts";
import { guess as words } from "../../words/index.ts";
import "./ShapeChips.css";

interface ShapeChipsProps {
  readonly shapes: readonly ShapeCode[];
  /** The shape that the points have now, however they were set. */
  readonly current: ShapeCode | null | undefined;
  readonly onChoose: (shape: ShapeCode) => void;
}

/** One tap fills all points. The same chips are the answer in a room. */
export function ShapeChips({ shapes, current, onChoose }: ShapeChipsProps) {
  return (
    <div class="guess-shapes" role="group" aria-label={words.shapesLabel}>
      {shapes.map((shape) => (
        <button
          key={shape}
          type="button"
          class="chip guess-shape"
          aria-pressed={current === shape}
          onClick={() => onChoose(shape)}
        >
          <svg width="30" height="18" viewBox="0 0 30 18" aria-hidden="true">
            <path d={sketch(shape)} />
          </svg>
          {words.shapes[shape]}
        </button>
      ))}
    </div>
  );
}

/** The shape in 30 × 18 px. */
function sketch(shape: ShapeCode): string {
  const values = [20, ...fillShape(shape, 20, 100)];
  return curvePath(values.map((value, index) => ({ x: 2 + index * 5.2, y: 17 - value * 0.14 })));
}
