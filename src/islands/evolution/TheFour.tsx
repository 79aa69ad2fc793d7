import type { ArchitectureName } from "../../../simulations/business/index.ts";
import { evolution as words } from "../../words/index.ts";
import { LineSample } from "./LineSample.tsx";
import "./TheFour.css";

/** Who will be drawn, in the chart that is still empty: the line, the name, and what it means. */
export function TheFour({ architectures }: { readonly architectures: readonly ArchitectureName[] }) {
  return (
    <ul class="evolution-four">
      {architectures.map((architecture) => (
        <li key={architecture}>
          <LineSample name={architecture} />
          <span>
            <strong>{words.curveName({ architecture })}</strong> <span>{words.drawAbout[architecture]}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
