"use strict";
const IS_WIDE = matchMedia("(min-width: 700px)").matches;
const STEP = IS_WIDE ? 50 : 10;
const KEPT = 500;
const FAULTS = {
  "lose answer": "It is done, but the answer never arrives",
  "no connection": "The connection ends before anything is done",
  "error although done": "It is done, but the answer says it failed",
  "slow": "It is done, and the answer takes long",
  "truncated": "It is done, but half of the answer is missing",
  "wrong types": "It is done, but every answer is of another type",
  "empty": "Nothing is done, the answer is empty",
  "html": "Nothing is done, a web page with 502 comes back",
  "unavailable": "Nothing is done: 503",
  "spike": "Too many calls at once: spike arrest",
  "too many": "Too many calls: 429",
  "quota": "Too many calls today: quota",
  "apigee": "Too many calls, in the gateway's words",
  "soap": "A fault of the older kind, in SOAP's words",
  "token": "The token is called invalid",
  "no product": "The app lacks this product",
  "internal": "Internal Server Error",
  "to timeout url": "The result goes to the timeout address",
};
const CALLS = ["any", "token", "stkpush", "stkquery", "register", "simulate", "status", "reversal", "payout", "balance", "qr", "pull register", "pull"];
const DOES = {
  "pays": "Enters the right PIN", "cancels": "Cancels", "wrong pin": "Enters a wrong PIN", "no answer": "Leaves the prompt alone",
  "unreachable": "Is out of reach: no prompt appears", "ends": "Ends with a result code", "by hand": "Waits for somebody at the phone",
};
const DELIVERY = {
  delay: "Delay, seconds", spread: "More by chance, seconds", lose: "Lost, 0 to 1", double: "Doubled, 0 to 1", reorder: "Held back, 0 to 1",
  hold: "Held back for, seconds", retries: "Tries again", retry_after: "Again after, seconds", patience: "Waits for an answer, seconds",
};
const SPOILT = ["lose", "double", "reorder"];
let last = 0;

async function tell(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  await look();
  return { ok: answer.ok, said: await answer.json() };
}

function there(moment) {
  return new Date(moment).toLocaleTimeString("en-GB", { timeZone: "Africa/Nairobi" });
}

function told(sent) {
  if (sent.Body) return `${sent.Body.stkCallback.ResultCode}: ${sent.Body.stkCallback.ResultDesc}`;
  if (sent.Result) return `${sent.Result.ResultCode}: ${sent.Result.ResultDesc}`;
  return `${sent.TransID}: Ksh ${sent.TransAmount}`;
}

function brief(entry) {
  const said = entry.answered;
  const short = entry.what.startsWith("callback") ? told(entry.sent)
    : said && (said.errorMessage || said.ResultDesc || said.ResponseDescription);
  return [entry.note, short].filter(Boolean).join(" · ") || entry.where;
}

function body(title, value) {
  const part = made("div");
  part.append(made("h3", title), made("pre", typeof value === "string" ? value || "nothing" : JSON.stringify(value, null, 1)));
  return part;
}

function call(entry) {
  const isBad = entry.status < 200 || entry.status > 299;
  const line = made("details");
  const summary = made("summary");
  summary.append(
    made("span", there(entry.at), "time"), made("span", entry.what, "what"),
    made("span", entry.status ? String(entry.status) : "no answer", isBad ? "chip failed" : "chip"), made("span", brief(entry), "brief"));
  const bodies = made("div", "", "bodies");
  bodies.append(body(`Sent to ${entry.where}`, entry.sent), body("Answered", entry.answered));
  line.append(summary, bodies);
  return line;
}

let kept = [];
let most = STEP;
function showEntries(entries) {
  if (!entries.length) return;
  last = entries.at(-1).number;
  const newest = entries.toReversed();
  kept = [...newest, ...kept].slice(0, KEPT);
  at("entries").prepend(...newest.slice(0, most).map(call));
  while (at("entries").childElementCount > most) at("entries").lastChild.remove();
  at("nothing").hidden = true;
  at("more").hidden = kept.length <= most;
}

function showMore() {
  at("entries").append(...kept.slice(most, most + STEP).map(call));
  most += STEP;
  at("more").hidden = kept.length <= most;
}

