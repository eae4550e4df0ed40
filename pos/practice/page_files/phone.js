"use strict";
const at = (id) => document.getElementById(id);
let promptId = null;
let shops = [];
let turn = 0;

async function tell(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return answer.json();
}

function option(value, words) {
  const made = document.createElement("option");
  made.value = value;
  made.textContent = words;
  return made;
}

async function people(chosen) {
  const everybody = await (await fetch("/phone/people")).json();
  at("who").replaceChildren(...everybody.map((each) => option(each.phone, `${each.name} · ${each.phone}`)));
  if (everybody.some((each) => each.phone === chosen)) at("who").value = chosen;
  location.hash = at("who").value;
}

function showPrompt(prompt) {
  const id = prompt ? prompt.id : null;
  if (id === promptId) return;
  promptId = id;
  at("pin").value = "";
  at("prompt").hidden = id === null;
  at("words").textContent = prompt ? prompt.words : "";
  if (id !== null) at("pin").focus();
}

function showShops(found) {
  if (JSON.stringify(found) === JSON.stringify(shops)) return;
  shops = found;
  at("shop").replaceChildren(...shops.map((shop) => option(shop.number, `${shop.kind === "till" ? "Till" : "Pay Bill"} ${shop.number} · ${shop.name}`)));
  needAccount();
}

function needAccount() {
  const shop = shops.find((each) => each.number === at("shop").value);
  at("account-row").hidden = !shop || shop.kind === "till";
}

function showTexts(texts) {
  at("texts").replaceChildren(...texts.map((sms) => {
    const line = document.createElement("li");
    line.textContent = sms.text;
    if (sms.text.startsWith("Failed")) line.className = "failed";
    return line;
  }));
}

async function look() {
  const phone = at("who").value;
  if (!phone) return;
  const mine = ++turn;
  const standing = await (await fetch(`/phone/${phone}`)).json();
  if (mine !== turn) return;
  at("balance").textContent = `Ksh ${standing.balance}`;
  at("locked").hidden = !standing.is_locked;
  showPrompt(standing.prompt);
  showShops(standing.shops);
  showTexts(standing.texts);
}

async function answer(pin) {
  const id = promptId;
  if (id === null) return;
  await tell("/phone/answer", { prompt: id, pin });
  await look();
}

at("answer").addEventListener("submit", (event) => {
  event.preventDefault();
  const pin = at("pin").value;
  if (/^\d{4}$/.test(pin)) answer(pin);
});
at("cancel").addEventListener("click", () => answer(null));
at("shop").addEventListener("change", needAccount);
at("who").addEventListener("change", () => { location.hash = at("who").value; look(); });
at("another").addEventListener("submit", async (event) => {
  event.preventDefault();
  const phone = at("number").value.trim();
  const said = await tell("/phone/new", { phone });
  if (said.ok) { await people(phone); await look(); }
});
at("pay").addEventListener("submit", async (event) => {
  event.preventDefault();
  const amount = Number(at("amount").value);
  if (!Number.isInteger(amount) || amount < 1) return;
  const body = { phone: at("who").value, shortcode: at("shop").value, amount, pin: at("own-pin").value, account: at("account-row").hidden ? "" : at("account").value };
  at("own-pin").value = "";
  const said = await tell("/phone/pay", body);
  at("said").textContent = said.ok ? `Paid. ${said.said}` : said.said;
  at("said").classList.toggle("failed", !said.ok);
  await look();
});

async function begin() {
  await people(location.hash.slice(1));
  await look();
  setInterval(() => look().catch(() => {}), 500);
}
begin();
