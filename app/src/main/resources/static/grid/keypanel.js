// The meaning of every value of the focused column, beside the sheet.

import { el, attr } from './dom.js';
import { hasMarks } from './scale.js';

export class KeyPanel {
  #shown = null;

  constructor(model, selection) {
    this.model = model;
    this.selection = selection;
    this.list = el('dl');
    this.about = el('p.say');
    this.note = el('p.say.about', { hidden: true });
    this.box = el('aside.card.key', { ariaLabel: 'Key', dataset: { part: 'key-panel' } }, el('h2', {}, 'Key'), this.about, this.list, this.note);
    selection.addEventListener('moved', () => this.paint());
    // A key that is longer than the screen is scrolled by keyboard too.
    const sizes = new ResizeObserver(() => attr(this.box, 'tabindex', this.box.scrollHeight > this.box.clientHeight ? '0' : null));
    sizes.observe(this.box);
    sizes.observe(this.list);
    this.paint();
  }

  paint() {
    const item = this.model.item(this.selection.item);
    if (!item || item === this.#shown) return;
    this.#shown = item;
    this.about.textContent = [item.long, this.model.edition.label].join(', ');
    const lines = [];
    if (hasMarks(item)) lines.push([`${item.min ?? 0}–${item.max}`, item.derived ? 'worked out from the marks' : 'marks']);
    const own = /^(autumn|spring|summer)[12]$/.test(this.model.edition.assessment);
    for (const code of item.codes ?? []) lines.push([code.value, `${own && code.explanation?.startsWith(code.label) ? code.explanation : `${code.label}${code.explanation ? `: ${code.explanation}` : ''}`}${code.derivedOnly ? ' (worked out, not typed)' : ''}`]);
    const marks = new Set(this.model.pupils.map(pupil => pupil.cells?.[item.id]?.mark).filter(Boolean));
    if (marks.has('met')) lines.push(['●', own ? 'at age-related expectations' : 'meets the expected standard']);
    if (marks.has('higher')) lines.push(['◆', own ? 'above age-related expectations' : 'reaches the higher standard']);
    if (this.model.pupils.some(pupil => pupil.cells?.[item.id]?.copied)) lines.push(['↷', 'copied from an earlier point, not judged yet']);
    this.list.replaceChildren(...lines.flatMap(([term, words]) => [el('dt', {}, term), el('dd', {}, words)]));
    const target = item.codesGoTo && item.codesGoTo !== item.id ? this.model.item(item.codesGoTo)?.long ?? 'the outcome' : null;
    const words = [item.derived ? 'Waymark works this out. It cannot be typed.' : null, target ? `A code typed here goes to ${target}.` : null].filter(Boolean).join(' ');
    this.note.hidden = !words;
    this.note.textContent = words;
  }
}
