// A menu by button, by right click, by Shift+F10. Arrow keys, first letters, Escape.

import { el, place, show, hide } from './dom.js';

export class Menu {
  #back = null;
  #opener = null;

  constructor() {
    this.box = el('div.menu', { id: 'wg-menu', role: 'menu', popover: 'manual' });
    this.box.addEventListener('keydown', event => this.#key(event));
    this.box.addEventListener('toggle', event => {
      if (event.newState !== 'closed') return;
      this.#opener?.setAttribute('aria-expanded', 'false');
      this.#opener = null;
    });
    // Not an auto popover: the release of the right button that opened it would close it.
    document.addEventListener('pointerdown', event => this.box.contains(event.target) || this.#opener?.contains(event.target) || hide(this.box));
    // Tab and whatever else takes the focus away closes it.
    this.box.addEventListener('focusout', event => event.relatedTarget && !this.box.contains(event.relatedTarget) && hide(this.box));
  }

  /** entries: {label, keys?, act, disabled?} or null for a line; box says where; back gets the focus afterwards. */
  open(label, entries, box, back, opener = null) {
    if (opener && this.isOpen) return this.close();
    this.#back = back;
    this.#opener = opener;
    this.box.setAttribute('aria-label', label);
    this.box.replaceChildren(...entries.map(entry => entry ? el('button', {
      type: 'button', role: 'menuitem', tabIndex: -1, ariaDisabled: entry.disabled ? 'true' : null,
      onclick: () => {
        if (entry.disabled) return;
        this.close();
        entry.act();
      },
    }, entry.label, entry.keys ? el('kbd', {}, entry.keys) : null) : el('hr', { role: 'separator' })));
    show(this.box);
    place(this.box, box);
    opener?.setAttribute('aria-expanded', 'true');
    this.#items[0]?.focus();
  }

  get isOpen() { return this.box.matches(':popover-open'); }

  close() {
    hide(this.box);
    this.#back?.focus({ preventScroll: true });
  }

  get #items() { return [...this.box.querySelectorAll('[role="menuitem"]')]; }

  #key(event) {
    const items = this.#items, at = items.indexOf(document.activeElement);
    const to = { ArrowDown: (at + 1) % items.length, ArrowUp: (at - 1 + items.length) % items.length, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items[to].focus();
    else if (event.key === 'Escape' || event.key === 'Tab') this.close();
    else if (event.key.length === 1 && /\S/.test(event.key)) {
      const letter = event.key.toLowerCase();
      [...items.slice(at + 1), ...items].find(item => item.textContent.toLowerCase().startsWith(letter))?.focus();
    } else return;
    if (event.key !== 'Enter' && event.key !== ' ') event.preventDefault();
    event.stopPropagation();
  }
}
