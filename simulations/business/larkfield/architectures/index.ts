import type { Choices } from "./choices.ts";
import { eventBackbone } from "./eventBackbone.ts";
import { integrationPlatform } from "./integrationPlatform.ts";
import { messageBus } from "./messageBus.ts";
import { pointToPoint } from "./pointToPoint.ts";

/** The four architectures: tables of names over the same mechanisms. */
export const architectures = {
  "point-to-point": pointToPoint,
  bus: messageBus,
  platform: integrationPlatform,
  backbone: eventBackbone,
} satisfies Record<string, Choices>;

export const architectureNames = Object.keys(architectures) as readonly (keyof typeof architectures)[];
