// From a committed text to a durable result: writes to the outbox first, sends one request at a time, takes the answer in.
// While a request is under way further cells gather in the next one.

import { keyOf } from './model.js';
import { inTurn, lookAround } from './tabs.js';

const firstWait = 1000, longestWait = 30_000;

const nameOfFinding = ({ pupil, item, rule }) => `${pupil} ${item} ${rule}`;

/**
 * Events on the model: `sending` after every change of state; `announce` with words;
 * `signed-off`, when the server asks before it takes changes to a signed-off class.
 */
export class Sender {
  state = 'idle'; // idle, sending, offline, busy, signedOut, other, forbidden, signedOff
  lastSaved = null;
  #running = null;
  #timer = 0;
  #wait = firstWait;

  constructor(model, server, outbox, drafts, scope) {
    Object.assign(this, { model, server, outbox, drafts, scope });
    this.#showWaiting(outbox.entries);
    addEventListener('online', () => this.kick());
    addEventListener('focus', () => this.outbox.size && this.kick());
    document.addEventListener('visibilitychange', () => document.hidden || this.kick());
    setInterval(async () => {
      await lookAround();
      const left = this.outbox.adopt();
      if (left.length) {
        this.#showWaiting(left);
        this.kick();
      }
    }, 15_000);
  }

  get waiting() { return this.outbox.size; }

  /** Takes inputs [{pupil, item, value}] as one act; shows them at once, keeps them, sends them. */
  put(kind, inputs, bases = new Map()) {
    const whole = inputs.map(({ pupil, item, value }) => {
      const key = keyOf(pupil, item);
      return { pupil, item, value, base: bases.has(key) ? bases.get(key) : this.model.base(pupil, item) };
    });
    // Copies: a batch may later take a newer value into its own input.
    const entry = this.outbox.add(kind, this.model.assessedOn, whole.map(input => ({ ...input })));
    for (const input of whole) {
      this.drafts.remove(input.pupil, input.item);
      this.model.saved.delete(keyOf(input.pupil, input.item));
      this.model.local.set(keyOf(input.pupil, input.item), {
        state: this.#calm() ? 'saving' : 'queued', text: input.value, base: input.base, request: entry.requestId,
      });
    }
    this.model.changed(whole.map(input => [input.pupil, input.item]));
    this.kick(!this.#calm());
    this.model.tell('sending');
  }

  /** Sends what waits, now; with patient, leaves a wait that is under way alone. */
  kick(patient = false) {
    if (patient && this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (!this.#running && this.outbox.first()) {
      this.#running = inTurn(this.scope, () => this.#run()).finally(() => {
        this.#running = null;
        this.model.tell('sending');
      });
    }
  }

  /** Resolves when nothing is under way any more; true when nothing waits either. */
  async settle() {
    while (this.#running) await this.#running;
    return this.outbox.size === 0;
  }

  #calm() { return this.state === 'idle' || this.state === 'sending'; }

  async #run() {
    for (let entry = this.outbox.first(); entry; entry = this.outbox.first()) {
      this.outbox.markSent(entry);
      if (this.#calm()) this.state = 'sending';
      this.#paint(entry, this.#calm() ? 'saving' : 'queued');
      this.model.tell('sending');
      try {
        const { requestId, kind, assessedOn, inputs } = entry;
        const answer = await this.server.post(this.model.urls.save, { requestId, kind, assessedOn, inputs });
        this.#wait = firstWait;
        this.state = 'sending';
        this.take(answer, entry);
      } catch (refusal) {
        if (!refusal.what) throw refusal;
        if (!await this.#refused(refusal, entry)) return;
      }
    }
    this.state = 'idle';
  }

  /** Whether to go on at once. */
  async #refused(refusal, entry) {
    if (refusal.what === 'rejected' || refusal.what === 'refused') {
      this.outbox.done(entry);
      for (const input of entry.inputs) {
        const cell = { state: 'failed', text: input.value, base: input.base, message: refusal.body.message ?? refusal.body.reasons?.join(' ') ?? `Waymark could not take this (${refusal.status}).` };
        this.model.local.set(keyOf(input.pupil, input.item), cell);
        this.drafts.put(input.pupil, input.item, cell);
      }
      this.#paint(entry, 'failed');
      return true;
    }
    this.state = refusal.what;
    if (refusal.what === 'signedOff') {
      this.#queued();
      this.model.tell('signed-off', refusal.body.signedOff);
      return false;
    }
    if (refusal.what === 'signedOut' || refusal.what === 'forbidden') {
      try {
        const renewed = await this.server.renewToken();
        if (renewed === 'ok' && !entry.renewed) {
          entry.renewed = true;
          this.state = 'sending';
          return true;
        }
        this.state = renewed === 'ok' ? refusal.what : renewed;
      } catch { /* the wait below tries again */ }
    }
    delete entry.renewed;
    this.#queued();
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.kick();
    }, this.#wait * (0.8 + Math.random() * 0.4));
    this.#wait = Math.min(this.#wait * 2, this.state === 'signedOut' ? 5000 : longestWait);
    return false;
  }

