// Typing in one cell: an input over it, codes that complete themselves, numbers that move on when nothing may follow.

import { el, attr } from './dom.js';
import { check, codeFor, couldFollow, codesBeginning, codesOf, hasMarks } from './scale.js';
import { settings } from './store.js';
import { CodeList } from './codelist.js';

export class Editor {
  #input = null;
  #typed = '';       // what the person typed of a text that completed itself
  #touched = false;
  #tap = false;      // with a finger: the next cell opens too, so that the phone's keyboard stays
  #quick = true;     // begun by typing: arrows leave the cell; begun by F2: they move the caret

  constructor(model, view, selection, entry, tip) {
    Object.assign(this, { model, view, selection, entry, tip });
    this.codes = new CodeList(value => {
      this.#input.value = value;
      this.#touched = true;
      this.commit([1, 0]);
    });
    // Her own earlier input of this cell has been saved meanwhile: the typing stands on that.
    model.addEventListener('rebased', ({ detail }) => {
      if (this.edits(detail.pupil, detail.item)) this.base = detail.revision;
    });
    // Whatever takes the person away, her text is committed, not lost.
    addEventListener('pagehide', () => this.commit(null));
    document.addEventListener('visibilitychange', () => document.hidden && this.commit(null));
  }

  get isOpen() { return Boolean(this.#input); }
  edits(pupil, item) { return this.isOpen && this.pupil === pupil && this.item.id === item; }

  /** Opens the focused cell: with its text (quick false) or to be replaced by what is typed next. By a tap: both. */
  open(quick, list = false, tap = false) {
    const { selection, model } = this;
    if (this.isOpen || selection.empty) return false;
    const { pupil, item } = selection;
    const fixed = model.whyFixed(pupil, item);
    if (fixed) {
      this.tip.say(selection.cell, [{ tone: 'info', text: fixed, hint: '' }]);
      model.tell('announce', fixed);
      return false;
    }
    this.pupil = pupil;
    this.item = model.item(item);
    this.base = model.base(pupil, item);
    this.#quick = quick;
    this.#tap = tap;
    this.#typed = '';
    this.#touched = false;
    const codes = codesOf(this.item).length > 0;
    const input = el('input', {
      type: 'text', autocomplete: 'off', spellcheck: false, autocapitalize: codes ? 'characters' : 'off', enterKeyHint: 'next',
      inputMode: hasMarks(this.item) && !codes ? 'numeric' : 'text',
      ariaLabel: `${model.pupil(pupil).name}, ${this.item.long}`, value: quick && !tap ? '' : model.text(pupil, item),
    });
    if (codes) {
      for (const [name, value] of [['role', 'combobox'], ['aria-expanded', 'false'], ['aria-controls', 'wg-codes'], ['aria-autocomplete', 'inline']]) input.setAttribute(name, value);
    }
    attr(input, 'aria-describedby', this.view.cell(pupil, item).getAttribute('aria-describedby'));
    input.addEventListener('keydown', event => this.#key(event));
    input.addEventListener('beforeinput', event => this.#before(event));
    input.addEventListener('input', event => this.#changed(event));
    input.addEventListener('blur', () => this.commit(null));
    selection.cell.replaceChildren(input);
    this.#input = input;
    this.tip.hide();
    input.focus({ preventScroll: true });
    if (!quick || tap) input.select();
    if (list) this.codes.show(input, this.item, '');
    return true;
  }

  /** Ends the typing and keeps the text. go is [rows, columns] to move, or null to stay. */
  commit(go, everywhere = false) {
    const input = this.#input;
    if (!input) return;
    const { pupil, item, base } = this, text = input.value;
    this.#close(input);
    if (everywhere && this.selection.wide) {
      this.entry.put('fill', this.selection.cells.map(([p, i]) => ({ pupil: p, item: i, text })));
    } else if (this.#touched && (text !== this.model.text(pupil, item.id) || this.model.server(pupil, item.id).copied)) {
      const { message } = this.entry.type(pupil, item.id, text, this.model.localOf(pupil, item.id)?.base ?? base);
      if (message) this.model.tell('announce', message);
    }
    this.view.paint([[pupil, item.id]]);
    if (go) {
      this.selection.go(this.selection.row + go[0], this.selection.column + go[1]);
      if (this.#tap && this.selection.pupil !== pupil) this.open(true, false, true);
    } else if (this.selection.pupil === pupil && this.selection.item === item.id) this.tip.follow();
  }

  cancel() {
    const input = this.#input;
    if (!input) return;
    this.#close(input);
    this.view.paint([[this.pupil, this.item.id]]);
    this.selection.cell.focus({ preventScroll: true });
    this.tip.follow();
  }

  #close(input) {
    this.#input = null;
    this.codes.hide();
    const held = document.activeElement === input;
    input.remove();
    // The cell takes the focus back at once, so that the next key arrives in the grid.
    if (held) this.view.cell(this.pupil, this.item.id).focus({ preventScroll: true });
  }

  /** A letter that cannot go on a finished code begins the next cell down: g, e, w enters GDS, EXS, WTS. */
  #before(event) {
    if (event.inputType !== 'insertText' || !event.data || event.data.length !== 1 || !this.#quick || !settings().advance) return;
    const input = this.#input;
    const finished = this.#typed !== '' && this.#typed.length < input.value.length && codeFor(this.item, this.#typed)?.value === input.value;
    if (!finished || codesBeginning(this.item, this.#typed + event.data).length) return;
    const next = this.selection.pupils[this.selection.row + 1];
    if (next === undefined || this.model.whyFixed(next, this.item.id)) return;
    if (!codesBeginning(this.item, event.data).length && !(hasMarks(this.item) && /\d/.test(event.data))) return;
    event.preventDefault();
    this.commit([1, 0]);
    this.open(true);
    this.#input.value = event.data;
    this.#changed({ inputType: 'insertText' });
  }

  #changed(event) {
    const input = this.#input, { item } = this;
    this.#touched = true;
    const adding = !event.inputType?.startsWith('delete');
    let text = input.value;
    this.#typed = text;
    const atEnd = input.selectionStart === text.length;
    const asMark = hasMarks(item) && /^\d+$/.test(text);
    const code = adding && atEnd && text && !asMark ? codeFor(item, text) : null;
    if (code && !couldBeAnother(item, text)) {
      input.value = code.value;
      input.setSelectionRange(text.length, code.value.length);
      text = code.value;
    }
    const verdict = check(item, text);
    const hopeless = text !== '' && !verdict.ok && !couldFollow(item, text);
    attr(input, 'aria-invalid', hopeless ? 'true' : null);
    if (hopeless) this.tip.say(input.parentElement, [{ tone: 'wrong', text: verdict.message, hint: verdict.allowed ? `Allowed: ${verdict.allowed}.` : '' }]);
    else this.tip.hide();
    if (this.codes.open) this.codes.show(input, item, this.#typed);
    const whole = this.#typed.length === text.length;
    if (adding && atEnd && this.#quick && whole && text && verdict.ok && !couldFollow(item, text) && settings().advance && !this.codes.open) this.commit([1, 0]);
  }

  #key(event) {
    if (event.isComposing) return;
    const { key, shiftKey: shift, ctrlKey, metaKey, altKey } = event;
    const mod = ctrlKey || metaKey;
    if (this.codes.open) {
      if (key === 'ArrowDown' || key === 'ArrowUp') return done(event, () => this.codes.move(key === 'ArrowDown' ? 1 : -1));
      if ((key === 'Enter' || key === 'Tab') && this.codes.value !== null) return done(event, () => {
        this.#input.value = this.codes.value;
        this.#touched = true;
        this.commit(key === 'Tab' ? [0, shift ? -1 : 1] : [1, 0]);
      });
      if (key === 'Escape') return done(event, () => this.codes.hide());
    }
    const back = shift ? -1 : 1;
    if (key === 'Enter' && altKey) return;
    if (key === 'Enter') return done(event, () => this.commit(mod ? [0, 0] : settings().enterGoes === 'right' ? [0, back] : [back, 0], mod));
    if (key === 'Tab') return done(event, () => this.commit([0, back]));
    if (key === 'Escape') return done(event, () => this.cancel());
    if (key === 'ArrowDown' && altKey) return done(event, () => this.codes.show(this.#input, this.item, this.#typed));
    if (key === 'ArrowDown' || key === 'ArrowUp') return done(event, () => this.commit([key === 'ArrowDown' ? 1 : -1, 0]));
    if ((key === 'PageDown' || key === 'PageUp')) return done(event, () => this.commit([key === 'PageDown' ? 10 : -10, 0]));
    if (this.#quick && !mod && !shift && (key === 'ArrowLeft' || key === 'ArrowRight')) return done(event, () => this.commit([0, key === 'ArrowRight' ? 1 : -1]));
    if (key === 'F2') this.#quick = false;
    event.stopPropagation();
  }
}

/** A text that is whole as one code may still begin another: P of P and PK1. */
const couldBeAnother = (item, text) => codesBeginning(item, text).length > 1;

function done(event, act) {
  event.preventDefault();
  event.stopPropagation();
  act();
}
