// Takes over the forms of the talk page: sends in place, keeps what could not be sent, and leaves the focus where it helps.

import { el, Line, messageNode, openSources, progressText, Refused, spoken, Turn } from "./core.js";

const WITHOUT_STREAM_MS = 20000;
const WAYS_OUT = new Set(["skip", "why", "back"]);
const byId = (id) => document.getElementById(id);
const main = byId("main");
const { words, kinds } = JSON.parse(main.dataset.script);
const talk = main.dataset.talk;
const here = `/talk/${talk}`;
const line = new Line("", talk, main.dataset.token, () => main.dataset.lang);
const others = new BroadcastChannel(`advisor-${talk}`);
let busy = false;

const note = (text = "") => (byId("note").textContent = text);
const link = (path, anchor, text) => el("a", { href: path + main.dataset.stay + anchor }, text);

function show(message) {
  const node = messageNode(message, words, kinds, link);
  byId("log").append(node);
  return node;
}

function goTo(node) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  node.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
}

async function say(message, shown) {
  if (busy) return;
  busy = true;
  note();
  const mine = show({ id: "mine", role: "user", text: shown, citations: [] });
  mine.classList.add("on-its-way");
  const offered = [...byId("choices").children];
  const byChoice = Boolean(message.choice);
  byId("log").setAttribute("aria-busy", "true");
  if (byChoice) byId("text").focus({ preventScroll: true });
  byId("choices").hidden = true;
  goTo(mine);
  let waited = false;
  line.onwaiting = () => {
    waited = true;
    note(words.waiting);
  };
  const slow = setTimeout(() => !waited && note(words.sending), 600);
  try {
    const reply = await line.send({ ...message, seen: byId("reply").dataset.last });
    clearTimeout(slow);
    mine.classList.remove("on-its-way");
    mine.id = `m-${(reply.messages[0]?.id ?? "").split(".")[0]}.0`;
    note(waited ? words.online : "");
    take(reply, byChoice);
    others.postMessage("changed");
    if (message.text) byId("text").value = "";
    goTo(mine);
  } catch (error) {
    mine.remove();
    byId("choices").replaceChildren(...offered);
    byId("choices").hidden = !offered.length;
    const gone = error instanceof Refused && [401, 403, 404].includes(error.status);
    note(gone ? words.gone : words.refused);
    if (!gone && byChoice) await sync();
  } finally {
    clearTimeout(slow);
    byId("log").removeAttribute("aria-busy");
    free();
  }
}

function free() {
  busy = false;
  showOthers();
}

function take(reply, byChoice) {
  if (reply.lang !== main.dataset.lang) {
    location.reload();
    return;
  }
  reply.messages.forEach(show);
  const last = reply.messages.at(-1);
  if (last) {
    offer(last.choices);
    moveOn(last.id);
    byId("announce").textContent = spoken(reply.messages);
  }
  byId("progress-bar").max = Math.max(reply.progress.expected, 1);
  byId("progress-bar").value = reply.progress.answered;
  byId("progress-text").textContent = progressText(words, reply.progress);
  if (byChoice && !byId("choices").hidden) byId("choices").focus({ preventScroll: true });
  fill(`${here}/panel`, (page) => byId("panel").replaceChildren(...page.body.children));
}

function offer(choices) {
  const [answers, waysOut] = ["answers", "ways-out"].map((name) => byId("choices").querySelector(`.${name}`));
  answers.replaceChildren();
  waysOut.replaceChildren();
  for (const { id, label } of choices) {
    if (WAYS_OUT.has(id)) waysOut.append(button("way-out", id, label));
    else if (id === "report") answers.append(el("a", { class: "choice", href: `${here}/report` }, label));
    else answers.append(button("choice", id, label));
  }
  if (waysOut.children.length) waysOut.append(button("way-out", "stop", words.stop));
  byId("choices").hidden = !choices.length;
  byId("say").querySelector("label").textContent = choices.length ? words.own_words : words.write;
}

const button = (kind, value, label) => el("button", { class: kind, name: "choice", value }, label);

