// Runs in the head of every page, before anything is drawn: the colours that the reader chose. When the page is there:
// the switch for them, and, in a site that is opened from a folder, links that name the file they lead to.
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

  const wireSwitch = (button) => {
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.colours = isDark() ? "light" : "dark";
      store(root.dataset.colours);
      show();
    });
    preferred.addEventListener("change", show);
    show();
  };

  // A folder has no server that would find `index.html` in it.
  const nameFiles = () => {
    for (const link of document.querySelectorAll("a[href]")) {
      if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    }
  };

  addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-colours-switch]").forEach(wireSwitch);
    if (location.protocol === "file:") nameFiles();
  });
})();
