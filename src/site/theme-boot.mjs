/**
 * Puts the reader's theme on <html> before the first paint, so that a dark page never flashes light, and marks that
 * scripts run (`data-js`), which the style sheet uses to show or hide what only works with them.
 * Injected through Astro, which adds its hash to the policy of every page.
 */
export function themeBoot() {
  return {
    name: "theme-boot",
    hooks: {
      "astro:config:setup": ({ injectScript }) => injectScript("head-inline", SOURCE),
    },
  };
}

const SOURCE = `(()=>{const e=document.documentElement;e.dataset.js="";try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")e.dataset.theme=t}catch{}})()`;
