// The acts of entering: one cell, a clear, a fill, a paste, a remedy, undo. Checks each text at once, then hands on what is right.

import { keyOf } from './model.js';
import { check, tidy } from './scale.js';

export class Entry {
  #acts = []; // the newest local acts: {wrong: [...]} for texts that never left, {sent: true} for the others

  constructor(model, sender, drafts) {
    Object.assign(this, { model, sender, drafts });
  }

  /** What would become of a text in a cell: {status: new|changes|same|refused|fixed, value, goTo, message, allowed, now}. */
  judge(pupil, item, text) {
    const now = this.model.server(pupil, item).value ?? '';
    const fixed = this.model.whyFixed(pupil, item);
    if (fixed) {
      const kind = this.model.item(item).derived || tidy(text) === now || tidy(text) === '' ? 'skipped' : 'refused';
      return { status: kind, fixed: true, message: fixed, now, value: tidy(text) };
    }
    const verdict = check(this.model.item(item), text);
    if (!verdict.ok) return { status: 'refused', ...verdict, value: tidy(text), now };
    const goesElsewhere = verdict.goTo !== item && this.model.item(verdict.goTo);
    const stored = goesElsewhere ? this.model.server(pupil, verdict.goTo).value ?? '' : now;
    const waiting = this.model.localOf(pupil, goesElsewhere ? verdict.goTo : item);
    // The same again makes a judgement of a value that was copied.
    const confirms = stored !== '' && stored === verdict.value && Boolean(this.model.server(pupil, goesElsewhere ? verdict.goTo : item).copied);
    const same = stored === verdict.value && !waiting && !confirms;
    return { ...verdict, now: stored, status: same ? 'same' : stored === '' ? 'new' : verdict.value === stored && !confirms ? 'same' : 'changes', settle: Boolean(waiting) };
  }

  /**
   * Commits one typed text. Answers {ok, moved, message}: ok false means that it stays in the cell, wrong.
   * base is the revision that was seen when the typing began.
   */
  type(pupil, item, text, base) {
    const verdict = this.judge(pupil, item, text);
    if (verdict.fixed) return { ok: false, message: verdict.message };
    if (verdict.status === 'refused') {
      const before = this.model.localOf(pupil, item);
      this.#acts.push({ wrong: [{ pupil, item, before }] });
      const cell = this.drafts.wrong(pupil, item, tidy(text));
      return { ok: false, message: `${cell.message} ${cell.allowed ? `Allowed: ${cell.allowed}. ` : ''}Not saved.` };
    }
    const moved = verdict.goTo !== item;
    if (moved) this.forget(pupil, item);
    if (verdict.status === 'same' && !verdict.settle) {
      this.forget(pupil, item);
      return { ok: true, moved };
    }
    if (this.#nothingNew(pupil, verdict.goTo, verdict.value)) {
      this.forget(pupil, verdict.goTo);
      return { ok: true, moved };
    }
    this.#send(verdict.value === '' ? 'clear' : 'cell', [{ pupil, item: verdict.goTo, value: verdict.value }], moved ? undefined : new Map([[keyOf(pupil, item), base]]));
    return { ok: true, moved, message: moved ? `${verdict.value} goes to ${this.model.item(verdict.goTo)?.long ?? 'the outcome'}.` : undefined };
  }

