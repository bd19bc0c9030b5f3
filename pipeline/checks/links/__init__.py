"""Where links lead: addresses of the site, hosts, and sites elsewhere."""
