import { createSign, generateKeyPairSync, randomBytes } from "node:crypto";

/** DER tags. */
const SEQUENCE = 0x30;
const SET = 0x31;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const OBJECT_ID = 0x06;
const UTF8_STRING = 0x0c;
const GENERALIZED_TIME = 0x18;

function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const size = body.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const sha256WithRsa = der(SEQUENCE, Buffer.from("06092a864886f70d01010b0500", "hex"));

function time(at: Date): Buffer {
  const text = at.toISOString().replaceAll(/[-:T]/g, "").slice(0, 14);
  return der(GENERALIZED_TIME, Buffer.from(`${text}Z`));
}

function name(host: string): Buffer {
  const commonName = der(SEQUENCE, der(OBJECT_ID, Buffer.from([0x55, 4, 3])), der(UTF8_STRING, Buffer.from(host)));
  return der(SEQUENCE, der(SET, commonName));
}

/** The names the certificate is for: the host and the loopback address (RFC 5280, subjectAltName). */
function alternativeNames(host: string): Buffer {
  const names = der(SEQUENCE, der(0x82, Buffer.from(host)), der(0x87, Buffer.from([127, 0, 0, 1])));
  const extension = der(SEQUENCE, der(OBJECT_ID, Buffer.from([0x55, 0x1d, 0x11])), der(OCTET_STRING, names));
  const authority = der(SEQUENCE, Buffer.from([0x01, 0x01, 0xff]));
  const constraint = der(SEQUENCE, der(OBJECT_ID, Buffer.from([0x55, 0x1d, 0x13])), der(OCTET_STRING, authority));
  return der(0xa3, der(SEQUENCE, extension, constraint));
}

/**
 * A key and a certificate for one host, made on the spot and signed by itself, good for a day either way. Clients trust it by getting `certificate` as
 * their `ca`. RFC 5280 in the smallest form that OpenSSL accepts.
 */
export function makeSelfSigned(host: string): { key: string; certificate: string } {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const dayMs = 86_400_000;
  const body = der(
    SEQUENCE,
    der(0xa0, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    sha256WithRsa,
    name(host),
    der(SEQUENCE, time(new Date(Date.now() - dayMs)), time(new Date(Date.now() + 365 * dayMs))),
    name(host),
    publicKey.export({ type: "spki", format: "der" }),
    alternativeNames(host),
  );
  const signature = createSign("sha256").update(body).sign(privateKey);
  const certificate = der(SEQUENCE, body, sha256WithRsa, der(BIT_STRING, Buffer.from([0]), signature));
  const lines = certificate.toString("base64").match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
    certificate: `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`,
  };
}
