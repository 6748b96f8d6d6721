"""What every template knows of the site, whatever page it shows."""

from __future__ import annotations

from dataclasses import dataclass

from tongbu.pages.columns import ALL
from tongbu.pages.page import Column
from tongbu.pages.text.outward import leaves
from tongbu.settings import Organisation, Website
from tongbu.site.feeds import Subscription
from tongbu.theming import Scripts


@dataclass(frozen=True, slots=True)
class SiteView:
    """The variable `tongbu` of all templates.

    - `website`, `organisation`: the bureau's settings; `website_name` is never empty;
    - `columns`: the columns in the head, in order;
    - `day`: the day of the build; `demonstration_day`: the same where the site's day is fixed, else "";
    - `stylesheet`: the address of the one stylesheet, `stylesheet_integrity` what pages state of its content;
    - `scripts`: where our scripts are, and what pages state of their contents;
    - `feeds`, `calendars`: what readers' programs can subscribe to; in the head of every page those feeds are linked
      that have no `topic`, so that a program finds them from any page;
    - `written`: the hand-written pages that every page leads to, as (words, address);
    - `preview`: whether the gate is not enforced; what it says has a page of its own, so that no other depends on it;
    """

    website: Website
    organisation: Organisation
    website_name: str
    day: str
    demonstration_day: str
    stylesheet: str
    stylesheet_integrity: str
    scripts: Scripts
    feeds: tuple[Subscription, ...] = ()
    calendars: tuple[Subscription, ...] = ()
    written: tuple[tuple[str, str], ...] = ()
    preview: bool = False
    columns: tuple[Column, ...] = ALL

    def leaves(self, address: str) -> bool:
        """Whether a link leaves the site."""
        return leaves(address, self.website.domain)
