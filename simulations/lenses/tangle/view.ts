import type { LensView, Outline } from "../../lens/index.ts";
import { describeWait, mountWaitChart, tableOfWait } from "../../views/index.ts";
import type { WaitChartData, WaitWords } from "../../views/index.ts";
import { describeTangle, tableOfTangle } from "./drawing/describeTangle.ts";
import { mountTangle } from "./drawing/mountTangle.ts";
import type { TangleWords } from "./drawing/TangleOptions.ts";
import type { TangleBrief } from "./TangleBrief.ts";
import type { TanglePicture } from "./TanglePicture.ts";

/** The ring of stations with their queues, and the curve of waits. */
export const view: LensView<TanglePicture, TangleBrief, TangleWords, WaitWords> = {
  mount: mountTangle,
  describe: ({ picture }) => describeTangle(picture),
  table: ({ picture }) => tableOfTangle(picture),
  curve: {
    mount: (host, options) => {
      const chart = mountWaitChart(host, options);
      return {
        update: ({ run, now, guess, comparison, label }, isPassing) =>
          chart.update(
            {
              run: run.brief,
              now,
              guess: guess?.map(({ position, value }) => ({ half: position, days: value })),
              ...(comparison && { comparison: { run: comparison.run.brief, label: comparison.label } }),
              ...(label !== undefined && { label }),
            } as WaitChartData,
            isPassing,
          ),
        destroy: chart.destroy,
      };
    },
    describe: ({ brief }: Outline<TangleBrief>) => describeWait(brief),
    table: ({ brief }: Outline<TangleBrief>) => tableOfWait(brief),
  },
};
