// The list of codes under the cell that is edited. Focus stays in the input, which names the active option.

import { el, attr, place, show, hide } from './dom.js';
import { codesOf, codesBeginning } from './scale.js';

export class CodeList {
  #at = -1;

  constructor(choose) {
    this.choose = choose;
    this.box = el('div.menu', { id: 'wg-codes', role: 'listbox', ariaLabel: 'Codes', popover: 'manual' });
    // Without this the input would lose the focus, and so commit, before the click arrives.
    this.box.addEventListener('pointerdown', event => event.preventDefault());
    this.box.addEventListener('click', event => {
      const option = event.target.closest('[role="option"]');
      if (option) this.choose(option.dataset.value);
    });
  }

  get open() { return this.box.matches(':popover-open'); }
  get value() { return this.box.children[this.#at]?.dataset.value ?? null; }

  show(input, item, text) {
    const begun = codesBeginning(item, text);
    const codes = begun.length > 1 || !text ? begun : codesOf(item);
    if (!codes.length) return false;
    this.input = input;
    this.box.replaceChildren(...codes.map((code, n) => el('div', { id: `wg-code-${n}`, role: 'option', dataset: { value: code.value }, ariaSelected: 'false' },
      el('b', {}, code.value), el('span', {}, code.label))));
    show(this.box);
    place(this.box, input.getBoundingClientRect());
    attr(input, 'aria-expanded', 'true');
    this.#at = -1;
    const current = codes.findIndex(code => code.value === input.value.toUpperCase());
    this.#mark(Math.max(0, current));
    return true;
  }

  move(step) { this.#mark((this.#at + step + this.box.children.length) % this.box.children.length); }

  #mark(n) {
    this.box.children[this.#at]?.setAttribute('aria-selected', 'false');
    this.#at = n;
    const option = this.box.children[n];
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    attr(this.input, 'aria-activedescendant', option.id);
  }

  hide() {
    if (!this.open) return;
    hide(this.box);
    this.#at = -1;
    attr(this.input, 'aria-expanded', 'false');
    attr(this.input, 'aria-activedescendant', null);
  }
}
