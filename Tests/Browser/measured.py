"""What EASY-READ.md wants of a page's look (rules D, P and S) and a browser can measure."""

MEASURE = r"""([size, narrow, usual]) => {
  const wrong = [], room = document.documentElement.clientWidth;
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const seen = (one) => one.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const small = (box) => box.width < 2 || box.height < 2;
  const say = (rule, what, node) =>
    wrong.push(`${rule} ${what}: ${(node.textContent || node.outerHTML).trim().replace(/\s+/g, ' ').slice(0, 50)}`);
  const apart = (one) => one.closest('.unseen, .skip, .first');

  if (document.scrollingElement.scrollWidth > room)
    wrong.push(`D12 scrolls sideways: ${document.scrollingElement.scrollWidth} px in ${room} px`);

  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), holders = new Map();
  while (words.nextNode()) {
    const node = words.currentNode, holder = node.parentElement;
    if (!node.data.trim() || !seen(holder) || apart(holder)) continue;
    const range = document.createRange(); range.selectNodeContents(node);
    let longest = holders.get(holder) ?? 0;
    for (const box of range.getClientRects()) {
      longest = Math.max(longest, box.width);
      if (!small(box) && (box.left < -1 || box.right > room + 1) && !holder.closest('svg'))
        say('D12', `words leave the page at ${Math.round(box.right)} of ${room} px`, node);
    }
    holders.set(holder, longest);
  }
  for (const [holder, longest] of holders) {
    const style = getComputedStyle(holder), font = parseFloat(style.fontSize);
    if (holder.closest('svg')) continue;
    if (font < Math.max(18.66, size * 0.85 - 0.01)) say('D01', `words of ${font} px`, holder);
    if (!/^Arial, Helvetica, sans-serif$/.test(style.fontFamily.replaceAll('"', ''))
        && !holder.closest('code, textarea')) say('D02', `letters ${style.fontFamily}`, holder);
    if (!['400', '700'].includes(style.fontWeight)) say('D02', `weight ${style.fontWeight}`, holder);
    if (style.fontStyle !== 'normal') say('L31', 'slanted', holder);
    const block = holder.closest('p, li, dd, h1, h2, h3, legend, label');
    if (block?.matches('p, li, dd, label') && !block.closest('h1') && parseFloat(style.lineHeight) < font * 1.495) say('D03', `line of ${style.lineHeight}`, holder);
    if (parseFloat(style.letterSpacing) < 0) say('D03', 'letters too close', holder);
    if (block?.matches('p, li, dd') && longest > 34 * rem + 1) say('D04', `line of ${Math.round(longest / rem)} rem`, block);
    if (!['start', 'left', '-webkit-auto'].includes(style.textAlign) && !holder.closest('button, .button'))
      say('D05', `text ${style.textAlign}`, holder);
  }
  if (usual) for (const heading of document.querySelectorAll('h1')) {
    const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) for (const word of texts.currentNode.data.matchAll(/[\p{L}’'-]+/gu)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, word.index);
      range.setEnd(texts.currentNode, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1 && !word[0].includes('-'))
        say('D12', `the word ${word[0]} is broken`, heading);
    }
  }
  for (const one of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(one);
    if (style.transitionDuration.split(',').some((time) => parseFloat(time) > 0)) say('D08', 'moves', one);
    if (style.animationName !== 'none') say('D08', 'moves', one);
    if (style.position === 'fixed' || style.position === 'sticky') say('D15', 'stays over the page', one);
    const cuts = /hidden|clip/.test(style.overflowX + style.overflowY) && !one.closest('svg, select, input, textarea, img') && !apart(one);
    if (cuts && seen(one) && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1))
      say('D12', 'cut off', one);
  }
  for (const one of document.querySelectorAll('a[href], button, summary, select, input:not([type=hidden]), textarea')) {
    if (!seen(one) || apart(one)) continue;
    const row = one.closest('label') || (one.id && document.querySelector(`label[for="${CSS.escape(one.id)}"]`));
    const isMark = one.matches('[type=radio], [type=checkbox]');
    const box = (isMark && row ? row : one).getBoundingClientRect();
    if (box.height < 43.5 || box.width < 43.5)
      say('S08', `target of ${Math.round(box.width)} by ${Math.round(box.height)} px`, one);
    if (one.name === 'answer' && isMark && box.height < 63.5) say('S08', `answer of ${box.height} px`, row || one);
  }
  for (const image of document.querySelectorAll('img.picture')) {
    if (image.complete && !image.naturalWidth) say('P11', 'no picture comes', image);
    if (!seen(image)) continue;
    const holder = image.closest('.ask, label.row'), box = image.getBoundingClientRect();
    const least = image.closest('.ask') ? (narrow ? 96 : 128) : image.closest('label.row') ? 72 : 0;
    if (box.width < least - 0.5) say('P03', `picture of ${Math.round(box.width)} px`, image);
    if (Math.abs(box.width - box.height) > 1) say('P03', 'picture out of shape', image);
    if (!holder) continue;
    const text = document.createRange(); text.setStartAfter(image); text.setEndAfter(holder.lastChild);
    for (const line of text.getClientRects())
      if (!small(line) && line.left < box.right - 1 && line.right > box.left) {
        say('P02', 'words above or below their picture', holder); break;
      }
  }
  return [...new Set(wrong)];
}"""


def mistakes(page, setting):
    """Sentences for all that is wrong with a page in its setting; none when all is well."""
    # In very large letters on a very small screen a long word has to break somewhere.
    usual = setting.size <= 22 and not setting.spaced
    return page.evaluate(MEASURE, [setting.size, setting.room in ("narrow", "400 %"), usual])
