// Draws the table once and repaints only the cells that change.

import { el, attr } from './dom.js';
import { hasMarks } from './scale.js';
import { messagesOf, keyOf } from './model.js';

const words = {
  wrong: 'wrong, not saved', failed: 'could not be saved', conflict: 'changed by somebody else', queued: 'waiting to be sent',
};

export class View {
  #cells = new Map();
  #rows = new Map();
  #noteOf = new Map();
  #ticked = [];
  #lines = 1;
  #notes = el('div', { hidden: true, dataset: { part: 'notes' } });

  constructor(model) {
    this.model = model;
    this.table = this.#table();
    this.sheet = el('div.sheet', {}, this.table);
    if (this.#lines > 1) this.sheet.style.setProperty('--group-row', `${12 + 16 * this.#lines}px`);
    model.addEventListener('cells', event => this.paint(event.detail));
  }

  get notes() { return this.#notes; }
  cell(pupil, item) { return this.#cells.get(keyOf(pupil, item)); }
  row(pupil) { return this.#rows.get(pupil); }
  heading(item) { return this.table.querySelector(`thead th[data-item="${CSS.escape(item)}"]`); }

  #table() {
    const { model } = this;
    const { widths, lines } = layout(model);
    this.#lines = lines;
    const columns = el('colgroup', {}, el('col.who'), widths.map(width => {
      const col = el('col');
      col.style.width = `${width}px`;
      return col;
    }));
    const groups = el('tr', { role: 'row' }, el('th.who', { role: 'columnheader' }, el('span.visually-hidden', {}, 'Subject')), model.groups.map(group =>
      el('th', { scope: 'colgroup', colSpan: group.items.length, role: 'columnheader' }, group.label)));
    const heads = el('tr', { role: 'row' }, el('th.who', { scope: 'col', role: 'columnheader' }, 'Pupil'), model.columns.map(item =>
      el('th', { scope: 'col', role: 'columnheader', dataset: { item: item.id }, title: item.long, ariaLabel: `${item.long}${item.allowed && hasMarks(item) ? `, ${item.allowed}` : ''}${item.derived ? ', worked out' : ''}` },
        item.label, showsMost(item) ? el('small', {}, ` ${item.max}`) : null)));
    const body = el('tbody', { role: 'rowgroup' }, model.pupils.map(pupil => this.#row(pupil)));
    const table = el('table.grid', { role: 'grid', ariaLabel: `${model.edition.title} ${model.edition.label}, results`, ariaMultiselectable: 'true', ariaReadonly: model.editable ? null : 'true' },
      columns, el('thead', { role: 'rowgroup' }, groups, heads), body);
    table.style.minWidth = `${widths.reduce((sum, width) => sum + width, 200)}px`;
    return table;
  }

  #row(pupil) {
    const row = el('tr', { role: 'row', dataset: { pupil: pupil.id } },
      el('th.who', { scope: 'row', role: 'rowheader', title: [pupil.name, pupil.class, pupil.note].filter(Boolean).join(' · ') },
        pupil.name, pupil.note || pupil.left ? el('small', {}, ` ${[pupil.note, pupil.left ? `left ${day(pupil.left)}` : null].filter(Boolean).join(' · ')}`) : null));
    for (const item of this.model.columns) {
      const cell = el('td', { role: 'gridcell', tabIndex: -1, dataset: { pupil: pupil.id, item: item.id } });
      this.#cells.set(keyOf(pupil.id, item.id), cell);
      this.#paintCell(cell, pupil.id, item.id, true);
      row.append(cell);
    }
    this.#rows.set(pupil.id, row);
    this.#paintRow(pupil);
    return row;
  }

  paint(cells) {
    const pupils = new Set();
    for (const [pupil, item] of cells) {
      const cell = this.cell(pupil, item);
      if (cell) this.#paintCell(cell, pupil, item);
      pupils.add(pupil);
      // What stands in an outcome shows in the mark cells that lead to it.
      for (const column of this.model.columns) if (column.codesGoTo === item) this.#paintCell(this.cell(pupil, column.id), pupil, column.id);
    }
    for (const id of pupils) if (this.#rows.has(id)) this.#paintRow(this.model.pupil(id));
  }

  #paintRow(pupil) {
    const row = this.#rows.get(pupil.id);
    row.classList.toggle('done', Boolean(pupil.complete));
    row.classList.toggle('left', Boolean(pupil.left));
  }

  #paintCell(cell, pupil, item, first = false) {
    const { model } = this;
    if (!cell) return;
    const local = model.localOf(pupil, item), key = keyOf(pupil, item);
    const server = model.server(pupil, item);
    const text = local?.text ?? server.value ?? '';
    const kind = model.kind(pupil, item);
    // While a cell is edited its input lives in it: leave that in peace.
    if (!cell.firstElementChild && cell.textContent !== text) cell.textContent = text;
    const state = local?.state ?? (model.saved.has(key) ? 'saved' : null);
    const findings = model.findingsOf(pupil, item);
    const severity = findings.some(finding => finding.severity === 'error') ? 'error' : findings.length ? 'warning' : null;
    const set = first ? (name, value) => value !== null && cell.setAttribute(name, value) : (name, value) => attr(cell, name, value);
    if (state === 'saved' && (cell.dataset.state === 'saving' || cell.dataset.state === 'queued')) this.#tick(cell);
    else if (cell.hasAttribute('data-just') && state !== 'saved') cell.removeAttribute('data-just');
    set('data-kind', kind === 'entry' ? null : kind);
    set('data-state', state);
    set('data-finding', severity);
    set('data-mark', !local && (server.mark === 'met' || server.mark === 'higher') ? server.mark : null);
    set('data-copied', server.copied && !local ? '' : null);
    set('data-ghost', kind === 'entry' ? model.ghost(pupil, item) : null);
    set('aria-readonly', model.whyFixed(pupil, item) ? 'true' : null);
    set('aria-invalid', state === 'wrong' || state === 'failed' || severity === 'error' ? 'true' : null);
    this.#note(cell, key, pupil, item, state, kind);
  }

  /** A tick for two seconds, but not on a whole sheet at once: the status line says that. */
  #tick(cell) {
    if (this.#ticked.length > 200) return;
    cell.dataset.just = '';
    this.#ticked.push(cell);
    setTimeout(() => this.#ticked.shift()?.removeAttribute('data-just'), 2000);
  }

  /** The words of a cell stand in the page while it has some, so that its description is there whenever it is read. */
  #note(cell, key, pupil, item, state, kind) {
    const said = messagesOf(this.model, pupil, item);
    const id = `wg-note-${key.replace(/[^\w]/g, '-')}`;
    let note = this.#noteOf.get(id);
    const text = [words[state], ...said.map(message => `${message.text} ${message.hint}${message.remedies?.length ? ` Alt+Enter: ${message.remedies.map(remedy => remedy.label).join(', or ')}.` : ''}`),
      kind === 'na' ? 'does not apply' : null].filter(Boolean).join('. ');
    if (!text) {
      if (note) {
        note.remove();
        this.#noteOf.delete(id);
        cell.removeAttribute('aria-describedby');
      }
      return;
    }
    if (!note) {
      note = el('p', { id });
      this.#notes.append(note);
      this.#noteOf.set(id, note);
    }
    if (note.textContent !== text) note.textContent = text;
    attr(cell, 'aria-describedby', id);
  }

  /** Shows these pupils only. */
  filter(ids) {
    for (const [id, row] of this.#rows) row.hidden = !ids.has(id);
    this.table.querySelector('.none')?.closest('tr').remove();
    if (ids.size === 0) {
      this.table.tBodies[0].append(el('tr', { role: 'row' }, el('td.none', { role: 'gridcell', colSpan: this.model.columns.length + 1 },
        this.model.pupils.length ? 'Nobody here fits this choice. Choose Everyone to see all pupils.' : 'There are no pupils here yet.')));
    }
  }
}

const showsMost = item => hasMarks(item) && (item.kind === 'mark' || item.kind === 'score');

/**
 * Widths in pixels that hold the headings, in the font that is there, and the longest code. The layout is fixed, so that
 * typing never moves a column. A long heading of a group wraps.
 */
function layout(model) {
  const pen = document.createElement('canvas').getContext('2d');
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  const size = parseFloat(fontSize);
  const width = (text, scale, weight) => {
    pen.font = `${weight} ${size * scale}px ${fontFamily}`;
    return pen.measureText(text).width;
  };
  const widths = new Map(model.columns.map(item => [item.id, Math.ceil(Math.max(
    width(item.label, .88, 600) + (showsMost(item) ? width(` ${item.max}`, .76, 400) : 0),
    Math.max(...[hasMarks(item) ? String(item.max) : '2', ...(item.codes ?? []).map(code => code.value)].map(text => width(text, 1, 650))) + 12) + 17)]));
  let lines = 1;
  for (const group of model.groups) {
    const own = group.items.reduce((sum, id) => sum + widths.get(id), 0);
    const whole = width(group.label, .88, 600) + 17;
    if (whole <= own) continue;
    const words = group.label.split(' ');
    const least = words.length > 1 ? Math.max(whole * .36, ...words.map(word => width(word, .88, 600) + 17)) : whole;
    if (words.length > 1) lines = Math.max(lines, Math.min(words.length, Math.ceil(1.2 * whole / Math.max(own, least))));
    if (least > own) for (const id of group.items) widths.set(id, widths.get(id) + Math.ceil((least - own) / group.items.length));
  }
  return { widths: model.columns.map(item => widths.get(item.id)), lines };
}

export const day = iso => new Date(`${iso}T12:00:00`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
