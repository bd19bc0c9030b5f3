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
const YEAR = 365.25 * 24 * 60 * 60 * 1000;

// What a reader is likely to look for. A page without a date answers questions, news tells of one
// day and means less with every year; a title that begins with the words is about nothing else.
const STANDING = 1.5;
const YEAR_OLDER = 0.97;
const BEGINS = 1.1;
// Pages of one shard differ in length from those of another; scores must not.
const RANKING = { pageLength: 0 };

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
    const how = { language: "id", mergeFilter, ranking: RANKING };
    return pagefind.mergeIndex(new URL(`${name}/`, index).pathname, how);
  };
  await Promise.all(names.map((name) => once(merged, name, () => one(name))));
};

// Asking

// A result is named by its shard, the date of its page, and its fragment.
const shardOf = ({ id }) => id.split(".")[0];
const dateOf = ({ id }) => Date.parse(id.split(".")[1]);
const isDated = (shard) => Number(shard) > 0;

const within = async ({ pagefind }, words, names) =>
  (await pagefind.search(words, { filters: { pecahan: { any: names } } })).results;

// A word that is rare counts for more, and how rare it is must not depend on the shard. So what a
// shard says of a word is weighed by how rare it is in all shards, against in this one (BM25's idf).
const rarity = (pages, holding) => Math.log(1 + (pages - holding + 0.5) / (holding + 0.5));

const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);

const weights = ({ shards }, results, names) => {
  const sizes = names.map((name) => shards[name][ENTRY].languages.id.page_count);
  const holding = names.map((name) => results.filter((result) => shardOf(result) === name).length);
  const inAll = rarity(sum(sizes), results.length);
  return new Map(names.map((name, at) => [name, inAll / rarity(sizes[at], holding[at])]));
};

// The score of a page is the sum of what each word gives it.
const scores = async (loaded, words, names) => {
  const found = new Map();
  for (const word of new Set(words)) {
    const results = await within(loaded, word, names);
    const weight = weights(loaded, results, names);
    for (const result of results) {
      const before = found.get(result.id) ?? 0;
      found.set(result.id, before + result.score * weight.get(shardOf(result)));
    }
  }
  return found;
};

// What a page is worth beside its score. Of equal pages the newer is worth more.
const worth = ({ shards }, words) => {
  const end = Date.UTC(Math.max(...Object.keys(shards).filter(isDated)) + 1, 0);
  const age = (result) => (end - dateOf(result)) / YEAR;
  const begins = ({ words: places }) => words.every((_, at) => places.includes(at));
  return (result) =>
    (isDated(shardOf(result)) ? YEAR_OLDER ** age(result) : STANDING) *
    (begins(result) ? BEGINS : 1);
};

const ordered = async (loaded, words, results, names) => {
  const score = await scores(loaded, words, names);
  const more = worth(loaded, words);
  const value = new Map(results.map((result) => [result, score.get(result.id) * more(result)]));
  return results.sort((one, other) => value.get(other) - value.get(one));
};

// The directory knows words, not what stands beside what: it is asked without quotation marks.
const searched = async (loaded, words, names) => {
  const plain = words.replaceAll('"', " ").trim();
  const known = await within(loaded, plain, [DIRECTORY]);
  const holding = names.filter((name) => known.some(({ id }) => id === name));
  if (!holding.length) return [];
  await merge(loaded, holding);
  const results = await within(loaded, words, holding);
  return ordered(loaded, plain.split(/\s+/), results, holding);
};

// Kind, section and year of each page of a shard, by the name of its fragment.
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
  const pages = shards.flatMap((known) => [...known.keys()].map((id) => ({ id, data: () => page(id) })));
  const dated = (result) => (isDated(shardOf(result)) ? dateOf(result) : 0);
  return pages.sort((one, other) => dated(other) - dated(one));
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
