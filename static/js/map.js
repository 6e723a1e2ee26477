// Maps: zoom, pan, and the threads of one city. Without this file every map is whole and every link works.
(() => {
  const MOST = 16;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const within = (value, least, most) => Math.min(Math.max(value, least), most);

  for (const sheet of document.querySelectorAll(".map-sheet")) {
    const svg = sheet.querySelector(".drawing");
    const tools = sheet.querySelector(".map-tools");
    if (svg && tools) makeMovable(svg, tools);
  }
  highlight();

  function makeMovable(svg, tools) {
    const { width, height } = svg.viewBox.baseVal;
    const units = svg.dataset.units.split(" ").map(Number);
    const fingers = new Map();
    let view = { x: 0, y: 0, zoom: 1 };
    let moved = false;
    let frame = 0;

    const show = ({ x, y, zoom }) => {
      zoom = within(zoom, 1, MOST);
      view = { x: within(x, 0, width - width / zoom), y: within(y, 0, height - height / zoom), zoom };
      svg.setAttribute("viewBox", [view.x, view.y, width / zoom, height / zoom].map((n) => n.toFixed(2)).join(" "));
      fit();
      svg.style.touchAction = zoom > 1 ? "none" : "pan-x pan-y";
      tools.querySelector('[data-map="in"]').disabled = zoom >= MOST;
      for (const name of ["out", "all"]) tools.querySelector(`[data-map="${name}"]`).disabled = zoom <= 1;
    };
    // The names that were placed for a drawing as large as this one is now.
    const fit = () => {
      const unit = width / view.zoom / (svg.clientWidth || width);
      let tier = units.length - 1;
      while (tier > 0 && units[tier] < unit * 0.95) tier -= 1;
      svg.dataset.tier = tier;
      svg.style.setProperty("--unit", Math.max(units[tier] > unit * 1.5 ? unit * 1.5 : units[tier], unit));
    };
    const glide = (to) => {
      cancelAnimationFrame(frame);
      if (calm.matches) return show(to);
      const from = view;
      const start = performance.now();
      const step = (now) => {
        const share = within((now - start) / 180, 0, 1);
        const mix = (name) => from[name] + (to[name] - from[name]) * share;
        show({ x: mix("x"), y: mix("y"), zoom: mix("zoom") });
        if (share < 1) frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    };
    // The same spot of the drawing stays under the point at these shares of its box.
    const zoomed = (factor, across = 0.5, down = 0.5) => {
      const zoom = within(view.zoom * factor, 1, MOST);
      const gone = 1 / view.zoom - 1 / zoom;
      return { x: view.x + width * gone * across, y: view.y + height * gone * down, zoom };
    };
    const panned = (across, down) => ({ ...view, x: view.x + (width / view.zoom) * across, y: view.y + (height / view.zoom) * down });
    const shares = ({ clientX, clientY }) => {
      const box = svg.getBoundingClientRect();
      return [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
    };
    const whole = { x: 0, y: 0, zoom: 1 };

    tools.addEventListener("click", ({ target }) => {
      const name = target.closest("button")?.dataset.map;
      if (name) glide(name === "in" ? zoomed(1.6) : name === "out" ? zoomed(1 / 1.6) : whole);
    });
    svg.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const to = {
        "+": () => zoomed(1.6), "=": () => zoomed(1.6), "-": () => zoomed(1 / 1.6), 0: () => whole,
        ArrowLeft: () => panned(-0.2, 0), ArrowRight: () => panned(0.2, 0), ArrowUp: () => panned(0, -0.2), ArrowDown: () => panned(0, 0.2),
      }[event.key];
      if (!to || (event.key.startsWith("Arrow") && view.zoom === 1)) return;
      event.preventDefault();
      glide(to());
    });
    svg.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !svg.contains(document.activeElement)) return;
      event.preventDefault();
      show(zoomed(Math.exp(-event.deltaY * 0.002), ...shares(event)));
    }, { passive: false });

    svg.addEventListener("pointerdown", (event) => {
      if (fingers.size === 0) moved = false;
      fingers.set(event.pointerId, shares(event));
    });
    svg.addEventListener("pointermove", (event) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const now = shares(event);
      const far = Math.hypot((now[0] - before[0]) * svg.clientWidth, (now[1] - before[1]) * svg.clientHeight);
      if (!moved && far < 4) return;
      moved = true;
      svg.setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, now);
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      if (other) {
        const apart = (point) => Math.hypot(point[0] - other[0], point[1] - other[1]) || 1;
        show(zoomed(apart(now) / apart(before), other[0], other[1]));
      } else if (view.zoom > 1) {
        show(panned(before[0] - now[0], before[1] - now[1]));
      }
    });
    for (const name of ["pointerup", "pointercancel"]) svg.addEventListener(name, ({ pointerId }) => fingers.delete(pointerId));
    addEventListener("pointerup", ({ pointerId }) => fingers.delete(pointerId));
    svg.addEventListener("click", (event) => moved && event.preventDefault(), true);
    svg.addEventListener("dragstart", (event) => event.preventDefault());

    // A city that is reached by keyboard is shown.
    svg.addEventListener("focusin", ({ target }) => {
      const spot = target.querySelector?.(".reach");
      if (!spot || view.zoom === 1 || !target.matches(":focus-visible")) return;
      const [x, y] = [spot.cx.baseVal.value, spot.cy.baseVal.value];
      const is_in = (at, from, size) => at > from && at < from + size / view.zoom;
      if (!is_in(x, view.x, width) || !is_in(y, view.y, height)) {
        show({ ...view, x: x - width / view.zoom / 2, y: y - height / view.zoom / 2 });
      }
    });

    new ResizeObserver(fit).observe(svg);
    svg.setAttribute("tabindex", "0");
    tools.hidden = false;
    for (const note of document.querySelectorAll(".map-keys")) note.hidden = false;
    show(view);
  }

  /** Brings the threads of the city under the pointer, or in focus, to the fore in every drawing. */
  function highlight() {
    const pick = (event) => {
      const city = event.target.closest?.(".city")?.dataset.city;
      const lit = new Set(city && [city]);
      for (const svg of document.querySelectorAll(".drawing")) {
        for (const thread of svg.querySelectorAll(".thread")) {
          const ends = thread.dataset.ends.split(" ");
          const is_lit = ends.includes(city);
          thread.classList.toggle("lit", is_lit);
          if (is_lit) ends.forEach((end) => lit.add(end));
        }
        for (const link of svg.querySelectorAll(".city")) link.classList.toggle("lit", lit.has(link.dataset.city));
        svg.classList.toggle("picked", Boolean(city));
      }
    };
    for (const svg of document.querySelectorAll(".drawing")) {
      for (const name of ["pointerover", "pointerdown", "focusin"]) svg.addEventListener(name, pick);
      for (const name of ["pointerleave", "focusout"]) svg.addEventListener(name, (event) => pick({ target: event.relatedTarget ?? document.body }));
    }
  }
})();
