"use strict";
const WORDS = {
  en: {
    title: "Customer's phone", other: "Kiswahili", whose: "Whose phone", balance: "Balance", locked: "M-PESA PIN locked. Call 100 or 200.",
    another: "Another number", use: "Use this number", noNumber: "A number is 2547 or 2541 and eight more digits.",
    messages: "Messages", none: "No messages yet. When a shop asks this phone for money, it is asked here.", older: "Older messages",
    payTo: "Pay Bill or Till", account: "Account number", amount: "Amount, Ksh", pin: "M-PESA PIN", pay: "Pay", paid: "Paid.",
    cancel: "Cancel", send: "Send", badPin: "A PIN has four digits.", badAmount: "An amount is a whole number of shillings.",
    asks: (name) => `${name} is being asked for a PIN.`, look: "Look",
    "pays": "pays by itself", "cancels": "cancels by itself", "wrong pin": "enters a wrong PIN", "no answer": "never answers",
    "unreachable": "is out of reach", "ends": "fails by itself", "by hand": "",
  },
  sw: {
    title: "Simu ya mteja", other: "English", whose: "Simu ya nani", balance: "Salio", locked: "PIN ya M-PESA imefungwa. Piga 100 au 200.",
    another: "Nambari nyingine", use: "Tumia nambari hii", noNumber: "Nambari ni 2547 au 2541 na tarakimu nane zaidi.",
    messages: "Ujumbe", none: "Hakuna ujumbe bado. Duka likiomba pesa kwa simu hii, ombi litaonekana hapa.", older: "Ujumbe wa awali",
    payTo: "Pay Bill au Till", account: "Nambari ya akaunti", amount: "Kiasi, Ksh", pin: "PIN ya M-PESA", pay: "Lipa", paid: "Imelipwa.",
    cancel: "Ghairi", send: "Tuma", badPin: "PIN ina tarakimu nne.", badAmount: "Kiasi ni shilingi kamili.",
    asks: (name) => `${name} anaulizwa PIN.`, look: "Angalia",
    "pays": "inalipa yenyewe", "cancels": "inaghairi yenyewe", "wrong pin": "inaweka PIN isiyo sahihi", "no answer": "haijibu",
    "unreachable": "haipatikani", "ends": "inashindwa yenyewe", "by hand": "",
  },
};
const NEWEST = 2;
let language = localStorage.getItem("language") || (navigator.language.startsWith("sw") ? "sw" : "en");
let everybody = [];
let promptNow = null;
let shops = [];
let shownTexts = "";
let turn = 0;

const word = (name) => WORDS[language][name];

async function tell(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return answer.json();
}

function speak() {
  document.documentElement.lang = language;
  document.title = word("title");
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  at("language").textContent = word("other");
  at("language").lang = language === "en" ? "sw" : "en";
  at("said").textContent = "";
  at("words").textContent = promptNow ? promptNow[language] : "";
  shownTexts = "";
  showPeople();
}

function nameOf(each) {
  const does = word(each.does);
  return `${each.name} · ${each.phone}${does ? ` (${does})` : ""}`;
}

function showPeople() {
  const chosen = at("who").value || location.hash.slice(1);
  at("who").replaceChildren(...everybody.map((each) => option(each.phone, nameOf(each))));
  if (everybody.some((each) => each.phone === chosen)) at("who").value = chosen;
  const asked = everybody.find((each) => each.is_asked && each.phone !== at("who").value);
  at("elsewhere").hidden = !asked;
  at("elsewhere-words").textContent = asked ? word("asks")(`${asked.name} (${asked.phone.slice(-3)})`) : "";
  at("go").dataset.phone = asked ? asked.phone : "";
}

async function people() {
  const found = await (await fetch("/phone/people")).json();
  if (JSON.stringify(found) === JSON.stringify(everybody)) return;
  everybody = found;
  showPeople();
}

function choose(phone) {
  at("who").value = phone;
  location.hash = phone;
  showPeople();
  return look();
}

