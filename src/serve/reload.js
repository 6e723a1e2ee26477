// Reloads the page when the archive has been built anew.
"use strict";
(() => {
  const shown = document.currentScript.dataset.build;
  let events = null;

  const disconnect = () => {
    events?.close();
    events = null;
  };
  const listen = () => {
    events ??= new EventSource("/__tablecloth/events");
    // The first event has the stamp of the current build, which may be newer than the page.
    events.onmessage = (event) => {
      if (event.data !== shown) {
        disconnect();
        location.reload();
      }
    };
  };
  // A browser opens few connections to one server: hidden pages close theirs.
  const update = () => (document.hidden ? disconnect() : listen());

  document.addEventListener("visibilitychange", update);
  addEventListener("pageshow", update);
  addEventListener("pagehide", disconnect);
  update();
})();
