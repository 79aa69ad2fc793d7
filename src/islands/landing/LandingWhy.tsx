import { useEffect, useRef } from "preact/hooks";
import type { QuarterFigures } from "../../../simulations/business/index.ts";
import { landing } from "../../words/index.ts";
import { OneDecision } from "../evolution/OneDecision.tsx";
import { whyQuarter } from "./landingRuns.ts";
import type { LandingRunProps } from "./LandingRunProps.ts";
import { coursesOf, type LandingState } from "./LandingState.ts";
import { whyPlace } from "../../../simulations/lenses/evolution/raceStory.ts";
import { STOP_QUARTER } from "../../../simulations/lenses/evolution/stopQuarter.ts";
import { useRunAddress } from "./useRunAddress.ts";
import "./LandingWhy.css";

interface LandingWhyProps extends LandingRunProps {
  readonly state: LandingState;
  readonly onClose: () => void;
}

/** Measures that may have moved between the first year and the crossing, in the order in which they are told. */
const MEASURES = {
  leadTime: ({ leadTimeDays }: QuarterFigures) => leadTimeDays,
  openTickets: ({ openTickets }: QuarterFigures) => openTickets,
  misread: ({ wrongBy }: QuarterFigures) => wrongBy.misread && wrongBy.misread * 1000,
  trust: ({ trust }: QuarterFigures) => trust,
};

/** Why the order turned round: one decision of that quarter followed back, and what had changed since the first year. */
export function LandingWhy(props: LandingWhyProps) {
  const { state, quarters, onClose } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const place = whyPlace(coursesOf(state.figures), quarters);
  const address = useRunAddress(props, state.seed, place);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest("section")?.scrollIntoView({ block: "nearest" });
  }, []);
  if (!place) return null;
  const figures = state.figures[place.key];
  const [before, then] = [figures[STOP_QUARTER - 1]!, figures[place.quarter - 1]!];
  return (
    <section
      class="landing-why"
      aria-labelledby="landing-why-title"
      onKeyDown={(domEvent) => domEvent.key === "Escape" && onClose()}
    >
      <header>
        <h2 id="landing-why-title" tabIndex={-1} ref={heading}>
          {landing.whyTitle(place)}
        </h2>
        <button type="button" class="button button-plain" onClick={onClose}>
          {landing.whyClose}
        </button>
      </header>
      <div class="landing-why-parts">
        <div>
          <h3>{landing.measuresTitle(place)}</h3>
          <dl>
            {Object.entries(MEASURES).map(([code, read]) => {
              const [from, to] = [read(before), read(then)];
              const { label, value } = landing.measures[code as keyof typeof MEASURES];
              return (
                from !== null &&
                to !== null && (
                  <div key={code}>
                    <dt>{label}</dt>
                    <dd>
                      {place.quarter > STOP_QUARTER && (
                        <>
                          <span>{value({ value: from })}</span> <span aria-hidden="true">→</span>
                          <span class="unseen">{landing.changedTo}</span>{" "}
                        </>
                      )}
                      <strong>{value({ value: to })}</strong>
                    </dd>
                  </div>
                )
              );
            })}
          </dl>
        </div>
        <OneDecision subject={then} load={whyQuarter(place.key, state.seed)} />
      </div>
      <p class="landing-why-note">
        {landing.whyNote} <a href={address}>{landing.whyMore}</a>
      </p>
    </section>
  );
}
