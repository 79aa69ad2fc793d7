import type { Core, ScramCrypto } from "../core.ts";
import type { ScramUser } from "../state.ts";
import type { SaslConversation, SaslStep } from "./saslSession.ts";
import { decodeUtf8, encodeUtf8, fromBase64, toBase64 } from "./utf8.ts";

/** RFC 5802's salted password: Hi() is PBKDF2 with one block. */
export function saltPassword(
  crypto: ScramCrypto,
  mechanism: string,
  password: string,
  salt: Uint8Array,
  iterations: number,
): Uint8Array {
  const key = encodeUtf8(password);
  const block = new Uint8Array(salt.byteLength + 4);
  block.set(salt);
  block[salt.byteLength + 3] = 1;
  let round = crypto.hmac(mechanism, key, block);
  const result = round.slice();
  for (let iteration = 1; iteration < iterations; iteration++) {
    round = crypto.hmac(mechanism, key, round);
    for (let index = 0; index < result.byteLength; index++)
      result[index] = (result[index] as number) ^ (round[index] as number);
  }
  return result;
}

/** The mechanisms by their number on the wire. Source: apache/kafka `ScramMechanism`. */
export const scramMechanisms: readonly string[] = ["UNKNOWN", "SCRAM-SHA-256", "SCRAM-SHA-512"];

/** What the broker keeps of a user: salt, iterations and two keys, never the password. */
export function createScramUser(
  crypto: ScramCrypto,
  name: string,
  mechanism: string,
  password: string,
  salt: Uint8Array,
  iterations: number,
): ScramUser {
  const salted = saltPassword(crypto, mechanism, password, salt, iterations);
  return saltedScramUser(crypto, name, mechanism, salted, salt, iterations);
}

/** The same from a password that was salted elsewhere: Kafka's tools never send the password itself (KIP-554). */
export function saltedScramUser(
  crypto: ScramCrypto,
  name: string,
  mechanism: string,
  salted: Uint8Array,
  salt: Uint8Array,
  iterations: number,
): ScramUser {
  const storedKey = crypto.hash(mechanism, crypto.hmac(mechanism, salted, encodeUtf8("Client Key")));
  const serverKey = crypto.hmac(mechanism, salted, encodeUtf8("Server Key"));
  return {
    name,
    mechanism,
    iterations,
    saltHex: toHex(salt),
    storedKeyHex: toHex(storedKey),
    serverKeyHex: toHex(serverKey),
  };
}

const FAILED = "Authentication failed during authentication due to invalid credentials with SASL mechanism";

/** SASL SCRAM (RFC 5802) with SHA-256 or SHA-512: two messages each way. */
export function createScramConversation(core: Core, mechanism: string): SaslConversation | null {
  const crypto = core.scram;
  if (crypto === null) return null;
  let user: ScramUser | undefined;
  let nonce = "";
  let transcript = "";
  const refuse = (): SaslStep => ({ kind: "failed", message: `${FAILED} ${mechanism}` });
  return {
    answer(token) {
      const text = decodeUtf8(token);
      if (nonce === "") {
        const match = /^[ny],(?:a=[^,]*)?,((?:m=[^,]*,)?n=([^,]*),r=([^,]+).*)$/.exec(text);
        if (match === null) return refuse();
        const [, bare, name, clientNonce] = match as unknown as [string, string, string, string];
        const plainName = name.replaceAll("=2C", ",").replaceAll("=3D", "=");
        user = core.state.scramUsers.find((known) => known.name === plainName && known.mechanism === mechanism);
        if (user === undefined) return refuse();
        nonce = clientNonce + newNonce(core);
        const first = `r=${nonce},s=${toBase64(fromHex(user.saltHex))},i=${user.iterations}`;
        transcript = `${bare},${first}`;
        return { kind: "continue", token: encodeUtf8(first) };
      }
      const match = /^(c=[^,]*,r=([^,]*)(?:,(?!p=)[^,]*)*),p=(.+)$/.exec(text);
      if (match === null || user === undefined) return refuse();
      const [, withoutProof, finalNonce, proof] = match as unknown as [string, string, string, string];
      if (finalNonce !== nonce) return refuse();
      const message = encodeUtf8(`${transcript},${withoutProof}`);
      const signature = crypto.hmac(mechanism, fromHex(user.storedKeyHex), message);
      const proven = fromBase64(proof);
      const clientKey = signature.map((byte, index) => byte ^ (proven[index] ?? 0));
      if (proven.byteLength !== signature.byteLength || toHex(crypto.hash(mechanism, clientKey)) !== user.storedKeyHex)
        return refuse();
      const verifier = crypto.hmac(mechanism, fromHex(user.serverKeyHex), message);
      return { kind: "done", token: encodeUtf8(`v=${toBase64(verifier)}`), user: user.name };
    },
  };
}

function newNonce(core: Core): string {
  return Array.from({ length: 24 }, () => Math.floor(core.random() * 36).toString(36)).join("");
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function fromHex(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length / 2 }, (_, index) =>
    Number.parseInt(text.slice(index * 2, index * 2 + 2), 16),
  );
}
