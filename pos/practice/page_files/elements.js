"use strict";
// What both pages are put together with.
const at = (id) => document.getElementById(id);

function made(tag, text, kind) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (kind) element.className = kind;
  return element;
}

function option(value, words) {
  const element = made("option", words);
  element.value = value;
  return element;
}
