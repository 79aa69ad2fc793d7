import type { Answer, Ask, Status } from "./messages.ts";

/** How long a page waits for its worker to be there, ms: a first visit has none yet. */
const PATIENCE_MS = 10_000;

/** Asks the service worker that answers for this page. Null where there is none, or it does not answer. */
export async function askWorker(message: Ask): Promise<Answer | null> {
  const worker = await activeWorker();
  if (worker === null) return null;
  const { port1: ours, port2: theirs } = new MessageChannel();
  return new Promise((resolve) => {
    ours.onmessage = ({ data }) => {
      ours.close();
      resolve(data as Answer);
    };
    worker.postMessage(message, [theirs]);
  });
}

export function isStatus(answer: Answer | null): answer is Status {
  return answer !== null && "version" in answer;
}

async function activeWorker(): Promise<ServiceWorker | null> {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined) return null;
  const tooLate = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  const ready = serviceWorker.ready.then(({ active }) => active);
  return Promise.race([ready, tooLate]);
}
