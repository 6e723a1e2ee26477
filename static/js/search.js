// The search page: asks the index of its language, or of all. Every word that it shows stands in the page.
(() => {
  const find = (selector) => document.querySelector(selector);
  const form = find("[data-search]");
  find("[data-search-none]").hidden = true;
  if (location.protocol === "file:") {
    find("[data-search-folder]").hidden = false;
    form.remove();
    return;
  }
  // The page allows more than the search needs, for Safari before 16. Whoever knows this property is newer: from here on, no
  // text becomes code.
  if (CSS.supports("container-type: inline-size")) {
    document.head.append(Object.assign(document.createElement("meta"), {
      httpEquiv: "Content-Security-Policy",
      content: "script-src 'self' 'wasm-unsafe-eval'",
    }));
  }
  const { documentElement: { lang }, title } = document;
  const { q: input, languages: every } = form.elements;
  const choices = [...form.querySelectorAll("select")];
  const [status, help, list, more] = ["status", "help", "results", "more"].map((part) => find(`.search-${part}`));
  const labels = new Map([...document.querySelectorAll(".search-index")].map(({ dataset, content }) => [dataset.tag, content.firstChild]));
  const kinds = new Map([...choices[0].options].map(({ value, dataset }) => [value, dataset.one]));
  for (const { options } of choices) for (const option of options) option.dataset.name = option.text;
  const plurals = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  // Where the index had to part a word, as after «l’».
  const joined = (text) => text.replace(/\uE000(<\/mark>)? ?/g, "$1");
  // Where words have no spaces between them, the index has each letter as a word; those of one word are looked for in a row.
  const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/gu;
  const apart = (words) => {
    const parted = words.replace(UNSPACED, " $& ").trim().replace(/\s+/g, " ");
    return parted === words || words.includes(" ") ? parted : `"${parted}"`;
  };
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // Each language has an index with its own grammar, loaded when it is first asked.
  const indexes = new Map();
  const load = async (tag) => {
    const index = await import(new URL(`${form.dataset.search}${tag}/pagefind.js`, location).href);
    // A language is called by its own letters.
    const name = labels.get(tag).textContent;
    const length = apart(name) === name ? 24 : 60;
    await index.options({ excerptLength: length, excerptEllipsis: "…", ranking: { metaWeights: { title: 5, name: 20 } } });
    await index.init();
    await index.filters();
    return index;
  };

  const chosen = (except) =>
    Object.fromEntries(choices.filter((choice) => choice !== except && choice.value).map(({ name, value }) => [name, value]));

  /** What one index answers, and how many results each choice would leave. */
  const ask = async (tag, words) => {
    if (!indexes.has(tag)) indexes.set(tag, load(tag).catch((error) => { indexes.delete(tag); throw error; }));
    const index = await indexes.get(tag);
    // The index takes marks off letters; at the end of a word that may hide the ending from its grammar («первый»).
    const plain = words.replace(/[’'ʼ–—‑]/g, " ").normalize("NFD").replace(/([\p{L}\p{M}]{5})\p{L}\u0306(?![\p{L}\p{M}])/gu, "$1").normalize();
    const term = apart(plain);
    const search = (except) => index.search(term || null, { filters: chosen(except) });
    const { results } = await search();
    // Of a word that nothing begins with, the index takes what it knows, be it a letter: that is no find.
    if (results.length && /^\S+$/.test(term)) {
      const { excerpt, meta } = await results[0].data();
      const found = fold(excerpt.match(/<mark>.*?<\/mark>/g)?.join() ?? meta.title + meta.about);
      if (!found.includes(fold(plain).slice(0, Math.ceil(plain.length * 0.6)))) return { results: [], counts: [{}, {}, {}] };
    }
    const counts = await Promise.all(choices.map(async (choice) => (await search(choice)).filters[choice.name] ?? {}));
    return { results: results.map((result) => ({ tag, result })), counts };
  };

  const showCounts = (answers) => choices.forEach(({ options }, at) => {
    for (const option of [...options].slice(1)) {
      const count = answers?.reduce((sum, { counts }) => sum + (counts[at][option.value] ?? 0), 0);
      option.text = option.dataset.name + (count ? ` (${numbers.format(count)})` : "");
      option.disabled = option.hidden = count === 0 && !option.selected;
    }
  });

  const show = (tag, { url, excerpt, meta, filters }) => {
    const item = find("#search-result").content.firstElementChild.cloneNode(true);
    const [link, facts, text] = item.children;
    const [kind, about, language] = facts.children;
    link.href = url;
    link.textContent = joined(meta.title);
    kind.textContent = kinds.get(filters.kind[0]);
    about.textContent = joined(meta.about);
    if (every?.checked) language.append(labels.get(tag).cloneNode(true));
    // The index marks words with the signs that stand close to them.
    joined(excerpt).split(/<\/?mark>/).forEach((piece, at) => {
      const plain = piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
      const [, before, word, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(plain);
      const mark = document.createElement("mark");
      mark.textContent = word;
      text.append(...(at % 2 ? [before, mark, after] : [plain]));
    });
    if (tag !== lang) for (const part of [link, about, text]) Object.assign(part, { lang: tag, dir: labels.get(tag).dir });
    return item;
  };

  let turn = 0;
  let rest = [];
  const showMore = async (mine) => {
    const items = await Promise.all(rest.splice(0, 10).map(async ({ tag, result }) => show(tag, await result.data())));
    if (mine !== turn) return;
    list.append(...items);
    more.hidden = rest.length === 0;
    return items[0];
  };

  const clear = (text) => {
    list.replaceChildren();
    more.hidden = help.hidden = true;
    status.textContent = text;
  };

  const search = async () => {
    const mine = ++turn;
    const words = input.value.trim().replace(/\s+/g, " ");
    document.title = words ? `${words} · ${title}` : title;
    if (!words && !choices.some(({ value }) => value)) {
      clear("");
      return showCounts();
    }
    const patience = setTimeout(() => mine === turn && clear(status.dataset.working), 500);
    try {
      const tags = every?.checked || !labels.has(lang) ? [...labels.keys()] : [lang];
      const answers = await Promise.all(tags.map((tag) => ask(tag, words)));
      if (mine !== turn) return;
      rest = answers.flatMap(({ results }) => results).sort((a, b) => b.result.score - a.result.score);
      const count = rest.length;
      clear("");
      showCounts(answers);
      await showMore(mine);
      if (mine !== turn) return;
      help.hidden = count > 0;
      const text = (form) => status.getAttribute(`data-${words ? "found" : "chosen"}-${form}`);
      const told = count ? text(plurals.select(count)) ?? text("other") : text("nothing");
      status.textContent = told.replace("{words}", () => words).replace("{n}", numbers.format(count));
    } catch (error) {
      if (mine === turn) clear(status.dataset.failed);
      console.warn(error);
    } finally {
      clearTimeout(patience);
    }
  };

  // The address says what is searched.
  let typing;
  const searchAnd = (remember) => {
    clearTimeout(typing);
    const given = [...new FormData(form)].filter(([, value]) => value.trim());
    history[remember](null, "", `?${new URLSearchParams(given)}`);
    search();
  };
  const recall = () => {
    const given = new URLSearchParams(location.search);
    input.value = given.get("q") ?? "";
    for (const choice of choices) {
      choice.value = given.get(choice.name);
      if (choice.selectedIndex < 0) choice.value = "";
    }
    if (every) every.checked = given.has("languages");
    search();
  };
  addEventListener("popstate", recall);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    searchAnd("pushState");
  });
  form.addEventListener("change", ({ target }) => target !== input && searchAnd("pushState"));
  input.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(searchAnd, 250, "replaceState");
  });
  more.addEventListener("click", async () => (await showMore(turn))?.querySelector("a").focus());
  // Arrows lead from the field through the results and back.
  document.addEventListener("keydown", (event) => {
    const { activeElement } = document;
    const stops = [input, ...list.querySelectorAll("a")];
    const at = stops.indexOf(activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (at < 0) return;
    if (step && stops[at + step]) stops[at + step].focus();
    else if (event.key === "Escape" && at === 0) {
      input.value = "";
      searchAnd("replaceState");
    } else return;
    event.preventDefault();
  });

  form.hidden = false;
  recall();
})();
