// The search page: asks the index and shows what it finds. The form is a plain GET form, so an
// address such as /cari/?q=sidang&jenis=berita can be shared and comes from any page's header.
//
// The index (Pagefind) lies in shards, one for each year and one for pages without a date. A small
// index, the directory, knows which shards hold a word; only those are loaded, and merged here.
const PAGE = 10;
const PAUSE = 350;
const EXCERPT = 30;
const DIRECTORY = "direktori";
const ENTRY = "pagefind-entry.json";
const SIGNATURE = "pagefind_dcd";
const root = new URL("../", import.meta.url);
const index = new URL("cari/indeks/", root);

const form = document.getElementById("formulir-cari");
const status = document.getElementById("cari-status");
const list = document.getElementById("cari-hasil");
const more = document.getElementById("cari-lagi");
const filters = [...form.querySelectorAll("select")];
const day = new Intl.DateTimeFormat("id", { dateStyle: "long", timeZone: "UTC" });

let found = [];
let latest = 0;
let waiting = 0;
let loading;

const wanted = () => form.elements.q.value.trim();

// Loading

// Pagefind goes on without a piece that does not arrive, and tells nobody that results are missing;
// so what it asks for is watched. The entries of its indexes it is told at once, from one file.
const entries = new Map();
let lost = 0;
const outside = globalThis.fetch;
globalThis.fetch = async (address, ...rest) => {
  const [href] = new URL(address.url ?? address, root).href.split("?");
  if (entries.has(href)) return new Response(entries.get(href));
  try {
    const answer = await outside(address, ...rest);
    if (!answer.ok) throw new Error(`${answer.status} ${href}`);
    return answer;
  } catch (problem) {
    lost += 1;
    throw problem;
  }
};

// A kept answer may name files that a newer release has replaced.
const json = async (path) =>
  (await fetch(new URL(path, index).href, { cache: "no-cache" })).json();

// Without a worker of its own the index runs under this page's content security policy.
const load = async () => {
  const [pagefind, { directory, shards }] = await Promise.all([
    import(new URL("pagefind.js", index)),
    json("pecahan.json"),
  ]);
  const told = [["", directory], ...Object.entries(shards).map(([n, s]) => [`${n}/`, s[ENTRY]])];
  for (const [at, entry] of told) {
    entries.set(new URL(at + ENTRY, index).href, JSON.stringify(entry));
  }
  const mergeFilter = { pecahan: DIRECTORY };
  await pagefind.options({ noWorker: true, baseUrl: root.pathname, mergeFilter });
  await pagefind.init();
  return { pagefind, shards, merged: new Map(), facts: new Map() };
};

const loaded = () => {
  loading ??= load();
  return loading;
};

const forget = async () => {
  const begun = loading;
  const { pagefind } = (await begun?.catch(() => undefined)) ?? {};
  await pagefind?.destroy();
  if (loading === begun) loading = undefined;
};

const once = (known, key, make) => {
  if (!known.has(key)) known.set(key, make());
  return known.get(key);
};

const merge = async ({ pagefind, merged }, names) => {
  const one = (name) => {
    const mergeFilter = { pecahan: name };
    return pagefind.mergeIndex(new URL(`${name}/`, index).pathname, { language: "id", mergeFilter });
  };
  await Promise.all(names.map((name) => once(merged, name, () => one(name))));
};

// Asking

const shardOf = ({ id }) => id.split(".")[0];

const within = async ({ pagefind }, words, names) =>
  (await pagefind.search(words, { filters: { pecahan: { any: names } } })).results;

// A word that is rare counts for more, and how rare it is must not depend on the shard. So what a
// shard holds is weighed by how rare the words are in all shards, against in this one (BM25's idf).
const rarity = (pages, holding) => Math.log(1 + (pages - holding + 0.5) / (holding + 0.5));

const weights = async (loaded, words, names) => {
  const sizes = names.map((name) => loaded.shards[name][ENTRY].languages.id.page_count);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const rare = names.map(() => 0);
  let rareInAll = 0;
  for (const word of new Set(words.split(/\s+/))) {
    const results = await within(loaded, word, names);
    const holding = names.map(() => 0);
    for (const result of results) holding[names.indexOf(shardOf(result))] += 1;
    names.forEach((_, at) => (rare[at] += rarity(sizes[at], holding[at])));
    rareInAll += rarity(all, results.length);
  }
  return new Map(names.map((name, at) => [name, rareInAll / rare[at]]));
};

const searched = async (loaded, words, names) => {
  const known = await within(loaded, words, [DIRECTORY]);
  const holding = names.filter((name) => known.some(({ id }) => id === name));
  if (!holding.length) return [];
  await merge(loaded, holding);
  const results = await within(loaded, words, holding);
  if (holding.length === 1) return results;
  const weight = await weights(loaded, words, holding);
  const value = (result) => result.score * weight.get(shardOf(result));
  return results.sort((one, other) => value(other) - value(one));
};

// Kind, section and year of each page of a shard, by the name of its fragment, oldest first.
const factsOf = ({ facts }, name) =>
  once(facts, name, async () => {
    const [kinds, pages] = await json(`${name}/saringan.json`);
    return new Map(pages.map(([id, number]) => [id, kinds[number]]));
  });

const page = async (id) => {
  const address = new URL(`${shardOf({ id })}/fragment/${id}.pf_fragment`, index);
  const { body } = await fetch(address.href);
  const text = await new Response(body.pipeThrough(new DecompressionStream("gzip"))).text();
  const { url, meta, content } = JSON.parse(text.slice(SIGNATURE.length));
  const words = content.split(/\s+/).slice(0, EXCERPT).join(" ");
  const excerpt = words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return { url: root.pathname + url.slice(1), meta, excerpt };
};

