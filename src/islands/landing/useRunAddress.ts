import { useEffect, useState } from "preact/hooks";
import { encodeRun } from "../../../simulations/runner/index.ts";
import type { ValuePick } from "../../../simulations/views/index.ts";
import { toShared } from "../evolution/sharedShown.ts";
import { ownCurve, SCENARIO } from "../evolution/Shown.ts";
import type { LandingRunProps } from "./LandingRunProps.ts";

/** Where the evolution's page opens the four runs of a seed, with the why of a quarter if one is given. */
export function useRunAddress(
  { architectures, evolutionHref }: Pick<LandingRunProps, "architectures" | "evolutionHref">,
  seed: number,
  picked: ValuePick | null = null,
): string {
  const [address, setAddress] = useState(evolutionHref);
  useEffect(() => {
    let isCurrent = true;
    const { run, view } = toShared({ scenario: SCENARIO, seed, curves: architectures.map(ownCurve), picked });
    encodeRun(run, view).then(
      (text) => isCurrent && setAddress(`${evolutionHref}#run=${text}`),
      // The page itself opens without it.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [seed, picked?.key, picked?.quarter]);
  return address;
}
