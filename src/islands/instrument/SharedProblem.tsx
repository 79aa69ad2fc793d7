import type { ComponentProps } from "preact";
import { sharedErrors } from "../../words/index.ts";
import { Problem } from "./Problem.tsx";

/** A link or a file that could not be opened. */
export function SharedProblem(props: Omit<ComponentProps<typeof Problem>, "say">) {
  return <Problem {...props} say={sharedErrors.say} />;
}