  /** A draft that is typed back to what is stored needs no request; something under way always does. */
  #nothingNew(pupil, item, value) {
    const local = this.model.localOf(pupil, item);
    return ['wrong', 'failed'].includes(local?.state) && (this.model.server(pupil, item).value ?? '') === value
      && local.base === (this.model.server(pupil, item).revision ?? null);
  }

  /** Drops a text that was never sent. */
  forget(pupil, item) {
    const state = this.model.localOf(pupil, item)?.state;
    if (!['wrong', 'failed', 'conflict'].includes(state)) return;
    this.drafts.remove(pupil, item);
    this.model.dropLocal(pupil, item);
  }

  /** Several texts as one act: {sent, wrong}. Texts [{pupil, item, text}]; wrong ones stay in their cells when keepWrong. */
  put(kind, texts, keepWrong = true) {
    const inputs = new Map(), wrong = [];
    for (const { pupil, item, text } of texts) {
      const verdict = this.judge(pupil, item, text);
      if (verdict.fixed) continue;
      if (verdict.status === 'refused') {
        if (keepWrong) wrong.push({ pupil, item, text, before: this.model.localOf(pupil, item) });
      } else if (verdict.status === 'same' || this.#nothingNew(pupil, verdict.goTo, verdict.value)) {
        if (verdict.settle && !['wrong', 'failed', 'conflict'].includes(this.model.localOf(pupil, verdict.goTo)?.state)) {
          inputs.set(keyOf(pupil, verdict.goTo), { pupil, item: verdict.goTo, value: verdict.value });
        } else this.forget(pupil, item);
      } else {
        if (verdict.goTo !== item) this.forget(pupil, item);
        inputs.set(keyOf(pupil, verdict.goTo), { pupil, item: verdict.goTo, value: verdict.value });
      }
    }
    for (const { pupil, item, text } of wrong) this.drafts.wrong(pupil, item, tidy(text));
    if (wrong.length) this.#acts.push({ wrong });
    if (inputs.size) this.#send(kind, [...inputs.values()]);
    return { sent: inputs.size, wrong: wrong.length };
  }

  #send(kind, inputs, bases) {
    this.#acts.push({ sent: true });
    if (this.#acts.length > 200) this.#acts.shift();
    this.sender.put(kind, inputs, bases);
  }

  clear(cells) {
    const filled = cells.filter(([pupil, item]) => this.model.text(pupil, item) !== '' && !this.model.whyFixed(pupil, item));
    return this.put('clear', filled.map(([pupil, item]) => ({ pupil, item, text: '' })));
  }

  /** The one step that a finding offers. */
  remedy(finding, remedy) {
    const inputs = Object.entries(remedy.set).map(([item, value]) => ({ pupil: finding.pupil, item, value }));
    for (const { pupil, item } of inputs) this.forget(pupil, item);
    this.#send('remedy', inputs);
  }

  keepTheirs(pupil, item) {
    const local = this.model.localOf(pupil, item);
    const cells = this.model.pupil(pupil).cells;
    if (local?.theirs && (cells[item]?.revision ?? 0) <= (local.theirs.revision ?? 0)) {
      cells[item] = { ...cells[item], value: local.theirs.value, revision: local.theirs.revision };
    }
    this.forget(pupil, item);
  }

  useMine(pupil, item) {
    const local = this.model.localOf(pupil, item);
    if (local?.state !== 'conflict') return;
    this.#send('cell', [{ pupil, item, value: local.text }], new Map([[keyOf(pupil, item), local.theirs?.revision ?? null]]));
  }

  /** A text that failed is tried again with what is stored now beneath it. */
  again(pupil, item) {
    const local = this.model.localOf(pupil, item);
    if (local?.state === 'failed') this.#send('cell', [{ pupil, item, value: local.text }]);
  }

  /** Undoes the newest act: a wrong text here, a waiting input here, or the server's newest change set. Answers words. */
  async undo() {
    const gone = act => act?.wrong && !act.wrong.some(({ pupil, item }) => this.model.localOf(pupil, item)?.state === 'wrong');
    let act = this.#acts.pop();
    while (gone(act)) act = this.#acts.pop();
    if (act?.wrong) {
      for (const { pupil, item, before } of act.wrong) {
        if (this.model.localOf(pupil, item)?.state !== 'wrong') continue;
        if (before && ['wrong', 'failed', 'conflict'].includes(before.state)) {
          this.drafts.put(pupil, item, before);
          this.model.setLocal(pupil, item, before);
        } else this.forget(pupil, item);
      }
      return 'Undone: the value that was not saved is gone.';
    }
    if (this.sender.waiting && !['idle', 'sending'].includes(this.sender.state)) {
      const taken = this.sender.outbox.takeBack();
      if (!taken) return 'This is already on its way. Undo it when the connection is back.';
      for (const { pupil, item } of taken) {
        const older = this.sender.outbox.find(pupil, item);
        if (older) this.model.setLocal(pupil, item, { state: 'queued', text: older.input.value, base: older.input.base, request: older.entry.requestId });
        else this.model.dropLocal(pupil, item);
      }
      this.model.tell('sending');
      return 'Undone before it was sent.';
    }
    return this.#ask('undo');
  }

  redo() { return this.#ask('redo'); }

  async #ask(way) {
    if (!await this.sender.settle()) return 'Not yet: your last changes are still waiting to be sent.';
    if (this.model[way] && !this.model[way].can) return `There is nothing to ${way}.`;
    const label = this.model[way]?.label;
    try {
      this.sender.take(await this.sender.server.post(this.model.urls[way], {}));
      this.model.tell('sending');
      return `${way === 'undo' ? 'Undone' : 'Done again'}${label ? `: ${label}` : ''}.`;
    } catch (refusal) {
      if (refusal.what === 'refused') {
        this.model.tell('cannot-undo', { way, reasons: refusal.body.reasons ?? [] });
        return '';
      }
      if (refusal.what === 'signedOff') this.model.tell('signed-off', refusal.body.signedOff);
      return refusal.what === 'offline' ? `Waymark cannot be reached. Nothing was ${way === 'undo' ? 'undone' : 'done again'}.` : `This could not be done (${refusal.status}).`;
    }
  }
}
