// At a former address: go on at once, to the same place (#…) of the page. Runs before the refresh below it, which
// cannot keep the place; without scripts the refresh does the rest.
location.replace(document.currentScript.dataset.target + location.hash);
