// Shows the photos of an album one after another in a dialog. Without it, or with Ctrl or Shift
// held, a photo opens by itself as a plain link does.
const made = (tag, facts, ...children) => {
  const element = Object.assign(document.createElement(tag), facts);
  element.append(...children);
  return element;
};

const shelf = (links) => {
  let at = 0;
  const image = made("img", { className: "album__foto" });
  const caption = made("p", { className: "album__keterangan" });
  const place = made("p", { className: "album__urutan" });
  place.setAttribute("role", "status");
  const dialog = made("dialog", { className: "album" });
  dialog.setAttribute("aria-label", "Album foto");

  const show = (next) => {
    at = (next + links.length) % links.length;
    const own = links[at].querySelector("img");
    image.src = links[at].href;
    image.alt = own.alt;
    caption.textContent = links[at].parentElement.querySelector("figcaption").textContent;
    place.textContent = `Foto ${at + 1} dari ${links.length}`;
  };
  const button = (name, act) => {
    const found = made("button", { type: "button", textContent: name });
    found.addEventListener("click", act);
    return found;
  };
  const moves = links.length > 1
    ? [button("Sebelumnya", () => show(at - 1)), button("Berikutnya", () => show(at + 1))]
    : [];
  const close = button("Tutup", () => dialog.close());
  dialog.append(image, caption, made("div", { className: "album__tombol" }, place, ...moves, close));
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) show(at + step);
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  return (index) => {
    show(index);
    dialog.showModal();
    close.focus();
  };
};

for (const album of document.querySelectorAll(".galeri")) {
  const links = [...album.querySelectorAll("figure > a")];
  const open = shelf(links);
  links.forEach((link, index) => link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(index);
  }));
}
