import type { ValidToken } from "../core.ts";
import { decodeUtf8, fromBase64 } from "./utf8.ts";

const SECOND_MS = 1_000;

/**
 * Judges an unsecured JSON Web Token: the algorithm "none" and no signature, so that anybody can make one. Its subject is the user; it has to expire after
 * now, and may not have been issued after it.
 * Source: RFC 7519 section 6, apache/kafka `OAuthBearerUnsecuredJws`, `OAuthBearerUnsecuredValidatorCallbackHandler`.
 */
export function unsecuredToken(token: string, nowMs: number): ValidToken | null {
  const parts = token.split(".");
  const [header, claims, signature] = parts;
  if (parts.length !== 3 || signature !== "") return null;
  if (jsonOf(header as string)?.["alg"] !== "none") return null;
  const { sub, exp, iat } = jsonOf(claims as string) ?? {};
  if (typeof sub !== "string" || sub.trim() === "" || typeof exp !== "number") return null;
  if (iat !== undefined && (typeof iat !== "number" || iat * SECOND_MS > nowMs)) return null;
  const expiresAtMs = exp * SECOND_MS;
  return expiresAtMs > nowMs ? { user: sub, expiresAtMs } : null;
}

/** The object in one part of a token, which is JSON in the alphabet of base64url; null when it is none. */
function jsonOf(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(decodeUtf8(fromBase64(part.replaceAll("-", "+").replaceAll("_", "/"))));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
