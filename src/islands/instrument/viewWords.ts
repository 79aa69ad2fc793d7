import type { TangleWords, WaitWords } from "../../../simulations/views/index.ts";
import { formatNumber } from "../../words/format.ts";
import { tangle, views } from "../../words/index.ts";

/** What the ring of stations says. */
export const tangleWords: TangleWords = {
  systemName: (code) => tangle.systemName({ code }),
  number: formatNumber,
  station: ({ code, open }) => tangle.station({ code, open }),
  stations: tangle.stations,
  key: views.key,
};

/** What the curve of waits says. */
export const waitWords: WaitWords = {
  axis: views.waitAxis,
  systems: views.waitSystems,
  year: (year) => views.year({ year }),
  number: formatNumber,
  run: views.thisRun,
  guess: views.yourGuess,
  previous: views.before,
  nothingNew: views.nothingNew,
};
