// The widget: <script src="https://bot.example/lotse.js" data-title="…" defer></script> puts a chat button on a page.
"use strict";

(() => {
  const script = document.currentScript;
  if (!script || window.lotse) return;
  window.lotse = true;

  const address = new URL("fenster", script.src);
  const title = script.dataset.title || "Fragen zum Smart City Index";
  // A frame that has loaded and said nothing by then holds an error page of the browser.
  const HELLO_AFTER_LOAD_MS = 1500;
  const HELLO_MS = 15000;
  const SMALL = "(max-width: 40rem), (max-height: 30rem)";
  const CSS = `
    div { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; --surface: #fff;
      --text: #1a2128; }
    * { box-sizing: border-box; font: inherit; }
    button { min-width: 44px; min-height: 44px; border: 2px solid #fff; background: #0b5a8f; color: #fff;
      cursor: pointer; }
    :focus-visible { outline: 3px solid var(--text); outline-offset: 2px; box-shadow: 0 0 0 2px var(--surface); }
    #open { position: fixed; right: 20px; bottom: 20px; max-width: calc(100vw - 40px); padding: 12px 20px;
      border-radius: 28px; box-shadow: 0 2px 10px #0004; font-weight: 600; }
    dialog[open] { position: fixed; inset: auto 20px 92px auto; width: min(420px, calc(100vw - 40px));
      height: min(680px, calc(100vh - 112px)); max-width: none; max-height: none; margin: 0; padding: 0; overflow: hidden;
      display: flex; flex-direction: column; border: 1px solid #76818c; border-radius: 14px;
      background: var(--surface); color: var(--text); box-shadow: 0 8px 32px #0005; }
    #bar { display: flex; justify-content: space-between; padding: 4px; background: #0b5a8f; color: #fff; }
    b { padding: 10px 12px; font-weight: 600; }
    #bar button { border-color: transparent; border-radius: 10px; }
    #bar button:focus-visible { outline-color: #fff; outline-offset: -4px; box-shadow: none; }
    iframe { flex: 1; min-height: 0; border: 0; }
    section { padding: 16px; }
    [hidden] { display: none; } a { color: inherit; }
    @media (prefers-color-scheme: dark) {
      div { --surface: #1a2027; --text: #e9edf1; } }
    @media ${SMALL} { dialog[open] { inset: 0; width: 100%; height: 100dvh; border: 0; border-radius: 0; } }`;

  const make = (tag, attributes, ...children) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  };

  const status = make("p", {}, "Der Chat wird geladen …");
  const link = make("a", { href: new URL(".", address), target: "_blank", rel: "noopener", hidden: "" },
    "Chat in einem neuen Fenster öffnen");
  const instead = make("section", {}, status, link);
  const frame = make("iframe", { title, allow: "clipboard-write", hidden: "" });
  const close = make("button", { type: "button", "aria-label": "Chat schließen" }, "✕");
  const dialog = make("dialog", { "aria-label": title }, make("section", { id: "bar" }, make("b", {}, title), close), instead, frame);
  const open = make("button", { type: "button", id: "open", "aria-haspopup": "dialog", "aria-expanded": "false" }, title);
  const host = make("div", { role: "region", "aria-label": "Chat" });
  const shadow = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  let greeted = false;

  function fail() {
    status.textContent = "Der Chat lässt sich auf dieser Seite nicht öffnen.";
    link.hidden = false;
  }

  function load() {
    frame.addEventListener("load", () => setTimeout(fail, HELLO_AFTER_LOAD_MS));
    setTimeout(fail, HELLO_MS);
    frame.src = address;
  }

  function show() {
    if (!frame.src) load();
    // On a phone it fills the screen, so nothing behind it may take the focus.
    if (matchMedia(SMALL).matches) dialog.showModal();
    else dialog.show();
    open.setAttribute("aria-expanded", "true");
    enter();
  }

  function enter() {
    if (!greeted || !dialog.open) return;
    frame.focus();
    frame.contentWindow.postMessage({ lotse: "opened" }, address.origin);
  }

  open.addEventListener("click", () => (dialog.open ? dialog.close() : show()));
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    open.setAttribute("aria-expanded", "false");
    open.focus();
  });
  host.addEventListener("keydown", (event) => {
    if (event.key === "Escape") dialog.close();
  });
  addEventListener("message", (event) => {
    if (event.origin !== address.origin || event.source !== frame.contentWindow) return;
    if (event.data?.lotse === "close") dialog.close();
    if (event.data?.lotse !== "hello") return;
    greeted = true;
    instead.hidden = true;
    frame.hidden = false;
    enter();
  });

  // No rule of the page is stronger than these.
  host.style.cssText = "all: initial !important; display: block !important; position: fixed !important;"
    + "right: 0 !important; bottom: 0 !important; z-index: 2147483647 !important;";
  // Not <style>, which the page's Content-Security-Policy may forbid.
  sheet.replaceSync(CSS);
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(make("div", {}, open, dialog));
  // Beside <body>, where rules and scripts for its content do not reach.
  document.documentElement.append(host);
})();
