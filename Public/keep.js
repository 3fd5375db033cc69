// Keeps what a signed-in person types in this tab until the server has it: a session that ends loses no letter.
// The form says whose text it is and how much of it the server has; what the server has is not put back.
(() => {
 'use strict';
 const form = document.querySelector('form[data-keep]');
 if (!form) return;
 const key = 'typed ' + form.dataset.keep;
 const fields = () => [...form.elements].filter((one) => one.name && one.type !== 'hidden' && one.type !== 'submit');
 const isTick = (one) => one.type === 'radio' || one.type === 'checkbox';
 let kept = null;
 try { kept = JSON.parse(sessionStorage.getItem(key)); } catch { kept = null; }
 if (kept && kept.has === form.dataset.has && Array.isArray(kept.fields)) {
  const typed = new Map(kept.fields.filter((one) => !one.ticks).map((one) => [one.name, one.value]));
  const ticked = new Set(kept.fields.filter((one) => one.ticks).map((one) => one.name + ' ' + one.value));
  for (const one of fields()) {
   if (isTick(one)) one.checked = ticked.has(one.name + ' ' + one.value);
   else if (typed.has(one.name)) one.value = typed.get(one.name);
  }
 } else {
  sessionStorage.removeItem(key);
 }
 form.addEventListener('input', () => {
  const now = fields().filter((one) => !isTick(one) || one.checked)
   .map((one) => ({ name: one.name, value: one.value, ticks: isTick(one) }));
  try { sessionStorage.setItem(key, JSON.stringify({ has: form.dataset.has, fields: now })); } catch { return; }
 });
})();
