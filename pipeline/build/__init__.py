"""From content to a finished site: photos, compose, render, finish, manifest."""
