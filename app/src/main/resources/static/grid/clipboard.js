// Copy, cut and paste. The browser's own events carry the data, so that no permission and no secure context is needed.

import { el } from './dom.js';
import { part } from './parts.js';
import { parse, format } from './tsv.js';

export class Clipboard {
  constructor(model, view, selection, entry, editor) {
    Object.assign(this, { model, view, selection, entry, editor });
    for (const type of ['copy', 'cut', 'paste']) view.table.addEventListener(type, event => this.#take(event));
  }

  #take(event) {
    if (this.selection.empty) return;
    if (this.editor.isOpen) {
      // Into the one cell that is edited a single value goes as text; a block goes over it.
      if (event.type !== 'paste' || parse(event.clipboardData.getData('text/plain')).flat().length < 2) return;
      this.editor.cancel();
    }
    event.preventDefault();
    if (event.type === 'paste') this.paste(event.clipboardData.getData('text/plain'));
    else {
      event.clipboardData.setData('text/plain', this.text());
      this.#after(event.type, false);
    }
  }

  /** From a menu there is no event to answer: a text that is selected for a moment is copied instead. */
  run(command, withHeadings = false) {
    const box = el('textarea.visually-hidden', { value: this.text(withHeadings), readOnly: true });
    document.body.append(box);
    box.style.whiteSpace = 'pre'; // else the tabs are copied as spaces
    box.select();
    const done = document.execCommand('copy');
    box.remove();
    this.selection.cell.focus({ preventScroll: true });
    this.#after(done ? command : null, withHeadings);
  }

  #after(command, withHeadings) {
    const { cells } = this.selection;
    if (command === 'cut') this.entry.clear(cells);
    const count = cells.length === 1 ? '1 cell' : `${cells.length} cells`;
    this.model.tell('announce', command ? `${command === 'cut' ? 'Cut' : 'Copied'} ${count}${withHeadings ? ' with headings and names' : ''}.` : 'The browser did not allow that. Press Ctrl+C instead.');
  }

  text(withHeadings = false) {
    const { model, selection } = this;
    const rows = selection.rows.map(cells => cells.map(([pupil, item]) => model.text(pupil, item)));
    if (!withHeadings) return format(rows);
    const { left, right, top } = selection.box;
    const heads = model.columns.slice(left, right + 1).map(item => [item.group, item.label].filter(Boolean).join(' '));
    return format([['UPN', 'Pupil', ...heads], ...rows.map((row, r) => {
      const pupil = model.pupil(selection.pupils[top + r]);
      return [pupil.upn ?? '', pupil.name, ...row];
    })]);
  }

  async paste(text) {
    const { model, selection, entry } = this;
    if (!text) return;
    if (!model.editable) {
      model.tell('announce', model.whyFixed(selection.pupil, selection.item));
      return;
    }
    const { place } = selection;
    const loaded = await part(model, 'plan');
    if (!loaded) return;
    const plan = loaded.planPaste(model, place, parse(text));
    if (plan.by === 'place' && plan.texts.length === 1) {
      const [{ pupil, item, text: single }] = plan.texts;
      const { message } = entry.type(pupil, item, single, model.base(pupil, item));
      if (message) model.tell('announce', message);
      return;
    }
    await this.put('paste', plan.texts, 'Before anything is pasted', plan);
  }

  /** Puts texts in as one act, after a preview when something would be overwritten, refused or left out. */
  async put(kind, texts, title, plan = undefined) {
    const { model, entry } = this;
    const loaded = await part(model, 'preview');
    if (!loaded) return;
    const { judge, tally, preview } = loaded;
    const judged = judge(entry, texts);
    const n = tally(judged);
    let choice = { blankOnly: false, keepWrong: true };
    if (n.changes || n.refused || plan?.unmatched.length || plan?.unknown.length || plan?.beyond) {
      choice = await preview(model, title, judged, plan);
      if (!choice) return;
    }
    const wanted = judged.filter(({ verdict }) => !(choice.blankOnly && verdict.status === 'changes'));
    const { sent, wrong } = entry.put(kind, wanted, choice.keepWrong);
    model.tell('announce', `${sent} ${sent === 1 ? 'value' : 'values'} put in${wrong ? `, ${wrong} wrong and not saved` : ''}.`);
  }
}
