import type { TangleWords } from "../../../simulations/views/index.ts";
import { formatNumber } from "../../words/format.ts";
import { tangle } from "../../words/index.ts";

/** What the ring on the landing page says. Its stations are a picture here, not buttons. */
export const tangleWords: TangleWords = {
  systemName: (code) => tangle.systemName({ code }),
  number: formatNumber,
  station: ({ code, open }) => tangle.station({ code, open }),
  stations: tangle.stations,
};
