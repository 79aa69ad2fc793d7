/** Sentences of the frame around every page: header, footer, navigation, theme, 404. */
export const shell = {
  siteName: "Past the Plateau",
  skipToContent: "Skip to the content",
};
