// Runs in the head of every page, before anything is drawn: the colours that the reader chose, and that scripts run. Then:
// the switch, the menu of phones, marks, the place in the text when the language changes, links where there is no server.
(() => {
  const root = document.documentElement;
  const KEY = "colours";
  // Storage may be switched off; then the choice holds for one page.
  const stored = () => { try { return localStorage.getItem(KEY); } catch { return null; } };
  const store = (value) => { try { localStorage.setItem(KEY, value); } catch { /* see above */ } };
  const preferred = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.colours ?? (preferred.matches ? "dark" : "light")) === "dark";

  const chosen = stored();
  if (chosen === "dark" || chosen === "light") root.dataset.colours = chosen;
  root.dataset.scripted = "";

  const wireSwitch = (button) => {
    const label = button.appendChild(document.createElement("span"));
    // It says what a press will do.
    const show = () => {
      button.dataset.to = isDark() ? "light" : "dark";
      label.textContent = button.dataset[button.dataset.to];
    };
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.colours = button.dataset.to;
      store(root.dataset.colours);
      show();
    });
    preferred.addEventListener("change", show);
    show();
  };

  // Where the menu is folded away, a button opens it.
  const wireMenu = (button) => {
    const menu = document.getElementById(button.getAttribute("aria-controls"));
    const isOpen = () => menu.classList.contains("open");
    const show = (open) => {
      menu.classList.toggle("open", open);
      button.setAttribute("aria-expanded", open);
    };
    const leave = ({ target }) => {
      if (isOpen() && !menu.contains(target) && !button.contains(target)) show(false);
    };
    button.hidden = false;
    button.addEventListener("click", () => show(!isOpen()));
    // The page may come back as it was left.
    menu.addEventListener("click", ({ target }) => target.closest("a") && show(false));
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    document.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !isOpen()) return;
      show(false);
      button.focus();
    });
  };

  // marks.js comes when a mark is first wanted; a press waits for it, but not for long.
  const wireMarks = ({ dataset: { marks } }) => {
    let script;
    let isThere = false;
    let pressed;
    const follow = (mark) => {
      if (mark !== pressed) return;
      location.hash = mark.hash;
      pressed = undefined;
    };
    const wish = (event) => {
      const mark = event.target.closest?.("a[role=doc-noteref]");
      // Who selects text passes over marks.
      if (isThere || !mark || (event.type === "pointerover" && event.buttons)) return;
      if (event.type === "click" && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
        event.preventDefault();
        pressed = mark;
        setTimeout(follow, 1500, mark);
      }
      if (script) return;
      script = document.createElement("script");
      script.src = marks;
      script.onload = script.onerror = () => {
        isThere = true;
        // Unless the reader has gone on.
        if ([document.body, pressed].includes(document.activeElement)) pressed?.click();
        pressed = undefined;
      };
      document.head.append(script);
    };
    for (const kind of ["pointerover", "focusin", "click"]) document.addEventListener(kind, wish);
  };

  // A page has the same blocks in every language: the reader goes on at the one at the top, now or a moment ago.
  const BLOCKS = "main :is(h1, h2, h3, p, li, dt, tr, figure)";
  const SHORT_WAY = 15_000;
  const reading = { at: 0, left: 0 };
  const blockAtTop = (blocks) => blocks.findIndex((block) => block.getBoundingClientRect().top >= 0) / blocks.length;
  const inText = () => document.querySelector("main").getBoundingClientRect().top < 0;
  const rest = () => {
    if (inText()) Object.assign(reading, { at: blockAtTop([...document.querySelectorAll(BLOCKS)]), left: 0 });
    else reading.left ||= Date.now();
  };
  const watchPlace = () => {
    let resting;
    addEventListener("scroll", () => {
      clearTimeout(resting);
      resting = setTimeout(rest, 700);
    }, { passive: true });
  };
  const keepPlace = (link) => link.addEventListener("click", () => {
    if (inText()) rest();
    const at = reading.left > 0 && Date.now() - reading.left > SHORT_WAY ? 0 : reading.at;
    try {
      sessionStorage.setItem("place", JSON.stringify({ page: link.pathname, at }));
    } catch { /* The page begins at its top. */ }
  });
  const findPlace = () => {
    try {
      const { page, at } = JSON.parse(sessionStorage.getItem("place"));
      sessionStorage.removeItem("place");
      const blocks = document.querySelectorAll(BLOCKS);
      const block = page === location.pathname && at > 0 ? blocks[Math.round(at * blocks.length)] : undefined;
      const show = () => block?.scrollIntoView({ behavior: "instant" });
      show();
      // Style sheet and fonts may come later, and move it.
      addEventListener("load", show, { once: true });
    } catch { /* Nobody came from another language. */ }
  };

  // A folder has no server that would find `index.html` in it.
  const nameFiles = () => {
    for (const link of document.querySelectorAll("a[href]")) {
      if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    }
    for (const form of document.forms) {
      if (form.action.endsWith("/")) form.action += "index.html";
    }
  };

  addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll(".colours").forEach(wireSwitch);
    document.querySelectorAll(".menu-button").forEach(wireMenu);
    document.querySelectorAll("[data-marks]").forEach(wireMarks);
    if (location.protocol === "file:") nameFiles();
    document.querySelectorAll(".languages a").forEach(keepPlace);
    if (document.querySelector(".languages")) watchPlace();
    findPlace();
  });
})();
