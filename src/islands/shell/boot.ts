import { keepFocus } from "./keepFocus.ts";
import { keepPresses } from "./keepPresses.ts";
import { keepForLater } from "./newerEdition.ts";
import { showWithScripts } from "./showWithScripts.ts";
import { tellTrouble } from "./tellTrouble.ts";

// Runs in the head of every page, before the first paint (src/site/pageBoot.mjs puts it there).
showWithScripts(document);
keepFocus(document);
keepPresses(document);
tellTrouble(document);
// While an author works nothing is kept: every page is new.
if (import.meta.env.PROD) keepForLater(document, `${import.meta.env.BASE_URL}service-worker.js`);
