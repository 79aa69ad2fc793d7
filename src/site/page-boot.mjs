/**
 * The few lines that run before the first paint of every page:
 * the reader's theme on <html>, so that a dark page never flashes light; `data-js`, which the style sheet uses to show or
 * hide what only works with scripts; and a note (`data-early`) when something marked `data-early-press` is pressed before
 * its island has come alive, with the value of that mark, so that no press is lost.
 * Injected through Astro, which adds its hash to the policy of every page.
 */
export function pageBoot() {
  return {
    name: "page-boot",
    hooks: {
      "astro:config:setup": ({ injectScript }) => injectScript("head-inline", SOURCE),
    },
  };
}

const SOURCE = `(()=>{const e=document.documentElement;e.dataset.js="";try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")e.dataset.theme=t}catch{}addEventListener("click",t=>{let p=t.target.closest?.("[data-early-press]");p&&(e.dataset.early=p.dataset.earlyPress)},!0)})()`;
