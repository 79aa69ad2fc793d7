import { pseudoText } from "../words/pseudo.ts";

/** Pseudo-localises every text of a lesson's prose; code stays as it is. Used by the pseudo build only. */
export function pseudoProse() {
  return {
    name: "pseudo-prose",
    text(node, context) {
      const parent = context.parent(node);
      if (parent?.type === "element" && (parent.tagName === "code" || parent.tagName === "pre")) return undefined;
      const value = pseudoText(node.value);
      return value === node.value ? undefined : { type: "text", value };
    },
  };
}
