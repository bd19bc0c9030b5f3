// Says beside each table of hours whether the court is open as the page is read, by the court's own
// clock. It knows the usual week only, not holidays; therefore it says "menurut jam biasa".
const DAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
const SHORT = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

// "1 08.00-12.00 13.00-16.30;2 …" to [[["08.00", "12.00"], …], …], Monday first.
const read = (told) => {
  const week = DAYS.map(() => []);
  for (const [day, ...spans] of told.split(";").map((part) => part.split(" ")))
    week[day - 1] = spans.map((span) => span.split("-"));
  return week;
};

const clock = (zone, moment) => {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone, weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  });
  const part = Object.fromEntries(format.formatToParts(moment).map((p) => [p.type, p.value]));
  return [SHORT.indexOf(part.weekday), `${part.hour}.${part.minute}`];
};

const opening = (week, today, time) => {
  for (let ahead = 0; ahead < 8; ahead += 1) {
    const day = (today + ahead) % 7;
    const next = week[day].find(([opens]) => ahead > 0 || opens > time);
    if (next) return `, buka lagi ${ahead ? `${DAYS[day]} ` : ""}pukul ${next[0]}`;
  }
  return "";
};

// The sentence for a table of hours at a moment (Date).
export const sentence = (told, zone, moment) => {
  const week = read(told);
  const [today, time] = clock(zone, moment);
  const now = week[today].find(([opens, closes]) => opens <= time && time < closes);
  const state = now
    ? `Buka sekarang, sampai pukul ${now[1]}`
    : `Tutup sekarang${opening(week, today, time)}`;
  return `${state} (menurut jam biasa).`;
};

const tell = () => {
  for (const table of document.querySelectorAll("table[data-jam]")) {
    const said = sentence(table.dataset.jam, table.dataset.zona, new Date());
    const place = table.caption.querySelector("[role=status]");
    if (place.textContent !== said) place.textContent = said;
  }
};

if (typeof document !== "undefined") {
  tell();
  document.addEventListener("visibilitychange", tell);
}
