// Maps: zoom, pan, the threads of one city. Without it every map is whole and every link works.
(() => {
  const MOST = 8;
  const within = (value, least, most) => Math.min(Math.max(value, least), most);
  const all = (selector) => document.querySelectorAll(selector);
  const on = (target, names, deed) => names.split(" ").forEach((name) => target.addEventListener(name, deed, { passive: false }));

  for (const svg of all(".drawing")) {
    const tools = svg.parentElement.querySelector(".map-tools");
    if (tools) makeMovable(svg, tools);
    on(svg, "pointerover focusin", (event) => pick(event.target));
    on(svg, "pointerleave focusout", (event) => pick(event.relatedTarget));
  }

  /** Brings the threads of the city at an element to the fore, in every drawing. */
  function pick(element) {
    const city = element?.closest?.(".city")?.dataset.city;
    const lit = new Set([city]);
    for (const thread of all(".drawing .thread")) {
      const ends = thread.dataset.ends.split(" ");
      if (thread.classList.toggle("lit", ends.includes(city))) ends.forEach((end) => lit.add(end));
    }
    for (const link of all(".drawing .city")) link.classList.toggle("lit", lit.has(link.dataset.city));
    for (const svg of all(".drawing")) svg.classList.toggle("picked", Boolean(city));
  }

  function makeMovable(svg, tools) {
    const { width, height } = svg.viewBox.baseVal;
    const units = svg.dataset.units.split(" ").map(Number);
    const [nearer, farther, whole] = tools.querySelectorAll("button");
    const fingers = new Map();
    let [x, y, zoom, moved] = [0, 0, 1, false];

    function show(toX, toY, to = zoom) {
      zoom = within(to, 1, MOST);
      x = within(toX, 0, width - width / zoom);
      y = within(toY, 0, height - height / zoom);
      svg.setAttribute("viewBox", `${x} ${y} ${width / zoom} ${height / zoom}`);
      offer();
      chooseNames();
    }
    /** What can be done at this size. */
    function offer() {
      svg.style.touchAction = zoom > 1 ? "none" : "pan-x pan-y";
      // A button with `disabled` would lose the focus.
      nearer.setAttribute("aria-disabled", zoom === MOST);
      for (const button of [farther, whole]) button.setAttribute("aria-disabled", zoom === 1);
    }
    /** Names were placed for several sizes: these are for the present one. */
    function chooseNames() {
      const unit = width / zoom / (svg.clientWidth || width);
      const tier = Math.max(units.filter((placed) => placed >= unit * 0.95).length - 1, 0);
      svg.dataset.tier = tier;
      svg.style.setProperty("--unit", within(units[tier], unit, unit * 1.4));
    }
    /** What is at these shares of the drawing's box stays there. */
    function zoomBy(factor, across = 0.5, down = 0.5) {
      const gone = 1 / zoom - 1 / within(zoom * factor, 1, MOST);
      show(x + width * gone * across, y + height * gone * down, zoom * factor);
    }
    const pan = (across, down) => show(x + (width / zoom) * across, y + (height / zoom) * down);
    const shares = ({ clientX, clientY }) => {
      const box = svg.getBoundingClientRect();
      return [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
    };

    on(nearer, "click", () => zoomBy(1.6));
    on(farther, "click", () => zoomBy(1 / 1.6));
    on(whole, "click", () => show(0, 0, 1));
    const keys = { "+": nearer, "=": nearer, "-": farther, 0: whole };
    const arrows = { ArrowLeft: [-0.2, 0], ArrowRight: [0.2, 0], ArrowUp: [0, -0.2], ArrowDown: [0, 0.2] };
    on(svg, "keydown", (event) => {
      const way = zoom > 1 && arrows[event.key];
      if (event.ctrlKey || event.metaKey || !(way || keys[event.key])) return;
      event.preventDefault();
      if (way) pan(...way);
      else keys[event.key].click();
    });
    on(svg, "wheel", (event) => {
      if (!event.ctrlKey && !svg.contains(document.activeElement)) return;
      event.preventDefault();
      zoomBy(Math.exp(event.deltaY * -0.002), ...shares(event));
    });

    on(svg, "pointerdown", (event) => {
      if (event.button !== 0) return;
      if (!fingers.size) moved = false;
      fingers.set(event.pointerId, shares(event));
    });
    on(svg, "pointermove", (event) => {
      // Where a menu took the end of a drag.
      if (!event.buttons) fingers.delete(event.pointerId);
      const before = fingers.get(event.pointerId);
      const now = shares(event);
      const apart = (a, b) => Math.hypot((a[0] - b[0]) * svg.clientWidth, (a[1] - b[1]) * svg.clientHeight);
      if (!before || (!moved && apart(now, before) < 4)) return;
      moved = true;
      svg.setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, now);
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      if (other) zoomBy(apart(now, other) / (apart(before, other) || 1), ...other);
      else pan(before[0] - now[0], before[1] - now[1]);
    });
    on(window, "pointerup pointercancel", (event) => fingers.delete(event.pointerId));
    on(svg, "click dragstart", (event) => ((moved && event.detail) || event.type !== "click") && event.preventDefault());
    on(svg, "focusin", ({ target }) => {
      const spot = target !== svg && target.matches(":focus-visible") && target.querySelector(".reach");
      if (spot) show(spot.cx.baseVal.value - width / zoom / 2, spot.cy.baseVal.value - height / zoom / 2);
    });

    svg.tabIndex = 0;
    tools.hidden = false;
    svg.closest(".map").dataset.moves = "";
    offer();
    // It is told of the first size too, when the page has been laid out.
    new ResizeObserver(chooseNames).observe(svg);
  }
})();
