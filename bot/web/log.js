// The log on the page: the one live region, in which everything is said that happens.

import { Refusal } from "./connection.js";
import { botMessage, element, icon, ownMessage, suggestions } from "./messages.js";

const TYPING_MS = 400;
const LONGEST_WORD = 300;
const NOT_COPIED = "Das Kopieren ist hier nicht möglich.";
const NOT_RATED = "Die Rückmeldung kam nicht an.";
const A_WORD = "Möchten Sie etwas dazu sagen? (freiwillig, nichts Persönliches)";

export class Log {
  /** `choose` is called with a suggestion that was pressed, `rate` with (message number, good, word). */
  constructor(node, { choose, rate }) {
    this.node = node;
    this.choose = choose;
    this.rate = rate;
    this.clear();
  }

  clear() {
    clearTimeout(this.typing);
    this.node.replaceChildren();
    this.shown = new Map();
    this.waiting = new Map();
    this.state = null;
    this.lastOwn = null;
    this.last = null;
  }

  /** Show a question at once, before the server has it. */
  ask(question) {
    this.removeSuggestions();
    if (this.waiting.has(question.id)) return;
    const node = ownMessage(question.text ?? question.title);
    this.waiting.set(question.id, node);
    this.put(node, true);
  }

  unask(question) {
    this.waiting.get(question.id)?.remove();
    this.waiting.delete(question.id);
  }

  /** Show a message of the server, unless it is there already; `question` is the one that it belongs to. */
  message(message, question) {
    const own = message.author === "user";
    const sent = own && this.waiting.get(question?.id);
    if (own) this.lastNumber = message.number;
    if (this.shown.has(message.number)) {
      if (sent) this.unask(question);
      return;
    }
    if (own) this.lastOwn = sent || this.put(ownMessage(message.text));
    if (sent) this.waiting.delete(question.id);
    this.shown.set(message.number, own ? this.lastOwn : this.answer(message));
  }

  /** Take back the answers to the last question, which the server will give anew. */
  retract() {
    for (const [number, node] of this.shown) {
      if (number > this.lastNumber && this.shown.delete(number)) node.remove();
    }
  }

  answer(message) {
    this.removeSuggestions();
    const node = this.put(botMessage(message));
    const language = node.querySelector(".said").lang;
    if (this.lastOwn) {
      if (language === "en") this.lastOwn.lang = language;
      node.append(...this.tools(message));
    }
    if (message.buttons?.length) node.append(suggestions(message.buttons, language, this.choose));
    this.last = message.text;
    this.reveal(node);
    return node;
  }

  /** Say what is up, below all messages; null takes it back. `extras` are elements to put after the text. */
  say(text, ...extras) {
    clearTimeout(this.typing);
    this.state?.remove();
    this.state = text && element("div", { className: "state" }, element("p", {}, text), ...extras);
    if (this.state) {
      this.node.append(this.state);
      this.reveal(this.state);
    }
  }

  /** Say that the bot is writing, unless it has answered before anyone could read that. */
  sayTyping() {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.say("Index-Lotse schreibt …"), TYPING_MS);
  }

  put(node, atTheEnd = false) {
    // Answers go before questions that are still to be sent, and everything before the state.
    const next = (!atTheEnd && this.waiting.values().next().value) || this.state;
    this.node.insertBefore(node, next || null);
    this.reveal(node);
    return node;
  }

  reveal(node) {
    // A greeting leaves the beginning of the page in sight. What is high is read from its beginning.
    if (!this.lastOwn && !this.waiting.size) return;
    node.scrollIntoView({ block: node.offsetHeight > innerHeight / 2 ? "start" : "nearest" });
  }

  removeSuggestions() {
    for (const group of this.node.querySelectorAll(".suggestions")) group.remove();
  }

  tools(message) {
    const note = element("p", { className: "note" });
    const copy = element("button", { type: "button", className: "quiet" }, icon("copy"), "Antwort kopieren");
    copy.onclick = async () => say(note, (await copied(message.text)) ? "Antwort kopiert." : NOT_COPIED);
    const word = element("div");
    const thumbs = [[true, "up", "Hilfreich"], [false, "down", "Nicht hilfreich"]].map(([good, picture, label]) => {
      const thumb = element("button",
        { type: "button", className: `quiet ${picture}`, "aria-label": label, title: label }, icon("thumb"));
      thumb.setAttribute("aria-pressed", String(message.feedback === good));
      thumb.onclick = async () => {
        if (!(await this.rated(note, message.number, good))) return;
        for (const each of thumbs) each.setAttribute("aria-pressed", String(each === thumb));
        word.replaceChildren(this.wordForm(note, message.number, good, thumb));
      };
      return thumb;
    });
    // The buttons are found by who looks for them; the log does not read them out.
    const group = { className: "tools", role: "group", "aria-label": "Zu dieser Antwort", "aria-live": "off" };
    return [element("div", group, copy, ...thumbs), note, word];
  }

  async rated(note, number, good, word) {
    try {
      await this.rate(number, good, word);
      say(note, "Danke für Ihre Rückmeldung.");
      return true;
    } catch (problem) {
      say(note, (problem instanceof Refusal && problem.message) || NOT_RATED);
      return false;
    }
  }

  wordForm(note, number, good, thumb) {
    const input = element("input", { id: `word-${number}`, maxLength: LONGEST_WORD, autocomplete: "off" });
    const form = element("form", { className: "word", "aria-live": "off" },
      element("label", { htmlFor: input.id }, A_WORD),
      element("div", { className: "row" }, input, element("button", {}, "Abschicken")));
    form.onsubmit = async (event) => {
      event.preventDefault();
      if (!input.value.trim() || !(await this.rated(note, number, good, input.value.trim()))) return;
      form.remove();
      thumb.focus();
    };
    return form;
  }
}

/** Say it even if it was said before. */
function say(note, text) {
  note.replaceChildren();
  requestAnimationFrame(() => {
    note.textContent = text;
  });
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedTheOldWay(text);
  }
}

function copiedTheOldWay(text) {
  const focused = document.activeElement;
  const area = element("textarea", { className: "unseen", value: text, readOnly: true });
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  focused?.focus();
  return done;
}
