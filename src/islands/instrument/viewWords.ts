import type { TangleWords, WaitWords } from "../../../simulations/views/index.ts";
import { formatNumber } from "../../words/format.ts";
import { tangle, wait } from "../../words/index.ts";

/** What the ring of stations says. */
export const tangleWords: TangleWords = {
  systemName: (code) => tangle.systemName({ code }),
  number: formatNumber,
  station: ({ code, open }) => tangle.station({ code, open }),
  stations: tangle.stations,
};

/** What the curve of waits says. */
export const waitWords: WaitWords = {
  axis: wait.axis,
  systems: wait.systems,
  year: (year) => wait.year({ year }),
  number: formatNumber,
  run: wait.run,
  guess: wait.guess,
  previous: wait.previous,
};
