/**
 * Keeps what is looked at for times without a network (src/offline), and says when a newer edition of the course waits: in the
 * note that every page brings along (NewerEdition.astro). Nothing is loaded anew before somebody asks for it.
 */
export function keepForLater(page: Document, address: string): void {
  // A frame belongs to the page around it, and one without an origin may not even ask.
  if (self !== top) return;
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  addEventListener("load", () => {
    serviceWorker.register(address).then(
      (registration?: ServiceWorkerRegistration) => {
        // A browser that was told to let none in says so in silence.
        if (!registration) return;
        const look = () => registration.waiting && serviceWorker.controller && tell(registration.waiting);
        look();
        registration.addEventListener("updatefound", () =>
          registration.installing?.addEventListener("statechange", look),
        );
      },
      // A host or a browser that has none: everything works, with a network.
      () => {},
    );
  });

  function tell(waiting: ServiceWorker): void {
    const note = page.querySelector<HTMLElement>("#newer-edition");
    if (!note?.hidden) return;
    note.hidden = false;
    const [use, later] = note.querySelectorAll("button");
    later!.onclick = () => (note.hidden = true);
    use!.onclick = () => {
      serviceWorker.addEventListener("controllerchange", () => location.reload());
      waiting.postMessage({ ask: "takeOver" });
    };
  }
}
