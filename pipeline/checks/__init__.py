"""The editor's first reader: rules over the site, waivers, and reports of what was found."""
