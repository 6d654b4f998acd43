// Inputs that the server has not answered yet, in the browser's storage before they are sent, in order, over reloads.
// An entry once sent never changes: it is sent again under the same requestId, and the server knows it by that.

import { read, write, remove, keysFrom, uuid } from './store.js';

let last = 0;
const nextOrder = () => (last = Math.max(last + 1, Date.now() * 100));

/** {requestId, order, tab, sent, kind, assessedOn, inputs: [{pupil, item, value, base}]} */
export class Outbox {
  #prefix;
  #tab;
  #isAlive;
  #entries = [];

  /** scope names person and place; tab names this tab; isAlive(tab) says whether another tab still runs. */
  constructor(scope, tab, isAlive) {
    this.#prefix = `waymark:out:${scope}:`;
    this.#tab = tab;
    this.#isAlive = isAlive;
    this.adopt();
  }

  /** Takes over what was left by this tab before a reload and by tabs that are gone. Returns the newly taken entries. */
  adopt() {
    const taken = [];
    for (const key of keysFrom(this.#prefix)) {
      const entry = read(key);
      if (!entry || this.#entries.some(own => own.requestId === entry.requestId)) continue;
      if (entry.tab !== this.#tab && this.#isAlive(entry.tab)) continue;
      entry.tab = this.#tab;
      this.#entries.push(entry);
      this.#store(entry);
      taken.push(entry);
    }
    this.#entries.sort((a, b) => a.order - b.order);
    return taken;
  }

  /** Adds inputs; single cells join the last entry while it has not been sent. Returns the entry. */
  add(kind, assessedOn, inputs) {
    const open = this.#entries.at(-1);
    if (kind === 'cell' && open && !open.sent && open.kind === 'cell' && open.assessedOn === assessedOn) {
      for (const input of inputs) {
        const same = open.inputs.find(other => other.pupil === input.pupil && other.item === input.item);
        if (same) same.value = input.value;
        else open.inputs.push(input);
      }
      this.#store(open);
      return open;
    }
    const entry = { requestId: uuid(), order: nextOrder(), tab: this.#tab, sent: false, kind, assessedOn, inputs };
    this.#entries.push(entry);
    this.#store(entry);
    return entry;
  }

  first() { return this.#entries[0] ?? null; }

  markSent(entry) {
    entry.sent = true;
    this.#store(entry);
  }

  done(entry) {
    this.#entries = this.#entries.filter(other => other !== entry);
    remove(this.#keyOf(entry));
  }

  /** After a save, later inputs of the same cell stand on the revision that this person has just made. */
  rebase(pupil, item, revision) {
    for (const entry of this.#entries) {
      const input = entry.sent ? null : entry.inputs.find(other => other.pupil === pupil && other.item === item);
      if (input) {
        input.base = revision;
        this.#store(entry);
      }
    }
  }

  /** Takes back the newest input that was never sent: [{pupil, item}], or null. */
  takeBack() {
    const entry = this.#entries.at(-1);
    if (!entry || entry.sent) return null;
    const inputs = entry.kind === 'cell' ? [entry.inputs.pop()] : entry.inputs.splice(0);
    if (entry.inputs.length) this.#store(entry);
    else this.done(entry);
    return inputs;
  }

  /** The newest waiting input of a cell with its entry, or null. */
  find(pupil, item) {
    for (const entry of [...this.#entries].reverse()) {
      const input = entry.inputs.find(other => other.pupil === pupil && other.item === item);
      if (input) return { entry, input };
    }
    return null;
  }

  get entries() { return [...this.#entries]; }
  get size() { return this.#entries.reduce((sum, entry) => sum + entry.inputs.length, 0); }

  #keyOf(entry) { return `${this.#prefix}${String(entry.order).padStart(18, '0')}:${entry.requestId}`; }
  #store(entry) { write(this.#keyOf(entry), entry); }
}
