// Reads a page aloud, sentence by sentence, and marks the sentence that is read. Only a press begins it, and
// leaving the page ends it. Pages/Frame/SpokenPage.swift walks a page in the same way.
(() => {
 'use strict';
 const place = document.querySelector('.listen');
 const pattern = place && place.querySelector('template').content;
 if (!pattern) return;
 const synth = window.SpeechSynthesisUtterance ? window.speechSynthesis : null;
 const sound = window.Audio && window.fetch ? new Audio() : null;
 const marks = window.Highlight && CSS.highlights;
 const rates = { slow: 0.7, normal: 1, fast: 1.3 };
 const silent = '.listen,.unseen,.first,[hidden],[aria-hidden=true],details:not([open])>:not(summary),script,style,'
  + 'select,svg,template,textarea';
 const inline = /^(ABBR|B|CODE|EM|I|SMALL|SPAN|STRONG|TIME)$/;
 const line = /^(B|CAPTION|D[DT]|H\d|LABEL|LI|P|SPAN|SUMMARY|T[DH])$/;
 let voice, clips = {}, list = [], at = 0, turn = 0, saying, marked, button, group;
 let speed = (/(?:^|; )(?:__Host-)?speed=(slow|normal|fast)/.exec(document.cookie) || ['', 'normal'])[1];

 // The page in order: for each sentence its words, the nodes that hold them, and the recording of them if there is one.
 function sentences() {
  const found = [];
  let nodes = [], clip = '', headed = false;
  const end = () => {
   const words = nodes.map((node) => node.data).join('').replace(/\s+/g, ' ').trim();
   if (/\w|[^\0-\x7f]/.test(words)) found.push({ words, clip, nodes: nodes.filter((node) => node.data.trim()) });
   [nodes, clip] = [[], ''];
  };
  const walk = (node) => {
   if (node.nodeType === 3) return void nodes.push(node);
   if (node.nodeType === 8 && node.data[0] === '|') {
    end();
    clip = node.data.slice(1);
   }
   if (node.nodeType !== 1) return;
   const within = inline.test(node.tagName) || (node.tagName === 'A' && line.test(node.parentNode.tagName));
   if (!within) end();
   if (node.tagName === 'H1') headed = true;
   const isSaid = !node.matches(headed ? silent : silent + ',.back') && node.getClientRects().length;
   if (isSaid) node.childNodes.forEach(walk);
   if (!within) end();
  };
  walk(document.getElementById('main'));
  return found;
 }

 // A broken line round the place, and the words themselves where the browser can mark words alone.
 function unmark() {
  if (marked) marked.classList.remove('being-read');
  if (marks) marks.delete('being-read');
 }
 function mark(nodes) {
  unmark();
  const holder = nodes[0].parentElement;
  marked = holder.closest('.row,p,li,dd,dt,h1,h2,h3,td,th,button') || holder;
  marked.classList.add('being-read');
  if (marks) {
   marks.set('being-read', new Highlight(...nodes.map((node) => {
    const range = new Range();
    range.selectNodeContents(node);
    return range;
   })));
  }
  const box = marked.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight) marked.scrollIntoView({ block: 'nearest' });
 }

 // Only voices that are on this device: others send the words of the page to somebody else.
 function findVoice() {
  const all = synth ? synth.getVoices().filter((one) => one.localService && /^en([-_]|$)/i.test(one.lang)) : [];
  voice = all.find((one) => /^en.gb/i.test(one.lang)) || all[0];
  if (voice) offer();
  return voice;
 }
 const clipOf = (one) => one.clip || (!voice && clips[one.words]);

 function stop() {
  hush();
  saying = null;
  unmark();
  if (button) button.lastChild.textContent = pattern.querySelector('span').textContent;
 }
 function hush() {
  turn += 1;
  if (synth) synth.cancel();
  if (sound) sound.pause();
 }
 // One sentence at a time: Chromium falls silent in the middle of a long one.
 function read() {
  const one = list[at], mine = ++turn;
  if (!one) return stop();
  const now = (act) => () => { if (mine === turn) act(); };
  const next = now(() => { at += 1; read(); });
  const fail = now(stop);
  const clip = clipOf(one);
  saying = one;
  if (!clip && !voice) return next();
  mark(one.nodes);
  if (clip) {
   Object.assign(sound, { onended: next, onerror: fail, src: clip, defaultPlaybackRate: rates[speed] });
   sound.playbackRate = rates[speed];
   return void Promise.resolve(sound.play()).catch(fail);
  }
  // Kept where it can be found: some browsers forget what nobody holds, and then never say that it ended.
  saying = Object.assign(new SpeechSynthesisUtterance(one.words), {
   voice, lang: voice.lang, rate: rates[speed], onend: next, onerror: fail,
  });
  synth.speak(saying);
 }

 function choose(value) {
  speed = value;
  const [host, safe] = location.protocol === 'https:' ? ['__Host-', ';secure'] : ['', ''];
  document.cookie = `${host}speed=${speed};path=/;max-age=31536000;samesite=lax${safe}`;
  showSpeed();
  if (!saying) return;
  hush();
  const mine = turn;
  // Some browsers drop what is said in the same breath as a stop.
  setTimeout(() => { if (mine === turn) read(); }, 60);
 }
 function showSpeed() {
  group.querySelectorAll('button').forEach((one) => one.setAttribute('aria-pressed', String(one.value === speed)));
 }
 function offer() {
  if (button) return;
  const sheet = document.styleSheets[0];
  [
   '.listen>*{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1rem}',
   '.listen button{gap:.6rem;padding-left:.9rem;padding-right:.9rem}',
   '.listen .quiet{padding-left:.5rem;padding-right:.5rem;border-width:3px}',
   '.listen [role=group]:not([hidden]){display:flex;flex-wrap:wrap}',
   '.listen [aria-pressed=true]{font-weight:bold;text-decoration:none;border-color:currentColor}',
   '.being-read{outline:4px dashed;outline-offset:3px;scroll-margin:1rem}',
   '::highlight(being-read){background:#f4c95d;color:#1b1f23;text-decoration:underline 3px}',
  ].forEach((rule) => {
   try {
    sheet.insertRule(rule, sheet.cssRules.length);
   } catch (unknown) { /* A browser that cannot mark words alone marks their place. */ }
  });
  const control = place.appendChild(document.createElement('div'));
  control.appendChild(document.importNode(pattern, true));
  button = control.querySelector('button');
  group = control.querySelector('[role=group]');
  button.onclick = () => {
   if (saying) return stop();
   findVoice();
   [list, at] = [sentences(), 0];
   button.lastChild.textContent = button.dataset.stop;
   group.hidden = false;
   read();
  };
  group.onclick = (event) => { if (event.target.value) choose(event.target.value); };
  showSpeed();
 }
 // Without a voice a page is read from clips, where they say nearly all of it.
 function lookForClips() {
  if (button || !sound) return;
  fetch('/audio/clips.json').then((answer) => answer.json()).then((known) => {
   clips = known;
   const all = sentences();
   if (all.length && all.filter(clipOf).length * 4 >= all.length * 3) offer();
  }).catch(() => {});
 }

 addEventListener('pagehide', stop);
 document.addEventListener('visibilitychange', () => { if (document.hidden) stop(); });
 document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && saying) stop(); });
 if (synth) {
  synth.cancel();
  synth.onvoiceschanged = findVoice;
 }
 if (!findVoice()) setTimeout(lookForClips, synth ? 1500 : 0);
})();
