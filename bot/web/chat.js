"use strict";

const ADDRESS = "webhooks/rest/webhook";
const UNREACHABLE = "Der Index-Lotse ist gerade nicht erreichbar. Bitte versuchen Sie es noch einmal.";
const SPEECHLESS = "Dazu habe ich keine Antwort. Bitte formulieren Sie Ihre Frage anders.";

const log = document.getElementById("log");
const suggestions = document.getElementById("suggestions");
const form = document.getElementById("form");
const question = document.getElementById("question");

// randomUUID exists only on https and localhost, getRandomValues everywhere.
const sender = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
let waiting = false;

function show(who, text) {
  const message = document.createElement("p");
  message.className = who === "Sie" ? "message own" : "message";
  const name = document.createElement("span");
  name.className = "who";
  name.textContent = `${who}: `;
  message.append(name, text);
  log.append(message);
  log.scrollTop = log.scrollHeight;
}

function suggest(buttons) {
  suggestions.replaceChildren(...buttons.map(({ title, payload }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = title;
    button.addEventListener("click", () => {
      question.focus();
      ask(title, payload);
    });
    return button;
  }));
}

async function ask(shown, message) {
  if (waiting) return;
  waiting = true;
  log.setAttribute("aria-busy", "true");
  suggest([]);
  show("Sie", shown);
  try {
    const response = await fetch(ADDRESS, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ sender, message }),
    });
    if (!response.ok) throw new Error(String(response.status));
    const replies = await response.json();
    for (const { text } of replies) if (text) show("Index-Lotse", text);
    if (!replies.length) show("Index-Lotse", SPEECHLESS);
    suggest(replies.flatMap(({ buttons }) => buttons ?? []));
  } catch {
    show("Index-Lotse", UNREACHABLE);
  } finally {
    log.removeAttribute("aria-busy");
    waiting = false;
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = question.value.trim();
  if (!text || waiting) return;
  question.value = "";
  ask(text, text);
});
