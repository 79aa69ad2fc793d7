import type { KafkaConfig } from "kafkajs";
import type { Family, Scenario } from "../Scenario.ts";
import type { Stage } from "../Stage.ts";

const HOUR_SECONDS = 3_600;

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

function token(claims: object, header: object = { alg: "none" }, signature = ""): string {
  return `${part(header)}.${part(claims)}.${signature}`;
}

/** Logs in with a token and asks for the cluster; notes how many brokers it is told of, or how it was turned away. */
async function logIn(stage: Stage, lane: string, value: string): Promise<void> {
  const sasl = { mechanism: "oauthbearer", oauthBearerProvider: async () => ({ value }) } as KafkaConfig["sasl"] & {};
  const kafka = stage.kafka({ ...stage.target.tokenConfig, sasl, retry: { retries: 0 } });
  await stage.attempt(lane, async () => {
    const admin = await stage.newAdmin({}, kafka);
    const { brokers } = await admin.describeCluster();
    return brokers.length;
  });
}

const scenarios: Scenario[] = [
  {
    name: "an unsecured token with a subject that has not expired lets its user in",
    rule: "SASL OAUTHBEARER (KIP-255), unsecured tokens",
    needsTokens: true,
    async run(stage) {
      const now = Math.floor(Date.now() / 1_000);
      await logIn(stage, "plain", token({ sub: "ines", exp: now + HOUR_SECONDS }));
      await logIn(stage, "issued before", token({ sub: "ines", exp: now + HOUR_SECONDS, iat: now - HOUR_SECONDS }));
      await logIn(stage, "fractions", token({ sub: "ines", exp: now + HOUR_SECONDS + 0.5 }));
    },
  },
  {
    name: "a token that has expired, has no subject, is signed or is none lets nobody in",
    rule: "SASL OAUTHBEARER (KIP-255), unsecured tokens",
    needsTokens: true,
    async run(stage) {
      const now = Math.floor(Date.now() / 1_000);
      const exp = now + HOUR_SECONDS;
      await logIn(stage, "expired", token({ sub: "ines", exp: now - HOUR_SECONDS }));
      await logIn(stage, "for ever", token({ sub: "ines" }));
      await logIn(stage, "nobody", token({ exp }));
      await logIn(stage, "blank", token({ sub: " ", exp }));
      await logIn(stage, "issued later", token({ sub: "ines", exp, iat: exp - 60 }));
      await logIn(stage, "an algorithm", token({ sub: "ines", exp }, { alg: "HS256" }));
      await logIn(stage, "signed", token({ sub: "ines", exp }, { alg: "none" }, "c2lnbmVk"));
      await logIn(stage, "no token", "ines");
    },
  },
  {
    name: "a listener that wants tokens answers nobody who does not log in, and offers no other mechanism",
    rule: "sasl.enabled.mechanisms; UNSUPPORTED_SASL_MECHANISM, ILLEGAL_SASL_STATE",
    needsTokens: true,
    async run(stage) {
      const { tokenConfig } = stage.target;
      const ask = (lane: string, options: Partial<KafkaConfig>) =>
        stage.attempt(lane, async () => {
          const kafka = stage.kafka({ ...tokenConfig, ...options, retry: { retries: 0 } });
          return (await (await stage.newAdmin({}, kafka)).describeCluster()).brokers.length;
        });
      await ask("without", {});
      await ask("plain", { sasl: { mechanism: "plain", username: "ines", password: "secret" } });
    },
  },
];

export const tokens: Family = { name: "Tokens", scenarios };
