// Makes the filters of the whole timeline work in place: kind, city and topic together, kept in the address.
(() => {
  "use strict";
  const bar = document.querySelector("[data-filters]");
  const said = document.querySelector("[data-said]");
  if (!bar || !said) return;

  const language = document.documentElement.lang;
  const plural = new Intl.PluralRules(language);
  const query = new URLSearchParams(location.search);
  const chosen = { kind: "", city: "", topic: "" };
  const entries = [...document.querySelectorAll(".timeline-groups .entry")].map((row) => ({
    row,
    kind: /\bentry-(\w+)/.exec(row.className)[1],
    city: (row.dataset.c ?? "").split(" "),
    topic: (row.dataset.t ?? "").split(" "),
  }));
  const years = [...document.querySelectorAll(".timeline-groups :is(.year, .decade)")];
  const threads = [...document.querySelectorAll(".lifelines li")];
  const jumps = [...document.querySelectorAll(".timeline-rows > .decades a")];

  const fits = (entry, filter) => {
    const wanted = chosen[filter];
    return !wanted || (filter === "kind" ? entry.kind === wanted : entry[filter].includes(wanted));
  };

  const say = (count) => {
    if (!Object.values(chosen).some(Boolean)) return "";
    if (count === 0) return bar.dataset.none;
    const form = `shown-${plural.select(count)}`.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    return (bar.dataset[form] ?? bar.dataset.shownOther).replace("{n}", count.toLocaleString(language));
  };

  const show = () => {
    let count = 0;
    for (const entry of entries) {
      const fit = Object.keys(chosen).every((filter) => fits(entry, filter));
      entry.row.hidden = !fit;
      if (fit) count += 1;
    }
    for (const part of years) part.hidden = !part.querySelector(".entry:not([hidden])");
    for (const jump of jumps) jump.parentElement.hidden = document.querySelector(jump.hash)?.parentElement.hidden ?? false;
    for (const thread of threads) thread.hidden = chosen.city !== "" && !thread.dataset.c.split(" ").includes(chosen.city);
    for (const link of bar.querySelectorAll("[data-filter=kind] a")) {
      if (link.dataset.value === chosen.kind) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    said.textContent = say(count);
  };

  const choose = (filter, value) => {
    chosen[filter] = value;
    const kept = String(new URLSearchParams(Object.entries(chosen).filter(([, value]) => value)));
    const search = kept && `?${kept}`;
    history.replaceState(null, "", `${location.pathname}${search}${location.hash}`);
    show();
  };

  for (const list of bar.querySelectorAll("[data-filter]")) {
    const filter = list.dataset.filter;
    const links = [...list.querySelectorAll("a")];
    const wanted = query.get(filter) ?? "";
    if (links.some((link) => link.dataset.value === wanted)) chosen[filter] = wanted;
    if (filter === "kind") {
      list.addEventListener("click", (event) => {
        const link = event.target.closest("a");
        if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        choose("kind", link.dataset.value);
      });
      continue;
    }
    const select = document.createElement("select");
    select.add(new Option(list.dataset.any, ""));
    for (const link of links) select.add(new Option(link.textContent, link.dataset.value));
    select.value = chosen[filter];
    select.addEventListener("change", () => choose(filter, select.value));
    const label = document.createElement("label");
    label.append(list.querySelector("summary").textContent, select);
    list.replaceWith(label);
  }
  if (Object.values(chosen).some(Boolean)) show();
})();
