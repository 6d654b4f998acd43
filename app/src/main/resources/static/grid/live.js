// What others do, as it happens: the server says that something changed, and the changes are fetched, one request at a time.

import { keyOf } from './model.js';

// Everybody hears of a change at the same moment: fetching it is spread, or a class of thirty would ask at once.
const gap = () => 150 + Math.random() * 700;
const poll = 1500, hiddenPoll = 15_000, retry = 15_000, glow = 20_000;

export class Live {
  #since;
  #fetching = false;
  #again = false;
  #timer = 0;
  #polling = 0;
  #source = null;
  #answered = new Set(); // pupils whom an answer to a save brought while a fetch was under way
  #slow = false;

  constructor(model, server, onHere) {
    Object.assign(this, { model, server, onHere });
    this.#since = model.revision ?? 0;
    model.addEventListener('answered', ({ detail }) => {
      for (const pupil of detail) this.#answered.add(pupil.id);
    });
    this.#listen();
    document.addEventListener('visibilitychange', () => document.hidden || this.#soon());
    addEventListener('online', () => this.#soon());
    addEventListener('pagehide', () => this.#source?.close());
    addEventListener('pageshow', event => event.persisted && this.#listen());
  }

  #listen() {
    clearTimeout(this.retry);
    this.#source?.close();
    const source = this.#source = new EventSource(this.model.urls.events);
    source.addEventListener('open', () => {
      clearTimeout(this.#polling);
      this.#polling = 0;
      this.#soon();
    });
    source.addEventListener('changed', ({ data }) => {
      const { revision, by } = JSON.parse(data);
      // The answer to a save has brought one's own change already; it comes again with the next fetch.
      if (revision > this.#since && !(by === this.model.person?.name && revision <= (this.model.ownRevision ?? 0))) this.#soon();
    });
    source.addEventListener('here', ({ data }) => this.onHere(JSON.parse(data)));
    source.addEventListener('error', () => {
      if (!this.#polling) this.#poll();
      if (source.readyState === EventSource.CLOSED) this.retry = setTimeout(() => this.#listen(), retry);
    });
  }

  stop() {
    clearTimeout(this.retry);
    clearTimeout(this.#polling);
    this.#source.close();
  }

  #poll() {
    this.#polling = setTimeout(async () => {
      if (navigator.onLine) await this.fetch();
      if (this.#polling) this.#poll();
    }, document.hidden || this.#slow ? hiddenPoll : poll);
  }

  #soon() {
    this.#timer ||= setTimeout(() => {
      this.#timer = 0;
      this.fetch();
    }, gap());
  }

  async fetch() {
    if (this.#fetching) {
      this.#again = true;
      return;
    }
    this.#fetching = true;
    this.#answered.clear();
    try {
      const url = new URL(this.model.urls.changes, location.href);
      url.searchParams.set('since', this.#since);
      this.#take(await this.server.get(url));
    } catch (refusal) {
      if (!refusal.what) throw refusal;
      this.#slow = refusal.what !== 'offline' && refusal.what !== 'busy';
      // The sender tells of a lost connection; the next event or poll asks again.
    } finally {
      this.#fetching = false;
      if (this.#again) {
        this.#again = false;
        this.#soon();
      }
    }
  }

  #take(answer) {
    this.#slow = false;
    // What a save has answered meanwhile is newer than this; those pupils come again.
    const overtaken = pupil => this.#answered.has(pupil);
    if ((answer.pupils ?? []).some(({ id }) => overtaken(id))) this.#again = true;
    else this.#since = Math.max(this.#since, answer.revision ?? this.#since);
    const differing = this.model.replacePupils((answer.pupils ?? []).filter(({ id }) => !overtaken(id)), (answer.findings ?? []).filter(({ pupil }) => !overtaken(pupil)));
    this.model.takeUndo(answer);
    const others = (answer.sets ?? []).filter(set => set.by !== this.model.person?.name);
    if (!others.length || !differing.length) return;
    const by = [...new Set(others.map(set => set.by))].join(' and ');
    const at = others.at(-1).at;
    const cells = differing.filter(([pupil, item]) => this.model.item(item) && this.model.kind(pupil, item) === 'entry');
    for (const [pupil, item] of cells) this.model.fresh.set(keyOf(pupil, item), { by, at });
    this.model.tell('fresh', { cells, by });
    this.model.changed(cells);
    setTimeout(() => {
      for (const [pupil, item] of cells) this.model.fresh.delete(keyOf(pupil, item));
      this.model.tell('stale', { cells });
      this.model.changed(cells);
    }, glow);
  }
}
