// Turns messages into elements. Text becomes text nodes only, so that no markup in it ever counts.

const WORDS = {
  de: { source: "Quelle:", sources: "Quellen:", data: "Daten als Tabelle" },
  en: { source: "Source:", sources: "Sources:", data: "Data as a table" },
};

/** Return a new element with these properties; strings among the children become text. */
export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in node) node[name] = value;
    else node.setAttribute(name, value);
  }
  node.append(...children.filter(Boolean));
  return node;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

/** Return the address if a click on it can do no harm, else "". */
export function safe(address, protocols = ["https:", "http:"]) {
  try {
    const url = new URL(address, location.href);
    return address && protocols.includes(url.protocol) ? url.href : "";
  } catch {
    return "";
  }
}

function link(href, label) {
  const hint = element("span", { className: "unseen" }, " (öffnet in einem neuen Fenster)");
  return element("a", { href, target: "_blank", rel: "noopener noreferrer" }, label, hint);
}

/** What the user said. */
export function ownMessage(text) {
  return element("div", { className: "message own" }, speaker("Sie"), element("p", {}, text));
}

/** What the bot said, without its buttons. */
export function botMessage({ text, answer }) {
  const said = answer ?? { text };
  const language = said.language === "en" ? "en" : "de";
  const words = WORDS[language];
  const table = said.table && tableOf(said.table);
  return element("div", { className: "message bot" },
    speaker("Index-Lotse"),
    element("div", { className: "said", lang: language },
      ...paragraphs(said.text),
      ...(said.quotes ?? []).map(quoteOf),
      said.chart ? chartOf(said.chart, table, words) : table,
      said.sources?.length && sourcesOf(said.sources, words)));
}

/** The bot's suggestions; `choose` is called with the button that was pressed. */
export function suggestions(buttons, language, choose) {
  return element("div", { className: "suggestions", role: "group", "aria-label": "Vorschläge", lang: language },
    ...buttons.map((button) => element("button", { type: "button", onclick: () => choose(button) }, button.title)));
}

function speaker(name) {
  return element("span", { className: "unseen", lang: "de" }, `${name}: `);
}

function paragraphs(text) {
  return (text ?? "").split("\n").filter((line) => line.trim()).map((line) => element("p", {}, line));
}

function quoteOf({ text, person, office, city, year }) {
  const who = [person, office, city].filter(Boolean).join(", ");
  return element("figure", { className: "quote", lang: "de" },
    element("blockquote", {}, element("p", {}, `„${text}“`)),
    element("figcaption", {}, year ? `${who} (${year})` : who));
}

function tableOf({ caption, head, rows }) {
  const cells = ([first, ...others]) => element("tr", {}, element("th", { scope: "row" }, String(first)),
    ...others.map((cell) => element("td", {}, String(cell))));
  // Too wide a table scrolls in here, by keyboard as well; the page never does.
  return element("div", { className: "scroll", role: "region", tabIndex: 0, "aria-label": caption },
    element("table", {},
      element("caption", {}, caption),
      element("thead", {}, element("tr", {}, ...head.map((cell) => element("th", { scope: "col" }, String(cell))))),
      element("tbody", {}, ...rows.map(cells))));
}

function chartOf({ address, alt, caption }, table, words) {
  const image = element("img", { src: safe(address.svg), alt });
  const details = table && element("details", {}, element("summary", {}, words.data), table);
  image.onerror = () => {
    image.remove();
    if (details) details.open = true;
  };
  return element("figure", { className: "chart" }, image,
    // The image shows it as its heading.
    element("figcaption", { className: "unseen" }, caption), details);
}

function sourcesOf(sources, words) {
  const one = ({ label, url }) => element("li", { lang: "de" }, safe(url) ? link(safe(url), label) : label);
  return element("div", { className: "sources" },
    element("p", {}, sources.length === 1 ? words.source : words.sources),
    element("ul", {}, ...sources.map(one)));
}
