import { coursesOf, type LandingState } from "./LandingState.ts";
import { tellEnd, tellStop } from "./tellRace.ts";

/** What the run says to the bet. Every figure is of the run that was just drawn. */
export function LandingSays({ state, quarters }: { readonly state: LandingState; readonly quarters: number }) {
  const { phase, bet, fate, figures } = state;
  const courses = coursesOf(figures);
  const { lead, rest } = phase === "over" ? tellEnd(courses, fate, quarters) : tellStop(courses, bet);
  return (
    <p>
      <strong>{lead}</strong> {rest}
    </p>
  );
}
