import type { Broker } from "../core/broker.ts";
import type { ApiName } from "../core/api-keys.ts";
import type { SaslSession } from "../core/security/sasl-session.ts";
import type { Completion } from "../core/state.ts";
import type { Connection, Outcome, Request } from "../core/request.ts";
import { errorCodes } from "../core/error-codes.ts";
import { errorReply } from "../core/requests/error-replies.ts";
import { unsupportedApiVersions } from "../core/requests/18-api-versions.ts";
import { advertisedVersions } from "../core/advertised-versions.ts";
import {
  decodeRequest,
  encodeReply,
  UnsupportedVersion,
  type DecodedRequest,
  type RequestHeader,
} from "../wire/frames.ts";
import { int32At } from "../wire/big-endian.ts";
import { MalformedBytes } from "../wire/malformed.ts";

/** A request may not be longer than this. Source: `socket.request.max.bytes`, 100 MiB. */
const MOST_FRAME_BYTES = 104_857_600;

/** What a link needs from whoever carries its bytes. */
export interface Carrier {
  /** Sends bytes to the client. */
  send(bytes: Uint8Array): void;
  /** Closes the connection, after what was sent. */
  close(): void;
}

/**
 * One connection between a client and the broker core: cuts the byte stream into requests, hands them over one at a time in order, as Kafka does, and
 * sends the replies. Bytes that are no request close the connection and nothing else.
 */
export class Link {
  readonly connection: Connection;
  private readonly hub: Hub;
  private readonly carrier: Carrier;
  private buffered: Uint8Array = new Uint8Array();
  private queue: Uint8Array[] = [];
  private waitingFor: { id: number; header: RequestHeader } | null = null;
  private isClosed = false;

  constructor(hub: Hub, connection: Connection, carrier: Carrier) {
    this.hub = hub;
    this.connection = connection;
    this.carrier = carrier;
    hub.links.add(this);
  }

  /** Takes bytes from the client, in pieces of any size. */
  receive(bytes: Uint8Array): void {
    if (this.isClosed) return;
    this.hub.observer?.("in", this.connection.id, bytes);
    if (this.buffered.byteLength === 0 && this.queue.length === 0 && this.isWholeFrame(bytes)) {
      // The usual case, one request a write: no piece is cut and none is kept.
      if (this.waitingFor === null && !this.hub.isMuted(this)) {
        this.handleFrame(bytes, 4);
        this.hub.settle();
        return;
      }
    }
    this.buffered = this.buffered.byteLength === 0 ? bytes : concatenate(this.buffered, bytes);
    while (this.buffered.byteLength >= 4) {
      const sizeBytes = int32At(this.buffered, 0);
      if (sizeBytes < 0 || sizeBytes > MOST_FRAME_BYTES) return this.close();
      if (this.buffered.byteLength < sizeBytes + 4) break;
      this.queue.push(this.buffered.subarray(4, sizeBytes + 4));
      this.buffered = this.buffered.subarray(sizeBytes + 4);
    }
    this.work();
  }

  /** The client is gone. */
  end(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.hub.remove(this);
  }

  close(): void {
    if (this.isClosed) return;
    this.end();
    this.carrier.close();
  }

  /** A reply that had to wait. */
  complete(body: unknown): void {
    const waiting = this.waitingFor;
    if (waiting === null) return;
    this.waitingFor = null;
    if (body === null) return this.close();
    if (body !== undefined) this.reply(waiting.header, body);
    this.work();
  }

  /** Sends a reply. A throttled client is not listened to until its time is over, as Kafka mutes the channel (KIP-219). */
  private reply(header: RequestHeader, body: unknown): void {
    const bytes = encodeReply(header, body);
    this.hub.observer?.("out", this.connection.id, bytes);
    this.carrier.send(bytes);
    const { throttleTimeMs } = body as { throttleTimeMs?: number };
    if (throttleTimeMs !== undefined && throttleTimeMs > 0) this.hub.mute(this, throttleTimeMs);
  }

  /** Takes up the requests that came while the connection was muted. */
  resume(): void {
    this.work();
  }

  private work(): void {
    while (this.waitingFor === null && !this.isClosed && !this.hub.isMuted(this)) {
      const frame = this.queue.shift();
      if (frame === undefined) break;
      this.handleFrame(frame);
    }
    this.hub.settle();
  }

  private isWholeFrame(bytes: Uint8Array): boolean {
    return bytes.byteLength > 4 && int32At(bytes, 0) === bytes.byteLength - 4;
  }

  private handleFrame(frame: Uint8Array, from = 0): void {
    const { sasl } = this.connection;
    if (sasl !== null && sasl.takesBareTokens && sasl.conversation !== null)
      return this.handleBareToken(sasl, frame.subarray(from));
    let request: DecodedRequest;
    try {
      request = decodeRequest(frame, from);
    } catch (error) {
      return this.refuse(error);
    }
    const [lowest, highest] = advertisedVersions(request.api, this.hub.broker.core.compatibility);
    if (request.version < lowest || request.version > highest) return this.refuse(new UnsupportedVersion(request));
    const { api, version, clientId, body } = request;
    // On a SASL listener nothing else is answered before the authentication, nor after its session has run out (KIP-152, KIP-368).
    if (sasl !== null && !isOpenTo(sasl, api, this.hub.now())) return this.close();
    const outcome = this.askBroker({ api, version, clientId, connection: this.connection, body });
    switch (outcome.kind) {
      case "reply":
        this.reply(request, outcome.body);
        if (sasl?.closesAfterReply) this.close();
        return;
      case "pending":
        this.waitingFor = { id: outcome.id, header: request };
        this.hub.waiting.set(outcome.id, this);
        return;
      case "silent":
        return;
      case "close":
        return this.close();
    }
  }

