// The words of an address that leads nowhere, put into the search of the page: Chinese words and numbers of documents.

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return ""; // not an encoding of text
  }
}

const words = decoded(location.pathname).match(/[\p{Script=Han}〔〕〇\d]+/gu) ?? [];
const query = words.filter((word) => /\p{Script=Han}/u.test(word)).join(" ");
const input = document.querySelector(".tb-header__search input");
if (input && query) input.value = query;
