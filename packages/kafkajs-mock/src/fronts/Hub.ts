import type { Broker } from "../core/broker.ts";
import { numberSetting } from "../core/core.ts";
import { ControlError } from "../core/judging/ControlError.ts";
import type { Request } from "../core/request.ts";
import type { Completion } from "../core/state.ts";
import type { ConnectedLink } from "./ConnectedLink.ts";
import { judgeRequestFilter, RequestEntry, type RequestLog } from "./RequestEntry.ts";

const NEVER = Number.POSITIVE_INFINITY;

/** All links of one cluster, and the clock that moves its core. */
export class Hub {
  readonly broker: Broker;
  readonly now: () => number;
  readonly links = new Set<ConnectedLink>();
  readonly waiting = new Map<number, ConnectedLink>();
  /** Sees every message as it passes, for traces. */
  observer: ((direction: "in" | "out", connection: string, bytes: Uint8Array) => void) | null = null;
  /** Once true, every request is answered with an error and its connection ended. */
  isClosed = false;
  private readonly muted = new Map<ConnectedLink, number>();
  /** Actions of the front that have their instant, in order. */
  private readonly posts: { atMs: number; action: () => void }[] = [];
  private readonly requestLogs = new Set<RequestEntry[]>();
  private readonly closeListeners = new Set<() => void>();
  private nextIdleCheckMs = NEVER;
  private readonly wake: (atMs: number) => void;
  private isSettling = false;

  /** A longer request closes its connection: `socket.request.max.bytes`. */
  readonly mostRequestBytes: number;

  /** `wake` is asked to call `settle` again at an instant; asking for a new one forgets the old. */
  constructor(broker: Broker, now: () => number, wake: (atMs: number) => void) {
    this.broker = broker;
    this.now = now;
    this.wake = wake;
    this.mostRequestBytes = numberSetting(broker.core, "socket.request.max.bytes");
    broker.listen((happening) => {
      if (happening.type === "broker.stopped") queueMicrotask(() => this.closeLinksOf(happening.broker));
    });
  }

  add(link: ConnectedLink): void {
    this.links.add(link);
    const idleMs = this.idleLimitMs();
    if (this.isClosed || idleMs === NEVER || this.nextIdleCheckMs < NEVER) return;
    this.nextIdleCheckMs = link.lastActiveMs + idleMs;
    this.wake(this.nextWakeMs());
  }

  remove(link: ConnectedLink): void {
    this.links.delete(link);
    this.muted.delete(link);
    for (const [id, waiting] of this.waiting) if (waiting === link) this.waiting.delete(id);
    this.broker.forget(link.connection.id);
  }

  /** Answers what is open with an error, ends every connection and forgets every timer. */
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    for (const tell of [...this.closeListeners]) tell();
    this.posts.length = 0;
    for (const link of [...this.links]) link.closeWithErrors();
    this.wake(NEVER);
  }

  /** Calls `listener` when the cluster is closed; returns how to stop that. */
  onClose(listener: () => void): () => void {
    this.closeListeners.add(listener);
    return () => void this.closeListeners.delete(listener);
  }

  private closeLinksOf(brokerId: number): void {
    for (const link of [...this.links]) if (link.connection.brokerId === brokerId) link.close();
  }

  /** Delivers replies that became ready and asks to be woken for the next deadline. */
  settle(): void {
    if (this.isSettling || this.isClosed) return;
    this.isSettling = true;
    try {
      if (this.posts.length > 0) this.deliverPosts();
      if (this.muted.size > 0) this.unmute();
      if (this.nextIdleCheckMs < NEVER && this.nextIdleCheckMs <= this.now()) this.closeIdleLinks();
      for (;;) {
        const completions = this.broker.advance(this.now());
        if (completions.length === 0) break;
        for (const completion of completions) this.deliver(completion);
      }
    } finally {
      this.isSettling = false;
    }
    if (!this.isClosed) this.wake(this.nextWakeMs());
  }

  private nextWakeMs(): number {
    const nextPostMs = this.posts[0]?.atMs ?? NEVER;
    return Math.min(this.broker.nextDeadline(), this.nextUnmuteAt(), nextPostMs, this.nextIdleCheckMs);
  }

  /** Calls `action` at an instant; actions of the same instant keep their order. */
  post(atMs: number, action: () => void): void {
    let index = this.posts.length;
    while (index > 0 && (this.posts[index - 1] as { atMs: number }).atMs > atMs) index--;
    this.posts.splice(index, 0, { atMs, action });
    if (index === 0) this.wake(this.nextWakeMs());
  }

  private deliverPosts(): void {
    while ((this.posts[0]?.atMs ?? NEVER) <= this.now()) this.posts.shift()?.action();
  }

  brokerIds(): readonly number[] {
    return this.broker.core.state.brokers.map(({ id }) => id);
  }

  /** Called when a request cannot be answered as it should: by a mistake in a reply function, or by one of this package. */
  reportFailure(api: string, error: unknown): void {
    if (error instanceof ControlError) console.error(error.message);
    else console.error(`kafkajs-mock failed on ${api}. Please report this with the request.`, error);
  }

  /** Hands a reply that had to wait to its connection, if that is still there. */
  deliver({ id, body }: Completion): void {
    const link = this.waiting.get(id);
    this.waiting.delete(id);
    link?.complete(body);
  }

  mute(link: ConnectedLink, forMs: number): void {
    this.muted.set(link, this.now() + forMs);
  }

  isMuted(link: ConnectedLink): boolean {
    return this.muted.size > 0 && (this.muted.get(link) ?? 0) > this.now();
  }

  private unmute(): void {
    for (const [link, untilMs] of this.muted) {
      if (untilMs > this.now()) continue;
      this.muted.delete(link);
      link.resume();
    }
  }

  private nextUnmuteAt(): number {
    let next = NEVER;
    if (this.muted.size === 0) return next;
    for (const untilMs of this.muted.values()) next = Math.min(next, untilMs);
    return next;
  }

  /** `connections.max.idle.ms`; below 0 connections may be idle for ever. */
  private idleLimitMs(): number {
    const limitMs = numberSetting(this.broker.core, "connections.max.idle.ms");
    return limitMs < 0 ? NEVER : limitMs;
  }

  /** Ends connections over which nothing went for too long. Source: apache/kafka `Selector.IdleExpiryManager`. */
  private closeIdleLinks(): void {
    const limitMs = this.idleLimitMs();
    const now = this.now();
    let next = NEVER;
    for (const link of [...this.links]) {
      if (link.lastActiveMs + limitMs <= now) link.close();
      else next = Math.min(next, link.lastActiveMs + limitMs);
    }
    this.nextIdleCheckMs = next;
  }

  /** Starts a log of requests. */
  recordRequests(): RequestLog {
    const entries: RequestEntry[] = [];
    this.requestLogs.add(entries);
    return {
      requests(filter = {}) {
        judgeRequestFilter(filter, "requests");
        return entries.filter((entry) => entry.matches(filter));
      },
      clear: () => void entries.splice(0),
      stop: () => void this.requestLogs.delete(entries),
    };
  }

  /** A new entry in every log, or null while nobody records. */
  noteRequest(request: Request): RequestEntry | null {
    if (this.requestLogs.size === 0) return null;
    const entry = new RequestEntry(this.now(), request);
    for (const entries of this.requestLogs) entries.push(entry);
    return entry;
  }
}