  /** A request that the broker fails on is answered with UNKNOWN_SERVER_ERROR, as Kafka does; the error itself is told where programs look for it. */
  private askBroker(request: Request): Outcome {
    try {
      return this.hub.broker.handle(request, this.hub.now());
    } catch (error) {
      this.hub.reportFailure(request.api, error);
      return { kind: "reply", body: errorReply(request.api, request.body, errorCodes.UNKNOWN_SERVER_ERROR) };
    }
  }

  /** After a handshake of version 0 the mechanism's tokens come bare, each behind its length. */
  private handleBareToken(sasl: SaslSession, token: Uint8Array): void {
    const step = sasl.conversation?.answer(token);
    if (step === undefined || step.kind === "failed") return this.close();
    if (step.kind === "done") {
      sasl.conversation = null;
      sasl.isAuthenticated = true;
      sasl.takesBareTokens = false;
      this.connection.principal = `User:${step.user}`;
    }
    const framed = new Uint8Array(step.token.byteLength + 4);
    new DataView(framed.buffer).setInt32(0, step.token.byteLength);
    framed.set(step.token, 4);
    this.carrier.send(framed);
  }

  private refuse(error: unknown): void {
    if (error instanceof UnsupportedVersion && error.header.api === "apiVersions") {
      this.carrier.send(encodeReply(error.header, unsupportedApiVersions(this.hub.broker.core), 0));
      return;
    }
    if (error instanceof UnsupportedVersion || error instanceof MalformedBytes) return this.close();
    throw error;
  }
}

const openApis: readonly ApiName[] = ["apiVersions", "saslHandshake", "saslAuthenticate"];

function isOpenTo(sasl: SaslSession, api: ApiName, now: number): boolean {
  return openApis.includes(api) || (sasl.isAuthenticated && now < sasl.expiresAtMs);
}

/** All links of one cluster, and the clock that moves its core. */
export class Hub {
  readonly broker: Broker;
  readonly now: () => number;
  readonly links = new Set<Link>();
  readonly waiting = new Map<number, Link>();
  private readonly muted = new Map<Link, number>();
  /** Actions of the front that have their instant, in order. */
  private readonly posts: { atMs: number; action: () => void }[] = [];
  /** Sees every message as it passes, for traces. */
  observer: ((direction: "in" | "out", connection: string, bytes: Uint8Array) => void) | null = null;
  private readonly wake: (atMs: number) => void;
  private isSettling = false;

  /** `wake` is asked to call `settle` again at an instant; asking for a new one forgets the old. */
  constructor(broker: Broker, now: () => number, wake: (atMs: number) => void) {
    this.broker = broker;
    this.now = now;
    this.wake = wake;
    broker.listen((happening) => {
      if (happening.type === "broker.stopped") queueMicrotask(() => this.closeLinksOf(happening.broker));
    });
  }

  private closeLinksOf(brokerId: number): void {
    for (const link of [...this.links]) if (link.connection.brokerId === brokerId) link.close();
  }

  /** Delivers replies that became ready and asks to be woken for the next deadline. */
  settle(): void {
    if (this.isSettling) return;
    this.isSettling = true;
    try {
      if (this.posts.length > 0) this.deliverPosts();
      if (this.muted.size > 0) this.unmute();
      for (;;) {
        const completions = this.broker.advance(this.now());
        if (completions.length === 0) break;
        for (const completion of completions) this.deliver(completion);
      }
    } finally {
      this.isSettling = false;
    }
    this.wake(
      Math.min(this.broker.nextDeadline(), this.nextUnmuteAt(), this.posts[0]?.atMs ?? Number.POSITIVE_INFINITY),
    );
  }

  /** Calls `action` at an instant; actions of the same instant keep their order. */
  post(atMs: number, action: () => void): void {
    let index = this.posts.length;
    while (index > 0 && (this.posts[index - 1] as { atMs: number }).atMs > atMs) index--;
    this.posts.splice(index, 0, { atMs, action });
    if (index === 0) this.wake(Math.min(atMs, this.broker.nextDeadline(), this.nextUnmuteAt()));
  }

  private deliverPosts(): void {
    while ((this.posts[0]?.atMs ?? Number.POSITIVE_INFINITY) <= this.now()) this.posts.shift()?.action();
  }

  /** Called when the broker fails on a request: a fault of this package, never of the client. */
  reportFailure(api: string, error: unknown): void {
    console.error(`kafkajs-mock failed on ${api}. Please report this with the request.`, error);
  }

  /** Hands a reply that had to wait to its connection, if that is still there. */
  deliver({ id, body }: Completion): void {
    const link = this.waiting.get(id);
    this.waiting.delete(id);
    link?.complete(body);
  }

  mute(link: Link, forMs: number): void {
    this.muted.set(link, this.now() + forMs);
  }

  isMuted(link: Link): boolean {
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
    let next = Number.POSITIVE_INFINITY;
    if (this.muted.size === 0) return next;
    for (const untilMs of this.muted.values()) next = Math.min(next, untilMs);
    return next;
  }

  remove(link: Link): void {
    this.links.delete(link);
    this.muted.delete(link);
    for (const [id, waiting] of this.waiting) if (waiting === link) this.waiting.delete(id);
    this.broker.forget(link.connection.id);
  }
}

function concatenate(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.byteLength + second.byteLength);
  both.set(first);
  both.set(second, first.byteLength);
  return both;
}
