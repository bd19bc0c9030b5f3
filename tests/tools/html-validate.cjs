// The recommended rules. What is off is style; what is eased says why.
module.exports = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "no-trailing-whitespace": "off", // style: the renderer leaves it, and compression takes it away
    "doctype-style": "off", // style: HTML allows either case
    "valid-id": ["error", { relaxed: true }], // HTML allows ids like __isi: no heading can have the same
    "aria-label-misuse": ["error", { allowAnyNamable: true }], // WAI-ARIA lets a list have a name
    "tel-non-breaking": ["error", { ignoreClasses: ["telepon"] }], // the style sheet keeps it on one line
    "no-redundant-role": "off", // a table that telephones show as cards stays one for screen readers only so
    "long-title": ["error", { maxlength: 90 }], // 70 in the rule; a month's list of summonses needs more
  },
};
