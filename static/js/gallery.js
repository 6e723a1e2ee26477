// A picture of a gallery that is shown large: the arrow keys lead to its neighbours, Escape leaves it, and the Tab key
// stays with it. Steps replace each other in the history, so that the way back leads to the page. Without a script, the
// links below the picture do the same.
(() => {
  const shown = () => document.querySelector(".gallery figure:target");
  const step = (figure, way) => figure.querySelector(`.steps .${way}`);
  const thumbnail = (figure) => figure.querySelector(".enlarge");
  const isSeen = (stop) => stop.getClientRects().length > 0 && !stop.closest("details:not([open]) > :not(summary)");
  let last;

  const follow = (link) => location.replace(link.hash);

  const keepInside = (event, figure) => {
    const stops = [...figure.querySelectorAll("a[href], summary, [tabindex='0']")].filter(isSeen);
    const [first, final] = event.shiftKey ? [stops.at(-1), stops[0]] : [stops[0], stops.at(-1)];
    if (figure.contains(document.activeElement) && document.activeElement !== final) return;
    event.preventDefault();
    first.focus();
  };

  document.addEventListener("keydown", (event) => {
    const figure = shown();
    if (!figure || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Tab") return keepInside(event, figure);
    const isFromRight = getComputedStyle(figure).direction === "rtl";
    const way = {
      Escape: "close",
      ArrowLeft: isFromRight ? "next" : "previous",
      ArrowRight: isFromRight ? "previous" : "next",
    }[event.key];
    const link = way && step(figure, way);
    if (!link) return;
    event.preventDefault();
    follow(link);
  });

  for (const link of document.querySelectorAll(".gallery .steps a[href^='#']")) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      follow(link);
    });
  }

  // What has the focus is in sight: the picture that is shown, and afterwards the one that the reader left.
  const attend = () => {
    const figure = shown();
    if (figure) thumbnail(figure).focus({ preventScroll: true });
    else if (last) thumbnail(last).focus();
    last = figure;
  };
  addEventListener("hashchange", attend);
  attend();
})();