function showPrompt(prompt) {
  const isNew = (prompt ? prompt.id : null) !== (promptNow ? promptNow.id : null);
  promptNow = prompt;
  if (!isNew) return;
  at("pin").value = "";
  at("bad-pin").hidden = true;
  at("prompt").hidden = prompt === null;
  for (const behind of document.querySelectorAll("header, main")) behind.inert = prompt !== null;
  at("words").textContent = prompt ? prompt[language] : "";
  if (prompt) at("pin").focus();
}

function showShops(found) {
  if (JSON.stringify(found) === JSON.stringify(shops)) return;
  shops = found;
  const chosen = at("shop").value;
  at("shop").replaceChildren(...shops.map((shop) => option(shop.number, `${shop.kind === "till" ? "Till" : "Pay Bill"} ${shop.number} · ${shop.name}`)));
  if (shops.some((shop) => shop.number === chosen)) at("shop").value = chosen;
  needAccount();
}

function needAccount() {
  const shop = shops.find((each) => each.number === at("shop").value);
  at("account-row").hidden = !shop || shop.kind === "till";
}

function message(sms) {
  const line = made("li", "", sms.en.startsWith("Failed") ? "failed" : "");
  const clock = new Date(sms.at).toLocaleTimeString("en-GB", { timeZone: "Africa/Nairobi", hour: "2-digit", minute: "2-digit" });
  line.append(made("span", sms[language]), made("time", `M-PESA · ${clock}`));
  return line;
}

function showTexts(texts) {
  if (JSON.stringify(texts) === shownTexts) return;
  shownTexts = JSON.stringify(texts);
  at("none").hidden = texts.length > 0;
  at("texts").replaceChildren(...texts.slice(0, NEWEST).map(message));
  at("older").hidden = texts.length <= NEWEST;
  at("older-texts").replaceChildren(...texts.slice(NEWEST).map(message));
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
  if (promptNow === null) return;
  await tell("/phone/answer", { prompt: promptNow.id, pin });
  await look();
}

function say(words, isBad) {
  at("said").textContent = words;
  at("said").className = words ? `note ${isBad ? "bad" : "good"}` : "note";
}

at("answer").addEventListener("submit", (event) => {
  event.preventDefault();
  const pin = at("pin").value;
  const isPin = /^\d{4}$/.test(pin);
  at("bad-pin").hidden = isPin;
  if (isPin) answer(pin);
});
at("cancel").addEventListener("click", () => answer(null));
document.addEventListener("keydown", (event) => { if (event.key === "Escape") answer(null); });
at("language").addEventListener("click", () => {
  language = language === "en" ? "sw" : "en";
  localStorage.setItem("language", language);
  speak();
  look();
});
at("shop").addEventListener("change", needAccount);
at("who").addEventListener("change", () => choose(at("who").value));
at("go").addEventListener("click", () => choose(at("go").dataset.phone));
at("another").addEventListener("submit", async (event) => {
  event.preventDefault();
  const phone = at("number").value.trim();
  const said = await tell("/phone/new", { phone });
  at("no-number").hidden = said.ok;
  if (!said.ok) return;
  at("number").value = "";
  await people();
  await choose(phone);
});
at("pay").addEventListener("submit", async (event) => {
  event.preventDefault();
  const amount = Number(at("amount").value);
  if (!Number.isInteger(amount) || amount < 1) return say(word("badAmount"), true);
  if (!/^\d{4}$/.test(at("own-pin").value)) return say(word("badPin"), true);
  const body = { phone: at("who").value, shortcode: at("shop").value, amount, pin: at("own-pin").value, account: at("account-row").hidden ? "" : at("account").value };
  at("own-pin").value = "";
  const said = await tell("/phone/pay", body);
  say(said.ok ? `${word("paid")} ${said.receipt}` : said[language], !said.ok);
  await look();
});

async function begin() {
  speak();
  await people();
  await choose(at("who").value);
  setInterval(() => { people().catch(() => {}); look().catch(() => {}); }, 500);
}
begin();
