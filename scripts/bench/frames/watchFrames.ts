import type { Page } from "puppeteer-core";

/** What a page did between two instants. */
export interface FramesSeen {
  /** Time from one frame to the next, ms: the median, and what 95 of 100 frames keep within. */
  frameMsMedian: number;
  frameMsP95: number;
  /** Frames in which the run had moved, and what the main thread worked for each, waiting for the processor left out, ms. */
  moved: number;
  workMs: number;
  /** Longest task of the main thread, ms; 0 when none took 50 ms, the least that browsers report. */
  taskMsMax: number;
  /** Layouts, and the time they took, ms. */
  layouts: number;
  layoutMs: number;
}

/** What the page keeps while it is watched. */
interface Watch {
  frames: number[];
  moved: number;
  tasks: number[];
  stop(): void;
}

declare global {
  var watch: Watch | undefined;
}

/**
 * Watches the frames of `page` while `act` goes on. Frames are counted by the page itself, one callback a frame; the
 * first one after the start and the last one before the end belong to nothing and are left out. `moving` is a field of the
 * page whose value tells that the run has moved.
 */
export async function watchFrames(page: Page, moving: string, act: () => Promise<void>): Promise<FramesSeen> {
  const devTools = await page.createCDPSession();
  await devTools.send("Performance.enable", { timeDomain: "threadTicks" });
  const measure = async (): Promise<Record<string, number>> => {
    const { metrics } = await devTools.send("Performance.getMetrics");
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  const before = await measure();
  await page.evaluate((field: string) => {
    const watch: Watch = { frames: [], moved: 0, tasks: [], stop: () => undefined };
    let shown: string | undefined;
    const observer = new PerformanceObserver((list) => {
      watch.tasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: "longtask" });
    let request = requestAnimationFrame(function count(now) {
      watch.frames.push(now);
      const value = document.querySelector<HTMLInputElement>(field)?.value;
      if (value !== shown) watch.moved += 1;
      shown = value;
      request = requestAnimationFrame(count);
    });
    watch.stop = () => {
      cancelAnimationFrame(request);
      observer.disconnect();
    };
    globalThis.watch = watch;
  }, moving);
  await act();
  const { frames, moved, tasks } = await page.evaluate(() => {
    globalThis.watch!.stop();
    const { frames, moved, tasks } = globalThis.watch!;
    return { frames, moved, tasks };
  });
  const after = await measure();
  const gained = (name: string): number => (after[name] ?? 0) - (before[name] ?? 0);
  const gaps = frames.slice(1).map((now, index) => now - frames[index]!);
  return {
    frameMsMedian: quantile(gaps, 0.5),
    frameMsP95: quantile(gaps, 0.95),
    taskMsMax: Math.max(0, ...tasks),
    moved,
    workMs: (1000 * gained("TaskDuration")) / Math.max(1, moved),
    layouts: gained("LayoutCount"),
    layoutMs: 1000 * gained("LayoutDuration"),
  };
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}
