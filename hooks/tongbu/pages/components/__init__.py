"""组件页: every component of the look in its states, made by the site's own builders from a few specimen documents."""

from tongbu.pages.components.in_place import in_place as in_place
