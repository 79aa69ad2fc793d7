import type { Problem as Trouble } from "../../../simulations/runner/index.ts";
import { errors, run } from "../../words/index.ts";
import "./Problem.css";

interface ProblemProps {
  title: string;
  problem: Trouble;
  /** What is safe, in one sentence. */
  note?: string;
  action?: { label: string; run: () => void };
  /** Finds the sentence; those of links and files are loaded with what they are about. */
  say?: (problem: Trouble) => string;
}

/** Something went wrong: what, why, what is safe, and the way out. */
export function Problem({ title, problem, note, action, say = errors.say }: ProblemProps) {
  return (
    <div class="problem" role="alert">
      <p>
        <strong>{problem.code === "worker.unavailable" ? run.notStartedTitle : title}.</strong> {say(problem)}
      </p>
      {note && <p>{note}</p>}
      {action && (
        <button type="button" class="button" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
