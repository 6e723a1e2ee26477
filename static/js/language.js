// Sends a reader from `/` to the first language of theirs that the site has.
// Without this script, the page offers the languages.
addEventListener("DOMContentLoaded", () => {
  const links = [...document.querySelectorAll("a[data-language]")];
  for (const wanted of navigator.languages ?? []) {
    const link = links.find(({ hreflang }) => wanted === hreflang)
      ?? links.find(({ hreflang }) => wanted.split("-")[0] === hreflang.split("-")[0]);
    if (link) {
      location.replace(link.href);
      return;
    }
  }
});