// Without words the pages themselves are listed: Pagefind would load every word of the index.
const listed = async (loaded, names) => {
  const shards = await Promise.all(names.map((name) => factsOf(loaded, name)));
  const ids = shards.flatMap((pages, at) =>
    Number(names[at]) ? [...pages.keys()].reverse() : [...pages.keys()],
  );
  return ids.map((id) => ({ id, data: () => page(id) }));
};

const narrowed = async (loaded, results, names) => {
  const told = (name) => ({ name: key, value }) =>
    !value || (key === "tahun" && loaded.shards[name].years.length === 1);
  const unsure = names.filter((name) => !filters.every(told(name)));
  const facts = new Map();
  for (const name of unsure) facts.set(name, await factsOf(loaded, name));
  const fits = (known) => filters.every(({ value }, at) => !value || known[at] === value);
  return results.filter((result) => {
    const known = facts.get(shardOf(result));
    return !known || fits(known.get(result.id));
  });
};

// The shards that may hold the year that is asked for: newest first, pages without a date last.
const shardsFor = ({ shards }, year) =>
  Object.keys(shards)
    .filter((name) => !year || shards[name].years.includes(year))
    .sort((one, other) => (Number(other) || 0) - (Number(one) || 0));

const answer = async () => {
  const words = wanted();
  const before = lost;
  const index = await loaded();
  const names = shardsFor(index, form.elements.tahun.value);
  const results = await (words ? searched(index, words, names) : listed(index, names));
  const fitting = await narrowed(index, results, names);
  if (lost > before) throw new Error("A piece of the search index did not arrive.");
  return fitting;
};

// What did not arrive may come when everything is loaded anew, as after a new release of the site.
const again = async (problem) => {
  console.info(problem);
  await forget();
  return answer();
};

// Showing

const element = (name, className, ...children) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
};

// An excerpt comes as HTML with <mark>; only its text and its marks are taken over.
const excerpt = (html) =>
  [...new DOMParser().parseFromString(html, "text/html").body.childNodes].map((node) =>
    node.nodeName === "MARK" ? element("mark", "", node.textContent) : node.textContent,
  );

const kindOf = (value) =>
  [...form.elements.jenis.options].find((option) => option.value === value)?.label ?? value;

const shown = ({ url, meta, excerpt: html }) => {
  const link = element("a", "", meta.title);
  link.href = url;
  const time = element("time", "", day.format(new Date(meta.tanggal)));
  time.dateTime = meta.tanggal;
  const facts = element("p", "cari-fakta", element("span", "jenis", kindOf(meta.jenis)), " ", time);
  const text = element("p", "cari-cuplikan", ...excerpt(html));
  return element("li", "", element("h2", "cari-judul", link), facts, text);
};

const nothing = (words) =>
  `Tidak ada hasil untuk ${words}. Periksa ejaannya, coba kata lain, atau pilih “Semua” pada saringan.`;

const told = (words) => {
  if (!found.length) return nothing(words);
  const part = list.children.length < found.length ? `, ${list.children.length} ditampilkan` : "";
  return `${found.length} hasil untuk ${words}${part}.`;
};

const named = () => (wanted() ? `“${wanted()}”` : "pilihan Anda");
const empty = () => !wanted() && filters.every((select) => !select.value);

// Shows the next page of results; an answer that comes after a newer question is dropped.
const show = async (question) => {
  const start = list.children.length;
  const next = await Promise.all(found.slice(start, start + PAGE).map((result) => result.data()));
  if (question !== latest) return;
  list.append(...next.map(shown));
  more.hidden = list.children.length >= found.length;
  status.textContent = told(named());
};

const ask = async (question) => {
  const results = await answer().catch(again);
  if (question !== latest) return;
  found = results;
  list.replaceChildren();
  await show(question);
};

const failed = async (problem) => {
  console.error(problem);
  await forget();
  status.textContent =
    "Pencarian tidak dapat dimuat. Muat ulang halaman ini, atau gunakan indeks A–Z di bawah.";
};

const search = async () => {
  clearTimeout(waiting);
  const question = ++latest;
  if (empty()) {
    found = [];
    list.replaceChildren();
    more.hidden = true;
    status.textContent = "";
    return;
  }
  if (!status.textContent) status.textContent = "Mencari …";
  await ask(question).catch(failed);
};

const address = () => {
  const asked = [...new FormData(form)].filter(([, value]) => value.trim());
  const query = new URLSearchParams(asked).toString();
  return query ? `?${query}` : location.pathname;
};

const fill = () => {
  const asked = new URLSearchParams(location.search);
  form.elements.q.value = asked.get("q") ?? "";
  for (const select of filters) {
    const value = asked.get(select.name) ?? "";
    select.value = [...select.options].some((option) => option.value === value) ? value : "";
  }
};

form.addEventListener("submit", (event) => {
  event.preventDefault();
  history.pushState(null, "", address());
  search();
});

form.addEventListener("input", ({ target }) => {
  clearTimeout(waiting);
  const pause = target.matches("select") ? 0 : PAUSE;
  waiting = setTimeout(() => {
    history.replaceState(null, "", address());
    search();
  }, pause);
});

more.addEventListener("click", async () => {
  const start = list.children.length;
  await show(latest).catch(failed);
  list.children[start]?.querySelector("a").focus();
});

addEventListener("popstate", () => {
  fill();
  search();
});

fill();
search();
