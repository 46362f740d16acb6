// Delivers what was asked, in its order, each once: tries again until the server has answered.

import * as server from "./connection.js";

const KEY = "index-lotse";
const SLOW_MS = 6000;
const LONGEST_WAIT_S = 30;
// A message at which the server itself fails does not hold up the others for ever.
const MOST_FAILURES = 5;

export class Outbox {
  /** `page` is told what happens; chat.js says what then. */
  constructor(page) {
    this.page = page;
    this.kept = load();
    this.connected = false;
    this.working = false;
    this.stopper = new AbortController();
  }

  /** What was asked and not yet answered: [{id, text}] or [{id, button, title}]. */
  get queue() {
    return this.kept.queue;
  }

  add(question) {
    this.queue.push({ id: server.newId(), ...question });
    this.save();
    this.work();
  }

  /** Connect, then deliver all that is in the queue. */
  async work() {
    if (this.working) return;
    this.working = true;
    this.stopper = new AbortController();
    let anew = false;
    try {
      do {
        await this.persist(async () => {
          await this.connect();
          if (this.queue.length) await this.deliver(this.queue[0]);
        });
      } while (this.queue.length);
    } catch (problem) {
      if (!this.stopper.signal.aborted) anew = this.giveUp(problem);
    }
    this.working = false;
    if (anew || this.queue.length) this.work();
  }

  async connect() {
    if (this.connected) return;
    let messages;
    if (this.kept.token) {
      messages = await server.history(this.kept.token);
    } else {
      const begun = await server.begin();
      this.kept.token = begun.token;
      messages = begun.messages;
    }
    this.connected = true;
    this.save();
    this.page.restored(messages);
  }

  async deliver(question) {
    const slow = setTimeout(() => this.page.slow(), SLOW_MS);
    this.page.asking(question);
    try {
      const { id, text, button } = question;
      const body = button ? { id, button } : { id, text };
      for await (const [event, data] of server.ask(this.kept.token, body, this.stopper.signal)) {
        if (event === "message") this.page.message(data, question);
        if (event === "error") {
          this.page.failed();
          throw new server.Refusal(500, data.message);
        }
        if (event === "deleted") {
          this.forget();
          this.page.deleted();
        }
      }
      this.kept.queue = this.queue.filter((each) => each !== question);
      this.save();
      this.page.answered();
    } finally {
      clearTimeout(slow);
    }
  }

  /** Do it again and again, later and later, until it succeeds or can never succeed. */
  async persist(task) {
    for (let attempt = 0; ; attempt++) {
      try {
        await task();
        return;
      } catch (problem) {
        const refused = problem instanceof server.Refusal;
        const final = refused && (!problem.temporary || (problem.status === 500 && attempt >= MOST_FAILURES));
        if (final || this.stopper.signal.aborted) throw problem;
        const backOff = Math.min(2 ** attempt, LONGEST_WAIT_S) * (0.75 + Math.random() / 2);
        await this.pause(refused ? problem : null, Math.max(problem.wait ?? 0, backOff));
      }
    }
  }

  /** Wait some seconds, or less when the browser is online again or the user does not want to wait. */
  pause(refusal, seconds) {
    return new Promise((resolve, reject) => {
      const ended = new AbortController();
      const end = (settle) => () => {
        clearTimeout(timer);
        ended.abort();
        settle();
      };
      const timer = setTimeout(end(resolve), seconds * 1000);
      this.stopper.signal.addEventListener("abort", end(() => reject(new Error("Stopped"))), { signal: ended.signal });
      addEventListener("online", end(resolve), { signal: ended.signal });
      this.page.waiting(refusal, Math.ceil(seconds), end(resolve));
    });
  }

  /** Give the questions back; return whether to begin anew because the conversation is no more. */
  giveUp(problem) {
    const expired = problem.status === 404 && Boolean(this.kept.token);
    if (expired) this.forget();
    this.page.returned(this.takeBack(), expired ? null : problem);
    return expired;
  }

  /** Stop sending and return what was not yet answered. */
  takeBack() {
    this.stopper.abort();
    const returned = this.queue.splice(0);
    this.save();
    return returned;
  }

  /** Delete the conversation on the server; throws when that failed. */
  async erase() {
    this.takeBack();
    try {
      if (this.kept.token) await server.erase(this.kept.token);
    } catch (problem) {
      if (problem.status !== 404) throw problem;
    }
    this.forget();
    this.save();
  }

  rate(message, good, word) {
    return server.rate(this.kept.token, word ? { message, good, word } : { message, good });
  }

  forget() {
    this.kept.token = null;
    this.connected = false;
  }

  // Kept for this tab until it is closed, so that nobody else at a shared computer finds the conversation.
  save() {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(this.kept));
    } catch {
      // Storage may be forbidden; then a reload begins anew.
    }
  }
}

function load() {
  try {
    const { token, queue } = JSON.parse(sessionStorage.getItem(KEY));
    return { token, queue: Array.isArray(queue) ? queue : [] };
  } catch {
    return { token: null, queue: [] };
  }
}
