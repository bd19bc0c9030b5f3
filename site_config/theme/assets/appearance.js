// Keeps the light and dark switch true to what is shown: Material sets the scheme on <body>,
// from the reader's choice or the system's, but leaves the switch itself as it was.
(() => {
  const scheme = "data-md-color-scheme";
  const tell = () => {
    const shown = document.body.getAttribute(scheme);
    for (const choice of document.querySelectorAll(`.tampilan input[${scheme}]`))
      choice.checked = choice.getAttribute(scheme) === shown;
  };
  new MutationObserver(tell).observe(document.body, { attributeFilter: [scheme] });
  tell();
})();
