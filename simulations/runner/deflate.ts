import { CodedError } from "./CodedError.ts";

/** Packs bytes with raw DEFLATE (RFC 1951), as every current browser and Node can. */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/**
 * Unpacks raw DEFLATE, giving up as soon as more than `limitBytes` have come out: a short link can unpack to gigabytes.
 * Throws CodedError `link.tooLarge`, or `link.broken` when the bytes are no DEFLATE stream, end early or go on after its end.
 */
export async function inflate(packed: Uint8Array<ArrayBuffer>, limitBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const pieces: Uint8Array[] = [];
  let sizeBytes = 0;
  for (;;) {
    const piece = await reader.read().catch(() => {
      throw new CodedError("link.broken");
    });
    if (piece.done) break;
    sizeBytes += piece.value.byteLength;
    if (sizeBytes > limitBytes) {
      await reader.cancel().catch(() => undefined);
      throw new CodedError("link.tooLarge", { limitBytes });
    }
    pieces.push(piece.value);
  }
  return joined(pieces, sizeBytes);
}

function joined(pieces: readonly Uint8Array[], sizeBytes: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(sizeBytes);
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.byteLength;
  }
  return whole;
}