  #queued() {
    for (const entry of this.outbox.entries) this.#paint(entry, 'queued');
    this.model.tell('sending');
  }

  /** An answer to a save, an undo or a redo (without an entry). */
  take(answer, entry) {
    if (entry) this.outbox.done(entry);
    const cells = [];
    for (const cell of answer.cells ?? []) {
      const key = keyOf(cell.pupil, cell.item);
      const local = this.model.local.get(key);
      const current = !entry || local?.request === entry.requestId;
      if (cell.status === 'saved' || cell.status === 'same') {
        this.outbox.rebase(cell.pupil, cell.item, cell.revision ?? null);
        this.model.tell('rebased', { pupil: cell.pupil, item: cell.item, revision: cell.revision ?? null });
        // A newer text of hers, waiting or wrong, stands on what she has just saved.
        if (local && !current) {
          local.base = cell.revision ?? null;
          if (!local.request) this.drafts.put(cell.pupil, cell.item, local);
        }
      }
      cells.push([cell.pupil, cell.item]);
      if (!current) continue;
      if (cell.status === 'refused' || cell.status === 'conflict') {
        const kept = {
          state: cell.status === 'refused' ? 'wrong' : 'conflict', text: local?.text ?? cell.value ?? '', base: local?.base ?? null,
          message: cell.message ?? 'This value is not allowed.', allowed: cell.allowed, theirs: cell.theirs,
        };
        this.model.local.set(key, kept);
        this.drafts.put(cell.pupil, cell.item, kept);
        this.model.tell('announce', cell.status === 'refused' ? `${kept.message} Not saved.` : 'Somebody else changed this cell. Choose which value stands.');
      } else {
        this.model.local.delete(key);
        this.model.saved.add(key);
      }
    }
    const before = new Set((answer.pupils ?? []).flatMap(({ id }) => this.model.findingsOfPupil(id)).map(nameOfFinding));
    this.model.replacePupils(answer.pupils, answer.findings);
    // What this act has just brought about and one step settles is offered wherever the person is by now.
    this.model.offer = (answer.findings ?? []).find(finding => finding.remedies?.length && !before.has(nameOfFinding(finding))) ?? this.model.offer;
    this.model.tell('answered', answer.pupils ?? []);
    if (entry) this.#shed(entry);
    const drawn = new Set((answer.pupils ?? []).map(({ id }) => id));
    this.model.changed(cells.filter(([pupil]) => !drawn.has(pupil)));
    this.model.takeUndo(answer);
    this.lastSaved = Date.now();
    this.model.ownRevision = Math.max(this.model.ownRevision ?? 0, answer.revision ?? 0);
  }

  /** An input that the answer did not name is settled by the pupils it brought. */
  #shed(entry) {
    for (const input of entry.inputs) {
      const key = keyOf(input.pupil, input.item);
      const local = this.model.local.get(key);
      if (local?.request === entry.requestId && ['saving', 'queued'].includes(local.state)) {
        this.model.local.delete(key);
        this.model.changed([[input.pupil, input.item]]);
      }
    }
  }

  #paint(entry, state) {
    const cells = [];
    for (const { pupil, item } of entry.inputs) {
      const local = this.model.localOf(pupil, item);
      if (!local || (state !== 'failed' && (local.request !== entry.requestId || local.state === state))) continue;
      local.state = state;
      cells.push([pupil, item]);
    }
    this.model.changed(cells);
  }

  #showWaiting(entries) {
    for (const { requestId, inputs } of entries) {
      for (const input of inputs) {
        this.model.local.set(keyOf(input.pupil, input.item), { state: 'queued', text: input.value, base: input.base, request: requestId });
      }
      this.model.changed(inputs.map(input => [input.pupil, input.item]));
    }
  }

  /** The person keeps the class signed off: what waited is put back to what is stored. */
  dropAll() {
    for (const entry of this.outbox.entries) {
      this.outbox.done(entry);
      for (const input of entry.inputs) this.model.dropLocal(input.pupil, input.item);
    }
    this.state = 'idle';
    this.model.tell('sending');
  }
}
