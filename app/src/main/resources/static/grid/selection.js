// Where the person is: one focused cell (a roving tab stop) and a rectangle from an anchor to it.

import { attr } from './dom.js';

export class Selection extends EventTarget {
  pupils = [];   // ids of the rows shown, in order
  row = 0;
  column = 0;
  anchor = null; // {row, column}, or null for a single cell
  #selected = [];
  #marked = [];

  constructor(model, view) {
    super();
    this.model = model;
    this.view = view;
    this.items = model.columns.map(item => item.id);
    this.showOnly(model.pupils.map(pupil => pupil.id));
    view.table.addEventListener('focusin', event => this.#followed(event.target));
    view.table.addEventListener('pointerdown', event => this.#down(event));
    view.table.addEventListener('pointermove', event => this.#move(event));
  }

  get pupil() { return this.pupils[this.row]; }
  get item() { return this.items[this.column]; }
  get cell() { return this.view.cell(this.pupil, this.item); }
  get empty() { return !this.pupils.length || !this.items.length; }

  showOnly(ids) {
    const here = this.pupil;
    this.cell?.setAttribute('tabindex', '-1');
    this.pupils = ids;
    this.row = Math.max(0, ids.indexOf(here));
    this.column = Math.min(this.column, Math.max(0, this.items.length - 1));
    this.anchor = null;
    this.#paint();
    if (!this.empty) this.cell.tabIndex = 0;
  }

  /** Goes to a row and column, kept within the grid; extend keeps the anchor. */
  go(row, column, { extend = false, focus = true } = {}) {
    if (this.empty) return;
    if (extend) this.anchor ??= { row: this.row, column: this.column };
    else this.anchor = null;
    this.cell.tabIndex = -1;
    this.row = clamp(row, this.pupils.length);
    this.column = clamp(column, this.items.length);
    const { cell } = this;
    cell.tabIndex = 0;
    if (focus && document.activeElement !== cell) {
      cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    this.#paint();
    this.dispatchEvent(new Event('moved'));
  }

  goTo(pupil, item, options) {
    const row = this.pupils.indexOf(pupil), column = this.items.indexOf(item);
    if (row < 0 || column < 0) return false;
    this.go(row, column, options);
    return true;
  }

  selectAll() {
    this.anchor = { row: 0, column: 0 };
    this.go(this.pupils.length - 1, this.items.length - 1, { extend: true, focus: false });
    this.cell.focus({ preventScroll: true });
  }

  get box() {
    const { row, column } = this, anchor = this.anchor ?? this;
    return {
      top: Math.min(row, anchor.row), bottom: Math.max(row, anchor.row),
      left: Math.min(column, anchor.column), right: Math.max(column, anchor.column),
    };
  }

  /** Where the selection stands now, for work that takes a moment. */
  get place() { return { box: this.box, pupils: this.pupils, items: this.items }; }

  /** Whether more than one cell is chosen. */
  get wide() { return Boolean(this.anchor) && (this.anchor.row !== this.row || this.anchor.column !== this.column); }

  /** The chosen cells by rows: [[[pupil, item], …], …]. */
  get rows() {
    const { top, bottom, left, right } = this.box;
    const rows = [];
    for (let r = top; r <= bottom; r++) rows.push(this.items.slice(left, right + 1).map(item => [this.pupils[r], item]));
    return rows;
  }

  get cells() { return this.rows.flat(); }

  #paint() {
    for (const cell of this.#selected) cell.removeAttribute('aria-selected');
    this.#selected = this.wide ? this.cells.map(([pupil, item]) => this.view.cell(pupil, item)) : [];
    for (const cell of this.#selected) attr(cell, 'aria-selected', 'true');
    for (const node of this.#marked) node.classList.remove('at');
    this.#marked = this.empty ? [] : [this.view.row(this.pupil), this.view.heading(this.item)].filter(Boolean);
    for (const node of this.#marked) node.classList.add('at');
  }

  /** Focus that came by itself: the tab key, a screen reader, a link. */
  #followed(target) {
    const cell = target.closest('td[data-pupil]');
    if (!cell || cell === this.cell) return;
    this.goTo(Number(cell.dataset.pupil), cell.dataset.item, { focus: false });
  }

  #down(event) {
    const cell = event.target.closest('td[data-pupil]');
    if (!cell || event.target.localName === 'input') return;
    if (event.button === 2 && cell.getAttribute('aria-selected') === 'true') return;
    if (event.button !== 0 && event.button !== 2) return;
    if (event.pointerType !== 'touch') event.preventDefault();
    this.goTo(Number(cell.dataset.pupil), cell.dataset.item, { extend: event.shiftKey });
    if (document.activeElement !== cell) cell.focus({ preventScroll: true });
  }

  #move(event) {
    if (event.buttons !== 1 || event.pointerType === 'touch' || event.target.localName === 'input') return;
    const cell = event.target.closest('td[data-pupil]');
    if (cell && cell !== this.cell) this.goTo(Number(cell.dataset.pupil), cell.dataset.item, { extend: true });
  }
}

const clamp = (n, size) => Math.max(0, Math.min(size - 1, n));
