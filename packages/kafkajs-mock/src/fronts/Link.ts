import type { ApiName } from "../core/apiKeys.ts";
import type { SaslSession } from "../core/security/saslSession.ts";
import type { Connection, Outcome, Request } from "../core/request.ts";
import { errorCodes } from "../core/errorCodes.ts";
import { errorReply } from "../core/requests/errorReply.ts";
import { unsupportedApiVersions } from "../core/requests/18-api-versions.ts";
import { advertisedVersions } from "../core/advertisedVersions.ts";
import {
  decodeRequest,
  encodeReply,
  UnsupportedVersion,
  type DecodedRequest,
  type RequestHeader,
} from "../wire/UnsupportedVersion.ts";
import { int32At } from "../wire/bigEndian.ts";
import { MalformedBytes } from "../wire/MalformedBytes.ts";
import { ControlError } from "../core/judging/ControlError.ts";
import type { ConnectedLink } from "./ConnectedLink.ts";
import type { Hub } from "./Hub.ts";
import type { RequestEntry } from "./RequestEntry.ts";

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
export class Link implements ConnectedLink {
  readonly connection: Connection;
  lastActiveMs: number;
  private readonly hub: Hub;
  private readonly carrier: Carrier;
  private buffered: Uint8Array = new Uint8Array();
  private queue: Uint8Array[] = [];
  private waitingFor: { request: DecodedRequest; entry: RequestEntry | null } | null = null;
  private isClosed = false;

  constructor(hub: Hub, connection: Connection, carrier: Carrier) {
    this.hub = hub;
    this.connection = connection;
    this.carrier = carrier;
    this.lastActiveMs = hub.now();
    hub.add(this);
  }

  /** Takes bytes from the client, in pieces of any size. */
  receive(bytes: Uint8Array): void {
    if (this.isClosed) return;
    this.lastActiveMs = this.hub.now();
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
      if (sizeBytes < 0 || sizeBytes > this.hub.mostRequestBytes) return this.close();
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

  closeWithErrors(): void {
    const waiting = this.waitingFor;
    this.waitingFor = null;
    if (waiting !== null) this.refuseAsClosed(waiting.request);
    else this.close();
  }

  /** A reply that had to wait. */
  complete(body: unknown): void {
    const waiting = this.waitingFor;
    if (waiting === null) return;
    this.waitingFor = null;
    if (body === null) {
      noteOutcome(waiting.entry, "closed");
      return this.close();
    }
    this.lastActiveMs = this.hub.now();
    if (body === undefined) noteOutcome(waiting.entry, "silent");
    else this.reply(waiting.request, body, waiting.entry);
    this.work();
  }

  /** Sends a reply. A throttled client is not listened to until its time is over, as Kafka mutes the channel (KIP-219). */
  private reply(header: RequestHeader, body: unknown, entry: RequestEntry | null): void {
    let bytes: Uint8Array;
    try {
      bytes = encodeReply(header, body);
    } catch (error) {
      const what = `The reply to ${header.api} version ${header.version} cannot be written: ${(error as Error).message}.`;
      this.hub.reportFailure(header.api, new ControlError(what, "Look at the reply function that made it."));
      return this.close();
    }
    if (entry !== null) {
      entry.outcome = "replied";
      entry.reply = body;
    }
    this.hub.observer?.("out", this.connection.id, bytes);
    this.carrier.send(bytes);
    const { throttleTimeMs } = body as { throttleTimeMs?: number };
    if (throttleTimeMs !== undefined && throttleTimeMs > 0) this.hub.mute(this, throttleTimeMs);
  }

  /**
   * The cluster is closed. The client is told UNKNOWN_SERVER_ERROR and not left with a lost connection: it retries that for ever, and a consumer that
   * somebody forgot would keep the process alive.
   */
  private refuseAsClosed(request: DecodedRequest): void {
    this.carrier.send(encodeReply(request, errorReply(request.api, request.body, errorCodes.UNKNOWN_SERVER_ERROR)));
    this.close();
  }

  /**
   * A request in the middle of an authentication is answered with ILLEGAL_SASL_STATE, one before the handshake or after the session not at all.
   * Source: apache/kafka `SaslServerAuthenticator.handleSaslToken`.
   */
  private refuseForSasl(request: DecodedRequest, sasl: SaslSession): void {
    if (sasl.conversation !== null) {
      this.carrier.send(encodeReply(request, errorReply(request.api, request.body, errorCodes.ILLEGAL_SASL_STATE)));
    }
    this.close();
  }

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
    if (bytes.byteLength <= 4 || int32At(bytes, 0) !== bytes.byteLength - 4) return false;
    return bytes.byteLength - 4 <= this.hub.mostRequestBytes;
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
    if (this.hub.isClosed) return this.refuseAsClosed(request);
    const { api, version, clientId, body } = request;
    // On a SASL listener nothing else is answered before the authentication, nor after its session has run out (KIP-152, KIP-368).
    if (sasl !== null && !isOpenTo(sasl, api, this.hub.now())) return this.refuseForSasl(request, sasl);
    const asked: Request = { api, version, clientId, connection: this.connection, body };
    const entry = this.hub.noteRequest(asked);
    const outcome = this.askBroker(asked);
    switch (outcome.kind) {
      case "reply":
        this.reply(request, outcome.body, entry);
        if (sasl?.closesAfterReply) this.close();
        return;
      case "pending":
        this.waitingFor = { request, entry };
        this.hub.waiting.set(outcome.id, this);
        return;
      case "silent":
        return noteOutcome(entry, "silent");
      case "close":
        noteOutcome(entry, "closed");
        return this.close();
    }
  }

  /** A request that the broker fails on is answered with UNKNOWN_SERVER_ERROR, as Kafka does; the error itself is written to the console. */
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

function noteOutcome(entry: RequestEntry | null, outcome: RequestEntry["outcome"]): void {
  if (entry !== null) entry.outcome = outcome;
}

const openApis: readonly ApiName[] = ["apiVersions", "saslHandshake", "saslAuthenticate"];

function isOpenTo(sasl: SaslSession, api: ApiName, now: number): boolean {
  return openApis.includes(api) || (sasl.isAuthenticated && now < sasl.expiresAtMs);
}

function concatenate(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.byteLength + second.byteLength);
  both.set(first);
  both.set(second, first.byteLength);
  return both;
}
