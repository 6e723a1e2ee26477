// Reloads the page when the archive has been built anew.
"use strict";
(() => {
  const shown = document.currentScript.dataset.build;
  let events = null;

  const rest = () => {
    events?.close();
    events = null;
  };
  const listen = () => {
    events ??= new EventSource("/__tablecloth/events");
    // The first event tells of the present build: it may be newer than the page.
    events.onmessage = (event) => {
      if (event.data !== shown) {
        rest();
        location.reload();
      }
    };
  };
  // A browser opens few connections to one server; pages that nobody sees give theirs back.
  const follow = () => (document.hidden ? rest() : listen());

  document.addEventListener("visibilitychange", follow);
  addEventListener("pageshow", follow);
  addEventListener("pagehide", rest);
  follow();
})();
