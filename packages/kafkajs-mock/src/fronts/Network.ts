import { ControlError } from "../core/judging/ControlError.ts";
import { numberFrom, shape, type Judge } from "../core/judging/judges.ts";
import { deliverInTurn } from "../time/turns.ts";

/** How the in-memory network behaves. Everything random comes from the cluster's seed. */
export interface NetworkOptions {
  /** How long each message takes, each way: a number, or the ends of a range it is drawn from, in milliseconds. Default 0. */
  readonly latencyMs?: number | readonly [least: number, most: number];
  /** The share of messages that are lost and sent again, as TCP does it; they arrive `retransmitMs` later. Default 0. */
  readonly lossShare?: number;
  /** Default 200 ms, Linux's least retransmission timeout. */
  readonly retransmitMs?: number;
  /**
   * The share of messages that are overtaken by those of other connections: they take up to `reorderMs` longer. Within a connection the order always holds,
   * as in TCP. Default 0.
   */
  readonly reorderShare?: number;
  /** Default 50 ms. */
  readonly reorderMs?: number;
}

const share = numberFrom(0, 1);
const delay = numberFrom(0);

const judgeLatency: Judge = (value, what) => {
  if (!Array.isArray(value)) return delay(value, what);
  for (const end of value) delay(end, what);
  if (value.length !== 2 || value[0] > value[1])
    throw new ControlError(`${what} is [${value.join(", ")}].`, "A range is [least, most], in milliseconds.");
};

export const judgeNetworkOptions = shape({
  latencyMs: judgeLatency,
  lossShare: share,
  retransmitMs: delay,
  reorderShare: share,
  reorderMs: delay,
});

/** What the network asks of whoever keeps its time. */
export interface Scheduler {
  now(): number;
  /** Calls `action` at an instant. */
  post(atMs: number, action: () => void): void;
  /** The brokers that can be cut off. */
  brokerIds(): readonly number[];
}

/** One direction of one connection. */
interface Lane {
  lastArrivalMs: number;
  /** Whom the lane leads to: a client, or null for a broker. */
  readonly receiver: object | null;
}

/** Carries messages between clients and brokers in memory: later, lost, overtaken or cut off, by option and by control. */
export class Network {
  private options: NetworkOptions;
  /** Without any delay there is nothing to draw and no clock to read. */
  private isInstant = false;
  private isClosed = false;
  private readonly random: () => number;
  private readonly scheduler: Scheduler;
  private readonly cutBrokers = new Set<number>();
  private readonly held: { broker: number; lane: Lane; deliver: () => void }[] = [];

  constructor(options: NetworkOptions, random: () => number, scheduler: Scheduler) {
    this.options = options;
    this.configure(options);
    this.random = random;
    this.scheduler = scheduler;
  }

  /** Changes how the network behaves from now on; what is not named stays. */
  configure(options: NetworkOptions): void {
    judgeNetworkOptions(options, "The network");
    this.options = { ...this.options, ...options };
    const { latencyMs = 0, lossShare = 0, reorderShare = 0 } = this.options;
    this.isInstant = latencyMs === 0 && lossShare === 0 && reorderShare === 0;
  }

  /** A lane to a broker, or to the client that `receiver` stands for. */
  newLane(receiver: object | null = null): Lane {
    return { lastArrivalMs: Number.NEGATIVE_INFINITY, receiver };
  }

  /** Cuts a broker off from every client: nothing arrives either way until `heal`, then all of it, in order. */
  partition(broker: number): void {
    this.judgeBroker(broker);
    this.cutBrokers.add(broker);
  }

  /** Lets a broker that was cut off be reached again, and delivers what was held. */
  heal(broker: number): void {
    this.judgeBroker(broker);
    if (!this.cutBrokers.delete(broker)) return;
    const waiting = this.held.filter((message) => message.broker === broker);
    for (const message of waiting) this.held.splice(this.held.indexOf(message), 1);
    for (const { lane, deliver } of waiting) arriveSoon(lane, deliver);
  }

  /** From now on everything arrives at once: the cluster is closed, and the last replies may not wait for a clock that stands still. */
  close(): void {
    this.isInstant = true;
    this.isClosed = true;
    this.cutBrokers.clear();
    for (const { lane, deliver } of this.held.splice(0)) arriveSoon(lane, deliver);
  }

  /** Carries one message. Without any delay it arrives in a later microtask. */
  carry(lane: Lane, broker: number, deliver: () => void): void {
    if (this.cutBrokers.size > 0 && this.cutBrokers.has(broker)) {
      this.held.push({ broker, lane, deliver });
      return;
    }
    if (this.isInstant && (this.isClosed || lane.lastArrivalMs === Number.NEGATIVE_INFINITY)) {
      arriveSoon(lane, deliver);
      return;
    }
    const delayMs = this.drawDelay();
    const now = this.scheduler.now();
    const arrivalMs = Math.max(now + delayMs, lane.lastArrivalMs);
    if (arrivalMs <= now) {
      arriveSoon(lane, deliver);
      return;
    }
    lane.lastArrivalMs = arrivalMs;
    this.scheduler.post(arrivalMs, () => {
      if (this.cutBrokers.has(broker)) this.held.push({ broker, lane, deliver });
      else if (lane.receiver === null) deliver();
      else deliverInTurn(lane.receiver, deliver);
    });
  }

  private judgeBroker(broker: number): void {
    const ids = this.scheduler.brokerIds();
    if (!ids.includes(broker))
      throw new ControlError(`There is no broker ${broker}.`, `The brokers are ${ids.join(", ")}.`);
  }

  private drawDelay(): number {
    const { latencyMs = 0, lossShare = 0, retransmitMs = 200, reorderShare = 0, reorderMs = 50 } = this.options;
    let delayMs =
      typeof latencyMs === "number" ? latencyMs : latencyMs[0] + this.random() * (latencyMs[1] - latencyMs[0]);
    // A lost message can be lost again; eight times in a row is where TCP would give up.
    for (let attempt = 0; attempt < 8 && lossShare > 0 && this.random() < lossShare; attempt++)
      delayMs += retransmitMs * 2 ** attempt;
    if (reorderShare > 0 && this.random() < reorderShare) delayMs += this.random() * reorderMs;
    return Math.round(delayMs);
  }
}

/** Delivers without delay, but never inside the call that sent the message. */
function arriveSoon(lane: Lane, deliver: () => void): void {
  if (lane.receiver === null) queueMicrotask(deliver);
  else deliverInTurn(lane.receiver, deliver);
}
