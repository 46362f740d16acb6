// The page: joins the form, the log and what is sent.

import * as server from "./connection.js";
import { Log } from "./log.js";
import { element, safe } from "./messages.js";
import { Outbox } from "./outbox.js";

const OFFLINE = "Sie sind offline. Was Sie fragen, wird gesendet, sobald wieder eine Verbindung besteht.";
const UNREACHABLE = "Der Index-Lotse ist gerade nicht erreichbar. Es wird weiter versucht.";
const SLOW = "Es dauert etwas länger. Bitte haben Sie Geduld.";
const EXPIRED = "Das frühere Gespräch ist abgelaufen und wurde gelöscht. Hier beginnt ein neues.";
const DELETED = "Das Gespräch ist gelöscht. Sie können jederzeit neu fragen.";
const NOT_DELETED = "Das Löschen hat nicht geklappt. Bitte versuchen Sie es noch einmal.";
const REFUSED = "Das konnte nicht gesendet werden. Ihre Frage steht wieder im Eingabefeld.";

const by = (id) => document.getElementById(id);
const question = by("question");
const dialog = by("confirm");
const framed = window.parent !== window;
let longest = 1000;
let countdown = 0;
// Whether what is said now stays until the next question.
let stays = false;

const log = new Log(by("log"), {
  choose: ({ id, title }) => send({ button: id, title }),
  rate: (...feedback) => outbox.rate(...feedback),
});

const outbox = new Outbox({
  restored(messages) {
    quiet();
    for (const message of messages) log.message(message);
    // What a reload interrupted; the server may have it already.
    const last = messages.findLast(({ author }) => author === "user");
    for (const waiting of outbox.queue) if ((waiting.text ?? waiting.title) !== last?.text) log.ask(waiting);
  },
  asking() {
    say(null);
    log.sayTyping();
  },
  message(message, asked) {
    if (message.author === "bot") quiet();
    log.message(message, asked);
  },
  failed: () => log.retract(),
  slow: () => say(SLOW),
  answered: quiet,
  waiting,
  deleted() {
    const reply = log.last;
    log.clear();
    tell(reply || DELETED);
  },
  returned(questions, problem) {
    if (problem) for (const each of questions) log.unask(each);
    else log.clear();
    putBack(questions);
    tell(problem ? problem.message || REFUSED : EXPIRED);
  },
});

function say(text, ...extras) {
  clearInterval(countdown);
  stays = false;
  log.say(text, ...extras);
}

function tell(text) {
  say(text);
  stays = true;
}

function quiet() {
  if (!stays) say(null);
}

function waiting(refusal, seconds, now) {
  const text = navigator.onLine ? refusal?.message || UNREACHABLE : OFFLINE;
  const end = Date.now() + seconds * 1000;
  // Seen, not heard: a number that changes each second would be read out each second.
  const clock = element("p", { "aria-hidden": "true" });
  const again = element("button", { type: "button", onclick: now }, "Jetzt versuchen");
  const stop = element("button", { type: "button", onclick: takeBack }, "Nicht mehr senden");
  const limited = refusal?.status === 429;
  say(text, clock, element("div", { className: "row" }, !limited && again, outbox.queue.length > 0 && stop));
  const tick = () => {
    clock.textContent = `Nächster Versuch in ${Math.max(0, Math.ceil((end - Date.now()) / 1000))} s`;
  };
  tick();
  countdown = setInterval(tick, 1000);
}

function takeBack() {
  const questions = outbox.takeBack();
  for (const each of questions) log.unask(each);
  say(null);
  putBack(questions);
  question.focus();
}

function putBack(questions) {
  question.value = [...questions.map(({ text, title }) => text ?? title), question.value].filter(Boolean).join("\n");
}

function send(asked) {
  question.focus();
  question.removeAttribute("aria-describedby");
  outbox.add(asked);
  log.ask(outbox.queue.at(-1));
}

function sendTyped() {
  const text = question.value.trim();
  if (!text) return;
  if (text.length > longest) {
    say(`Ihre Frage ist zu lang: ${text.length} Zeichen, möglich sind ${longest}. Bitte kürzen Sie sie.`);
    return;
  }
  question.value = "";
  send({ text });
}

async function erase() {
  dialog.close();
  question.focus();
  try {
    await outbox.erase();
  } catch {
    tell(NOT_DELETED);
    return;
  }
  log.clear();
  tell(DELETED);
}

async function showAbout() {
  try {
    const about = await server.about();
    longest = about.max_length || longest;
    if (about.notice) by("notice").textContent = about.notice;
    if (about.home_city) question.placeholder = `Wo steht ${about.home_city} bei Verwaltung?`;
    if (about.contact) by("contact").textContent = `Für alles andere wenden Sie sich bitte an ${about.contact}.`;
    showLink("accessibility", about.accessibility_url);
    showLink("privacy", about.privacy_url);
    const barrier = about.barrier_contact ?? "";
    showLink("barrier", /^[^/:]+@/.test(barrier) ? `mailto:${barrier}` : barrier);
  } catch {
    // The texts of the page itself stay.
  }
}

function showLink(id, address) {
  const href = safe(address, ["https:", "http:", "mailto:", "tel:"]);
  if (!href) return;
  Object.assign(by(id), { href, hidden: false, target: "_blank", rel: "noopener noreferrer" });
}

by("form").addEventListener("submit", (event) => {
  event.preventDefault();
  sendTyped();
});
question.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  sendTyped();
});
by("delete").addEventListener("click", () => dialog.showModal());
dialog.addEventListener("close", () => {
  if (dialog.returnValue === "delete") erase();
  dialog.returnValue = "";
});
addEventListener("offline", () => outbox.working || say(OFFLINE));
addEventListener("online", quiet);

if (framed) {
  // In the widget, with lotse.js outside.
  document.documentElement.classList.add("framed");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !dialog.open) parent.postMessage({ lotse: "close" }, "*");
  });
  addEventListener("message", (event) => {
    if (event.source === parent && event.data?.lotse === "opened") question.focus();
  });
  parent.postMessage({ lotse: "hello" }, "*");
}
showAbout();
outbox.work();
