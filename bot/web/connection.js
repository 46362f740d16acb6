// Speaks with the server. Nothing here knows the page.

const LONGEST_MS = 60000;

/** The server said no; if `temporary`, it may not do so later. `wait`: the seconds it asks for, or 0. */
export class Refusal extends Error {
  constructor(status, message, wait = 0) {
    super(message);
    this.status = status;
    this.wait = wait;
    this.temporary = [408, 429].includes(status) || status >= 500;
  }
}

/** A random UUID. crypto.randomUUID exists only on https and localhost, getRandomValues everywhere. */
export function newId() {
  const digit = (mask) => (mask ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (mask / 4)))).toString(16);
  return "10000000-1000-4000-8000-100000000000".replace(/[018]/g, digit);
}

async function request(method, path, { token, body, signal } = {}) {
  const headers = {};
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body) headers["Content-Type"] = "application/json";
  const response = await fetch(`chat/${path}`, {
    method, headers, body: body && JSON.stringify(body), signal, credentials: "omit",
  });
  if (!response.ok) throw await refusal(response);
  return response;
}

async function refusal(response) {
  let message = "";
  try {
    message = (await response.json()).error.message;
  } catch {
    // A proxy in between may answer something else.
  }
  return new Refusal(response.status, message, Number(response.headers.get("Retry-After")) || 0);
}

export const about = async () => (await request("GET", "about")).json();
export const begin = async () => (await request("POST", "conversations", { body: {} })).json();
export const history = async (token) => (await (await request("GET", "messages", { token })).json()).messages;
export const erase = (token) => request("DELETE", "conversations", { token });
export const rate = (token, body) => request("POST", "feedback", { token, body });

/**
 * Send one message; yield [event, data] for each event of the reply as it arrives.
 * Throws Refusal, or Error when the connection is lost, also before the last event.
 */
export async function* ask(token, body, signal) {
  const stopper = new AbortController();
  const stop = () => stopper.abort();
  const timer = setTimeout(stop, LONGEST_MS);
  signal.addEventListener("abort", stop);
  try {
    const response = await request("POST", "messages", { token, body, signal: stopper.signal });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) throw new Error("The stream ended early");
      const events = (text + value).replaceAll("\r\n", "\n").split("\n\n");
      text = events.pop();
      for (const event of events.map(parse).filter(Boolean)) {
        yield event;
        if (event[0] === "done" || event[0] === "deleted") return;
      }
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    stop();
  }
}

function parse(block) {
  const field = (name) => block.match(new RegExp(`^${name}: ?(.*)$`, "m"))?.[1];
  const data = field("data");
  return data === undefined ? null : [field("event") ?? "message", JSON.parse(data)];
}
