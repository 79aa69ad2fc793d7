/**
 * A turn of the event loop, taken from the platform before anybody replaces its timers: setImmediate in Node, a message to ourselves elsewhere.
 * Actions keep their order, and every microtask that one sets in motion runs before the next.
 */
const takeTurn = createTurnTaker();

/** Whose messages the turn under way delivers; null before the first one. */
let receiverOfTurn: object | null = null;
let waitingCount = 0;

/**
 * Delivers a message to one receiver, never in the same turn as a message to another: what a message sets in motion settles before the next receiver
 * hears anything, as it is with real sockets. Two clients of one program that share state depend on it (docs/kafkajs-quirks.md).
 * One receiver alone gets its messages in microtasks, which costs no turn.
 */
export function deliverInTurn(receiver: object, deliver: () => void): void {
  if (waitingCount === 0 && (receiverOfTurn === null || receiverOfTurn === receiver)) {
    beginTurnOf(receiver);
    queueMicrotask(deliver);
    return;
  }
  waitingCount += 1;
  takeTurn(() => {
    waitingCount -= 1;
    receiverOfTurn = null;
    if (waitingCount === 0) beginTurnOf(receiver);
    deliver();
  });
}

function beginTurnOf(receiver: object): void {
  if (receiverOfTurn !== null) return;
  receiverOfTurn = receiver;
  takeTurn(() => (receiverOfTurn = null));
}

/** Resolves in the next turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => takeTurn(resolve));
}

/** Whether messages still wait for their turn. */
export function hasWaitingTurns(): boolean {
  return waitingCount > 0;
}

function createTurnTaker(): (action: () => void) => void {
  if (typeof setImmediate === "function") {
    const immediately = setImmediate;
    return (action) => void immediately(action);
  }
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return (action) => {
    waiting.push(action);
    port2.postMessage(0);
  };
}
