// The search page: asks the index (Pagefind) and shows what it finds. The form is a plain GET form,
// so an address such as /cari/?q=sidang&jenis=berita can be shared and comes from any page's header.
const PAGE = 10;
const PAUSE = 350;
const index = new URL("../cari/indeks/", import.meta.url);

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

// Without a worker of its own the index runs under this page's content security policy.
const load = async () => {
  const pagefind = await import(new URL("pagefind.js", index));
  await pagefind.options({ noWorker: true, baseUrl: new URL("../", import.meta.url).pathname });
  await pagefind.init();
  return pagefind;
};

const pagefind = () => {
  loading ??= load().catch((problem) => {
    loading = undefined;
    throw problem;
  });
  return loading;
};

let facets;
const narrowed = async (results) => {
  if (filters.every((select) => !select.value)) return results;
  facets ??= await (await fetch(new URL("saringan.json", index))).json();
  const fits = ({ id }) => filters.every(({ value }, at) => !value || facets[id][at] === value);
  return results.filter(fits);
};

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

const wanted = () => form.elements.q.value.trim();
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
  const answer = await (await pagefind()).search(wanted() || null);
  const results = await narrowed(answer.results);
  if (question !== latest) return;
  found = results;
  list.replaceChildren();
  await show(question);
};

const failed = (problem) => {
  console.error(problem);
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
