import { apiKeys, type ApiName } from "../core/apiKeys.ts";
import { apiSchemas } from "./apiSchemas.ts";
import { MalformedBytes } from "./MalformedBytes.ts";
import { Reader } from "./Reader.ts";
import { nullableString, skipTaggedFields } from "./schema.ts";
import { Writer } from "./Writer.ts";

const namesByKey = new Map<number, ApiName>(Object.entries(apiKeys).map(([name, key]) => [key, name as ApiName]));

/** What a request's header says. */
export interface RequestHeader {
  readonly api: ApiName;
  readonly version: number;
  readonly correlationId: number;
  readonly clientId: string | null;
}

export interface DecodedRequest extends RequestHeader {
  readonly body: unknown;
}

/** A request whose version the codec does not know; ApiVersions may still be answered. */
export class UnsupportedVersion extends Error {
  readonly header: RequestHeader;
  constructor(header: RequestHeader) {
    super(`${header.api} version ${header.version} is not supported.`);
    this.name = "UnsupportedVersion";
    this.header = header;
  }
}

/** Reads a request without its length prefix. Throws {@link MalformedBytes} or {@link UnsupportedVersion}. */
export function decodeRequest(bytes: Uint8Array, from = 0, to = bytes.byteLength): DecodedRequest {
  const reader = new Reader(bytes, from, to);
  const key = reader.int16();
  const version = reader.int16();
  const correlationId = reader.int32();
  const api = namesByKey.get(key);
  if (api === undefined) throw new MalformedBytes(`request type ${key} is unknown`);
  const clientId = nullableString.read(reader);
  const { request, versions } = apiSchemas[api];
  if (version < versions.lowest || version > versions.highest)
    throw new UnsupportedVersion({ api, version, correlationId, clientId });
  reader.version = version;
  reader.flexible = version >= versions.flexibleFrom;
  if (reader.flexible) skipTaggedFields(reader);
  return { api, version, correlationId, clientId, body: request.read(reader) };
}

/** A reply with its length prefix, ready to send. */
export function encodeReply(header: RequestHeader, body: unknown, version = header.version): Uint8Array {
  const { reply, versions } = apiSchemas[header.api];
  const writer = new Writer(512);
  writer.version = version;
  writer.flexible = version >= versions.flexibleFrom;
  writer.int32(0);
  writer.int32(header.correlationId);
  // The reply to ApiVersions keeps the old header in every version (KIP-511).
  if (writer.flexible && header.api !== "apiVersions") writer.unsignedVarint(0);
  reply.write(writer, body);
  writer.patchInt32(0, writer.position - 4);
  return writer.finish();
}
