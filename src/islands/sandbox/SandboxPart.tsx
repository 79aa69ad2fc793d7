import { lensPart } from "../lensPart.tsx";
import type { SandboxProps } from "./Sandbox.tsx";

/** A lens with everything unlocked, with its code behind it. */
export const SandboxPart = lensPart<SandboxProps>(async () => (await import("./Sandbox.tsx")).Sandbox);