let shownRules = "";
function showRules(rules) {
  if (JSON.stringify(rules) === shownRules) return;
  shownRules = JSON.stringify(rules);
  at("rules").replaceChildren(...rules.map((rule) => {
    const line = made("li");
    const often = rule.times > 1000 ? "until switched off" : `${rule.times} more`;
    const off = made("button", "Switch off", "other");
    off.addEventListener("click", () => tell("/console/fault", { fault: rule.fault, times: 0 }));
    line.append(made("span", `${FAULTS[rule.fault]} (${rule.call}, ${often})`, "grow"), off);
    return line;
  }));
  at("of-faults-now").textContent = rules.length ? `${rules.length} on` : "";
}

function showDelivery(delivery) {
  const spoilt = SPOILT.filter((name) => delivery[name] > 0).map((name) => `${DELIVERY[name].split(",")[0].toLowerCase()} ${delivery[name]}`);
  at("of-callbacks-now").textContent = spoilt.join(", ");
  if (at("delivery").childElementCount) return;
  for (const [name, value] of Object.entries(delivery)) {
    const field = made("div");
    const label = made("label", DELIVERY[name]);
    const input = made("input");
    input.id = `delivery-${name}`;
    input.inputMode = "decimal";
    input.value = value;
    label.htmlFor = input.id;
    input.addEventListener("change", async () => {
      const number = Number(input.value);
      const answer = await tell("/console/delivery", { [name]: number });
      at("refused").className = answer.ok ? "note" : "note bad";
      at("refused").textContent = answer.ok ? "" : answer.said.error;
      if (answer.ok) input.value = answer.said[name];
    });
    field.append(label, input);
    at("delivery").append(field);
  }
}

function check(shop, name, words) {
  const label = made("label", "", "check");
  const box = made("input");
  box.type = "checkbox";
  box.checked = shop[name];
  box.addEventListener("change", () => tell("/console/shortcode", { shortcode: shop.number, [name]: box.checked }));
  label.append(box, words);
  return label;
}

let shownShops = "";
function showShops(shops) {
  if (JSON.stringify(shops) === shownShops) return;
  shownShops = JSON.stringify(shops);
  const closed = shops.filter((shop) => !shop.active).length;
  at("of-shops-now").textContent = closed ? `${closed} of ${shops.length} not active` : `${shops.length}`;
  at("shops").replaceChildren(...shops.map((shop) => {
    const line = made("li");
    const name = made("span", "", "grow");
    const kind = shop.kind === "till" ? `Till ${shop.number} of store ${shop.store}` : `Pay Bill ${shop.number}`;
    const urls = shop.is_registered ? "addresses registered" : "no addresses registered";
    name.append(made("b", shop.name), made("br"), made("span", `${kind} · ${urls}`, "sub"));
    line.append(name, made("span", `Ksh ${shop.balance}`, "money-now"), check(shop, "asked_first", "asked before a payment"), check(shop, "active", "active"));
    return line;
  }));
}

async function look() {
  const state = await (await fetch(`/console/state?after=${last}`)).json();
  at("now").textContent = `${there(state.now)} in Nairobi`;
  at("clock").hidden = !state.is_virtual;
  showEntries(state.entries.filter((each) => each.number > last));
  showRules(state.rules);
  showDelivery(state.delivery);
  showShops(state.shortcodes);
}

for (const part of document.querySelectorAll("details.part")) part.open = IS_WIDE;
at("which").append(...Object.entries(FAULTS).map(([name, words]) => option(name, words)));
at("call").append(...CALLS.map((name) => option(name, name)));
at("does").append(...Object.entries(DOES).map(([name, words]) => option(name, words)));
at("does").addEventListener("change", () => { at("code-row").hidden = at("does").value !== "ends"; });
at("expect").addEventListener("submit", async (event) => {
  event.preventDefault();
  const code = /^\d+$/.test(at("code").value) ? Number(at("code").value) : at("code").value;
  const answer = await tell("/console/expect", { does: at("does").value, after: Number(at("after").value) || 0, code });
  at("expected").className = answer.ok ? "note good" : "note bad";
  at("expected").textContent = answer.ok ? `The next one: ${DOES[at("does").value].toLowerCase()}.` : answer.said.error;
});
at("fault").addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = await tell("/console/fault", { fault: at("which").value, call: at("call").value, times: Number(at("times").value) });
  at("never").textContent = answer.ok ? "" : answer.said.error;
});
at("forward").addEventListener("submit", (event) => {
  event.preventDefault();
  tell("/console/clock", { seconds: Number(at("seconds").value) || 0 });
});
at("token").addEventListener("click", () => tell("/console/token", {}));
at("more").addEventListener("click", showMore);
look();
setInterval(() => look().catch(() => {}), 1000);
