/** What an embedded page tells the page around it: its height, whenever that changes. */
export const HEIGHT_MESSAGE = "past-the-plateau.height";

/** HTML for somebody else's page: a frame, and a script that keeps it as high as what it shows. */
export function embedSnippet(address: string, title: string): string {
  const attribute = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" loading="lazy" allow="fullscreen" width="100%" height="900" frameborder="0"></iframe>
<script>
  addEventListener("message", ({ data, source }) => {
    if (data?.type !== "${HEIGHT_MESSAGE}") return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === source) frame.height = data.heightPx;
    }
  });
</script>`;
}
