// The recommended rules. What is turned off is style or was looked at, each with its reason.
module.exports = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "no-trailing-whitespace": "off", // style: the renderer leaves it, and compression takes it away
    "doctype-style": "off", // style: HTML allows either case
    "tel-non-breaking": "off", // style: the number may break where the screen is narrow
    "long-title": "off", // a title is as long as what it names; search engines shorten it themselves
    "prefer-native-element": "off", // style: a region that scrolls is no section of the text
    "valid-id": ["error", { relaxed: true }], // HTML allows ids like __isi, and Material's scripts use them
    "aria-label-misuse": ["error", { allowAnyNamable: true }], // WAI-ARIA lets a list have a name
    "unique-landmark": "off", // tabs or menu: styles show one of the two; axe looks at what is shown
    "no-redundant-role": "off", // a list without bullets is read as a list by VoiceOver only with its role
    "wcag/h32": "off", // the switch of light and dark acts at once, and is shown only with scripts
  },
};
