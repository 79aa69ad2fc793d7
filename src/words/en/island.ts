import { localise } from "../localise.ts";

/** What is said where something that runs in a page could not be loaded: what happened, what is safe, what to do. */
export const island = /* @__PURE__ */ localise({
  title: "Something that runs here could not be loaded",
  reasons: {
    missing:
      "A file it needs did not arrive. It may have been replaced by an update, held back by a blocker or a setting, or the connection broke off. Reload the page. If that does not help, allow this site in your blocker, or open it in another browser.",
    offline: "Your device is offline. Reload the page when it is connected again.",
    frame:
      "This page stands in a frame that does not let it load its own files. Open it in a window of its own; whoever made the frame has to allow it scripts and its own origin.",
    file: "You opened this page as a file, and browsers let a file load nothing that lies beside it. Start the course with “npm start”, or open it at its address on the web. The text reads in full here.",
    base: "These pages were built for another folder than the one they are served under, so they cannot find their files. Whoever runs this site builds them anew:",
    slow: "This is taking long to arrive. What you pressed is done as soon as it is here.",
  },
  safe: "The text reads in full without it, and what you stored is safe.",
  reload: "Reload the page",
  openAlone: "Open this page on its own",
});
