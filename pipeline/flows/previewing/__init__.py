"""A preview: the page that somebody writes is shown at once, the site around it follows."""
