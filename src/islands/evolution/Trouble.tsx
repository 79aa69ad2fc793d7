import type { ComponentChildren } from "preact";
import type { Problem } from "../../../simulations/runner/index.ts";
import { errors } from "../../words/index.ts";
import "./Trouble.css";

interface TroubleProps {
  readonly title: string;
  readonly problem: Problem;
  /** What is safe. */
  readonly note: string;
  /** The ways out. */
  readonly children: ComponentChildren;
  /** Finds the sentence; those of links and files are loaded with what they are about. */
  readonly say?: (problem: Problem) => string;
}

/** Something went wrong: what, why, what is safe, and the ways out. (The instrument's own would split the lesson's script.) */
export function Trouble({ title, problem, note, children, say = errors.say }: TroubleProps) {
  return (
    <div class="evolution-problem" role="alert">
      <p>
        <strong>{title}.</strong> {say(problem)}
      </p>
      <p>{note}</p>
      <p class="evolution-row">{children}</p>
    </div>
  );
}
