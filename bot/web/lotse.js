// The widget: <script src="https://bot.example/lotse.js" data-title="…" defer></script> puts a chat button on a page.
"use strict";

(() => {
  const script = document.currentScript;
  if (!script || window.lotse) return;
  window.lotse = true;

  const address = new URL("fenster", script.src);
  const title = script.dataset.title || "Fragen zum Smart City Index";
  const HELLO_AFTER_LOAD_MS = 1500;
  const HELLO_MS = 15000;
  const SMALL = matchMedia("(max-width: 40rem), (max-height: 30rem)");
  const CSS = `
    #lotse { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; --accent: #0b5a8f; --on: #fff;
      --surface: #fff; --text: #1a2128; --line: #76818c; }
    * { box-sizing: border-box; font: inherit; }
    button { min-width: 44px; min-height: 44px; cursor: pointer; }
    button:focus-visible, a:focus-visible { outline: 3px solid var(--text); outline-offset: 2px; box-shadow: 0 0 0 2px var(--surface); }
    #open { position: fixed; right: 20px; bottom: 20px; max-width: calc(100vw - 40px); padding: 12px 20px;
      border: 2px solid transparent; border-radius: 28px; background: var(--accent); color: var(--on);
      font-weight: 600; box-shadow: 0 2px 10px #0004; }
    dialog:not([open]), [hidden] { display: none !important; }
    dialog { position: fixed; inset: auto 20px 92px auto; width: min(420px, calc(100vw - 40px));
      height: min(680px, calc(100vh - 112px)); max-width: none; max-height: none; margin: 0; padding: 0; overflow: hidden;
      display: flex; flex-direction: column; border: 1px solid var(--line); border-radius: 14px;
      background: var(--surface); color: var(--text); box-shadow: 0 8px 32px #0005; }
    #bar { display: flex; align-items: center; justify-content: space-between; gap: 8px; padding: 4px 4px 4px 16px;
      background: var(--accent); color: var(--on); }
    #bar p { margin: 0; font-weight: 600; }
    #close { border: 2px solid transparent; border-radius: 10px; background: none; color: inherit; }
    #close:focus-visible { outline-color: var(--on); outline-offset: -4px; box-shadow: none; }
    iframe { flex: 1; width: 100%; min-height: 0; border: 0; }
    #instead { padding: 16px; } #instead a { color: inherit; }
    @media (prefers-color-scheme: dark) {
      #lotse { --accent: #8cc5f2; --on: #08213a; --surface: #1a2027; --text: #e9edf1; --line: #8b96a1; } }
    @media (max-width: 40rem), (max-height: 30rem) {
      dialog { inset: 0; width: 100%; height: 100vh; height: 100dvh; border: 0; border-radius: 0; } }`;

  const make = (tag, properties, ...children) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  };

  const status = make("p", { textContent: "Der Chat wird geladen …" });
  const link = make("a", { href: new URL(".", address).href, target: "_blank", rel: "noopener", hidden: true,
    textContent: "Chat in einem neuen Fenster öffnen" });
  const instead = make("div", { id: "instead" }, status, link);
  const frame = make("iframe", { title, allow: "clipboard-write", hidden: true });
  const close = make("button", { type: "button", id: "close", textContent: "✕", ariaLabel: "Chat schließen" });
  const dialog = make("dialog", { id: "dialog", ariaLabel: title },
    make("div", { id: "bar" }, make("p", { textContent: title }), close), instead, frame);
  const open = make("button", { type: "button", id: "open", textContent: title });
  open.setAttribute("aria-haspopup", "dialog");
  open.setAttribute("aria-expanded", "false");

  const host = make("div", {});
  // No rule of the page is stronger than these; a page that hides its own root hides everything.
  host.style.cssText = "all: initial !important; display: block !important; position: fixed !important;"
    + "right: 0 !important; bottom: 0 !important; z-index: 2147483647 !important;";
  host.setAttribute("role", "region");
  host.setAttribute("aria-label", "Chat");
  const shadow = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  // Not <style>, which the page's Content-Security-Policy may forbid.
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(make("div", { id: "lotse" }, open, dialog));

  const tell = (what) => frame.contentWindow?.postMessage({ lotse: what }, address.origin);
  let greeted = false;

  function fail() {
    if (greeted) return;
    status.textContent = "Der Chat lässt sich auf dieser Seite nicht öffnen.";
    link.hidden = false;
  }

  function load() {
    if (frame.src) return;
    frame.addEventListener("load", () => setTimeout(fail, HELLO_AFTER_LOAD_MS));
    setTimeout(fail, HELLO_MS);
    // A hidden frame loads as well, and an error page in it is never seen.
    frame.src = address.href;
  }

  function show() {
    load();
    if (SMALL.matches) dialog.showModal();
    else dialog.show();
    open.setAttribute("aria-expanded", "true");
    enter();
  }

  function enter() {
    if (!greeted) return;
    frame.focus();
    tell("opened");
  }

  function hide() {
    dialog.close();
  }

  open.addEventListener("click", () => (dialog.open ? hide() : show()));
  close.addEventListener("click", hide);
  dialog.addEventListener("close", () => {
    open.setAttribute("aria-expanded", "false");
    open.focus();
  });
  host.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && dialog.open) hide();
  });
  addEventListener("message", (event) => {
    if (event.origin !== address.origin || event.source !== frame.contentWindow) return;
    if (event.data?.lotse === "close") hide();
    if (event.data?.lotse !== "hello") return;
    greeted = true;
    instead.hidden = true;
    frame.hidden = false;
    if (dialog.open) enter();
  });

  // Beside <body>, where rules and scripts for its content do not reach.
  document.documentElement.append(host);
})();
