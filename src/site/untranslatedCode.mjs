/** Code is no language that a browser could translate: every `code` and `pre` of the prose says so. */
export function untranslatedCode() {
  return {
    name: "untranslated-code",
    element: {
      filter: ["code", "pre"],
      visit: (node, context) => void context.setProperty(node, "translate", "no"),
    },
  };
}
