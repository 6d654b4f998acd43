// Values that are not saved because they are wrong, failed or in conflict: kept over a reload, per person and place.

import { read, write, remove } from './store.js';
import { keyOf } from './model.js';
import { check } from './scale.js';

export class Drafts {
  #key;
  #all;

  constructor(scope, model) {
    this.#key = `waymark:drafts:${scope}`;
    this.model = model;
    this.#all = read(this.#key) ?? {};
    for (const [key, cell] of Object.entries(this.#all)) {
      const [pupil, item] = [Number(key.split(' ')[0]), key.slice(key.indexOf(' ') + 1)];
      if (model.pupil(pupil) && model.item(item)) model.local.set(key, cell);
    }
  }

  put(pupil, item, { state, text, base, message, allowed, theirs }) {
    this.#all[keyOf(pupil, item)] = { state, text, base, message, allowed, theirs };
    this.#keep();
  }

  remove(pupil, item) {
    if (delete this.#all[keyOf(pupil, item)]) this.#keep();
  }

  /** A wrong text of this person, shown in its cell and kept, never sent. */
  wrong(pupil, item, text) {
    const { message, allowed } = check(this.model.item(item), text);
    const cell = { state: 'wrong', text, base: this.model.base(pupil, item), message, allowed };
    this.put(pupil, item, cell);
    this.model.setLocal(pupil, item, cell);
    return cell;
  }

  #keep() {
    if (Object.keys(this.#all).length) write(this.#key, this.#all);
    else remove(this.#key);
  }
}