function moveOn(last) {
  byId("reply").dataset.last = last;
  for (const field of document.querySelectorAll("#reply [name=seen]")) field.value = last;
  for (const field of document.querySelectorAll("#reply [name=client_message_id]")) field.value = "";
}

async function fill(address, put) {
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" }, cache: "no-store" });
    if (answer.ok) put(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch {
    // The panel stays as it is until the next reply.
  }
}

// What other windows and devices cause comes as events, for as long as the page is looked at.
let stream = null;
let erased = false;
const missed = [];

function follow() {
  if (stream || erased || document.visibilityState === "hidden") return;
  const turn = new Turn();
  stream = new EventSource(`/api/conversations/${talk}/events?after=${byId("reply").dataset.last}`);
  for (const name of ["message", "progress", "done"]) {
    stream.addEventListener(name, ({ data }) => {
      const whole = turn.hear(name, data);
      if (whole) missed.push(whole);
      showOthers();
    });
  }
  stream.addEventListener("erased", () => {
    erased = true;
    rest();
    note(words.gone);
  });
  stream.addEventListener("error", () => stream?.readyState === EventSource.CLOSED && rest());
}

function rest() {
  stream?.close();
  stream = null;
}

function showOthers() {
  while (!busy && missed.length) {
    const reply = missed.shift();
    const messages = reply.messages.filter(({ id }) => !byId(`m-${id}`));
    if (!messages.length) continue;
    take({ ...reply, messages }, byId("choices").contains(document.activeElement));
    note(words.updated);
  }
}

// The same by a plain request: show what another window said.
function sync(always = false) {
  return fill(here, (page) => {
    const last = page.getElementById("reply").dataset.last;
    if (!always && last === byId("reply").dataset.last) return;
    for (const id of ["log", "choices", "progress", "panel"]) byId(id).replaceChildren(...page.getElementById(id).children);
    byId("choices").hidden = page.getElementById("choices").hidden;
    moveOn(last);
    note(always ? "" : words.updated);
  });
}

byId("choices").addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.submitter) choose(event.submitter);
});

// What stands in the box when an answer is chosen are the user's own words to it.
function choose({ value, textContent }) {
  const text = value.startsWith("level:") ? byId("text").value.trim() : "";
  const fits = [...text].length <= Number(byId("text").dataset.most);
  say({ choice: value, ...(text && fits && { text }) }, text && fits ? `${textContent}\n${text}` : textContent);
}

byId("say").addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.submitter?.name === "choice") return choose(event.submitter);
  const box = byId("text");
  const text = box.value.trim();
  const wrong = !text ? words.empty : [...text].length > Number(box.dataset.most) ? words.too_long : "";
  byId("text-error").hidden = !wrong;
  byId("text-error").textContent = wrong;
  box.removeAttribute("aria-invalid");
  if (wrong) {
    box.setAttribute("aria-invalid", "true");
    box.setAttribute("aria-describedby", "text-error");
    box.focus();
  } else say({ text }, text);
});

byId("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) byId("say").requestSubmit();
});

openSources(document, byId("log"), "", () => words, () => main.dataset.lang);

const catchUp = () => !busy && !line.kept && document.visibilityState === "visible" && sync();
const lookAgain = () => {
  if (document.visibilityState === "hidden") rest();
  else catchUp();
  follow();
};
others.addEventListener("message", catchUp);
document.addEventListener("visibilitychange", lookAgain);
addEventListener("pagehide", rest);
addEventListener("pageshow", (event) => event.persisted && lookAgain());
setInterval(() => stream || lookAgain(), WITHOUT_STREAM_MS);

for (const field of document.querySelectorAll("input.code")) {
  const copy = el("button", { type: "button", class: "way-out" }, words.copy);
  copy.addEventListener("click", async () => {
    field.select();
    await navigator.clipboard?.writeText(field.value);
    copy.textContent = words.copied;
  });
  field.after(copy);
}

// A message that was kept when the page was left.
const kept = line.kept;
if (kept) {
  busy = true;
  line.onwaiting = () => note(words.waiting);
  line
    .send(kept)
    .then(
      () => sync(true),
      ({ status }) => sync(true).then(() => note(status === 409 ? words.updated : words.refused)),
    )
    .finally(free);
}
follow();
