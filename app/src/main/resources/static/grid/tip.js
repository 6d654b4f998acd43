// The words about a cell, beside it: why it is wrong and what is allowed, what a finding says and the step that settles it,
// who changed it meanwhile. Shows for the focused cell and for the one under the pointer; Escape sends it away.

import { el, place, show, hide } from './dom.js';
import { messagesOf } from './model.js';

const wait = 300;

export class Tip {
  #cell = null;
  #timer = 0;
  #silenced = null;

  constructor(model, view, selection, actions) {
    Object.assign(this, { model, view, selection, actions });
    this.box = el('div.tip', { id: 'wg-tip', role: 'group', ariaLabel: 'About this cell', popover: 'manual' });
    selection.addEventListener('moved', () => this.follow());
    model.addEventListener('cells', () => this.#cell?.isConnected && !this.#cell.querySelector('input') && this.#show(this.#cell, true));
    view.table.addEventListener('pointerover', event => this.#hover(event));
    view.table.addEventListener('focusout', event => {
      if (!event.relatedTarget || !(this.box.contains(event.relatedTarget) || view.table.contains(event.relatedTarget))) this.hide();
    });
    this.box.addEventListener('focusout', event => {
      if (!this.box.contains(event.relatedTarget) && !view.table.contains(event.relatedTarget)) this.hide();
    });
    this.box.addEventListener('keydown', event => event.key === 'Escape' && this.leave());
    for (const [target, type] of [[view.sheet, 'scroll'], [window, 'scroll'], [window, 'resize']]) {
      target.addEventListener(type, () => this.#place(), { passive: true });
    }
  }

  get isOpen() { return this.box.matches(':popover-open'); }

  /** What the focused cell has to say, if anything. */
  follow() {
    // The keys have moved on: a pointer that merely rests somewhere does not take the tip away.
    clearTimeout(this.#timer);
    this.#silenced = null;
    const { cell } = this.selection;
    if (cell && this.view.table.contains(document.activeElement)) this.#show(cell);
  }

  /** Says something that is not kept: while typing, or why a cell is fixed. */
  say(cell, messages) { this.#fill(cell, messages); }

  hide() {
    clearTimeout(this.#timer);
    this.#cell = null;
    hide(this.box);
  }

  dismiss() {
    if (!this.isOpen) return false;
    this.#silenced = this.#cell;
    this.hide();
    return true;
  }

  /** From the tip back to its cell. */
  leave() { this.selection.cell?.focus({ preventScroll: true }); }

  /** Alt+Enter: takes the only step that is offered, or goes to the choice between several. */
  act() {
    this.follow();
    const buttons = this.isOpen ? [...this.box.querySelectorAll('button')] : [];
    if (!buttons.length) buttons.push(...document.querySelectorAll('waymark-grid [data-part="offer"] button.btn'));
    if (buttons.length === 1) buttons[0].click();
    else buttons[0]?.focus();
    return buttons.length > 0;
  }

  #hover(event) {
    clearTimeout(this.#timer);
    const cell = event.target.closest('td[data-pupil]');
    if (event.buttons || this.view.table.querySelector('td > input')) return;
    this.#timer = setTimeout(() => {
      if (cell && (cell.dataset.state || cell.dataset.finding || 'copied' in cell.dataset) && cell !== this.#silenced) this.#show(cell);
      else if (this.#cell && this.#cell !== this.selection.cell && !this.box.matches(':hover')) this.follow();
    }, wait);
  }

  #show(cell, again = false) {
    const pupil = Number(cell.dataset.pupil), { item } = cell.dataset;
    const messages = messagesOf(this.model, pupil, item);
    if (!messages.length) return again && this.isOpen && !this.model.whyFixed(pupil, item) ? this.hide() : again || this.hide();
    if (cell === this.#silenced) return;
    if (again && this.box.contains(document.activeElement)) this.leave();
    this.#fill(cell, messages, pupil, item);
  }

  #fill(cell, messages, pupil, item) {
    this.#cell = cell;
    this.box.replaceChildren(...messages.map(message => el('div', { dataset: { tone: message.tone } },
      el('p', {}, el('b', {}, message.text)), message.hint ? el('p', {}, message.hint) : null,
      this.#buttons(message, pupil, item))));
    if (this.box.querySelectorAll('button').length) this.box.append(el('p', {}, el('kbd', {}, 'Alt'), ' ', el('kbd', {}, 'Enter')));
    show(this.box);
    this.#place();
  }

  #buttons(message, pupil, item) {
    if (!this.model.editable || pupil === undefined) return null;
    const button = (label, act) => el('button.btn.small', {
      type: 'button', onclick: () => {
        this.leave();
        act();
        this.follow();
      },
    }, label);
    const { actions } = this;
    const local = this.model.localOf(pupil, item);
    if (message.tone === 'conflict') {
      return el('div.row', {},
        button(local.theirs?.value ? `Keep theirs (${local.theirs.value})` : 'Keep theirs (blank)', () => actions.keepTheirs(pupil, item)),
        button(local.text ? `Use mine (${local.text})` : 'Use mine (blank)', () => actions.useMine(pupil, item)));
    }
    if (message.tone === 'wrong' && local?.state === 'failed') return el('div.row', {}, button('Try again', () => actions.again(pupil, item)));
    if (!message.remedies?.length) return null;
    return el('div.row', {}, message.remedies.map(remedy => button(remedy.label, () => actions.remedy(message.finding, remedy))));
  }

  #place() {
    if (!this.isOpen || !this.#cell?.isConnected) return;
    const box = this.#cell.getBoundingClientRect(), sheet = this.view.sheet.getBoundingClientRect();
    if (box.bottom < sheet.top || box.top > Math.min(sheet.bottom, innerHeight) || box.right < sheet.left || box.left > sheet.right) return hide(this.box);
    place(this.box, { top: box.top, bottom: box.bottom, left: box.left + box.width * 0.6 }, 2);
  }
}
