// Comments saved as they are typed. What cannot be saved stays in the page, is kept over a reload, and is tried again.
// Without this the page is a form with a save button.
import { Server, Refusal } from '/grid/server.js';
import { read, write, remove } from '/grid/store.js';

const form = document.querySelector('[data-comments]');
const said = document.querySelector('[data-said]');
const PAUSE = 800;
const AGAIN = [2_000, 5_000, 10_000, 20_000, 30_000];
const REASONS = {
  offline: 'Not saved: no connection. It is kept here and sent as soon as there is one.',
  busy: 'Not saved: Waymark is busy. It is kept here and tried again.',
  signedOut: 'Not saved: you are signed out. Sign in again in another tab; this page then goes on by itself.',
  other: 'Not saved: somebody else is signed in here now. Sign in as yourself in another tab.',
  forbidden: 'Not saved: you may not change this comment.',
};

const make = token => new Server({
  urls: {},
  person: { id: form.dataset.person },
  csrf: { header: form.dataset.csrfHeader, token },
});

/** One comment: its text area and what is known of it on the server. */
class Field {
  #timer;
  #running = null;
  #fails = 0;

  constructor(box, page) {
    this.box = box;
    this.page = page;
    this.area = box.querySelector('textarea');
    this.versionInput = box.querySelector('[data-version]');
    this.state = box.querySelector('[data-state]');
    this.count = box.querySelector('[data-count]');
    this.saved = this.area.defaultValue;
    this.conflict = null;
    this.stuck = false;
    this.area.addEventListener('input', () => { this.typed(); });
    this.area.addEventListener('blur', () => { if (this.dirty) this.save(); });
    const insert = box.querySelector('[data-insert]');
    insert.hidden = false;
    insert.addEventListener('click', () => this.insert(insert.dataset.insert));
    this.show(this.state.textContent.trim() === 'Saved' ? 'saved' : '', this.state.textContent.trim());
  }

  get version() { return Number(this.versionInput.value); }
  set version(number) { this.versionInput.value = number; }
  get dirty() { return this.area.value !== this.saved; }

  typed() {
    this.stuck = false;
    this.counted();
    this.page.keep(this);
    if (this.conflict) return;
    this.show('', this.dirty ? 'Typing…' : 'Saved');
    this.soon(PAUSE);
  }

  counted() {
    const text = this.area.value.trim();
    const { least, most } = this.box.dataset;
    const words = text === '' ? 0 : text.split(/\s+/).length;
    const guide = least === '0' ? `up to ${most}` : `${least} to ${most}`;
    this.count.textContent = `${text.length} characters, ${words} ${words === 1 ? 'word' : 'words'} · guide ${guide}`;
    this.count.classList.toggle('comment-off', text !== '' && (text.length > most || text.length < least));
  }

  soon(wait) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), wait);
  }

  show(state, words) {
    this.state.dataset.state = state;
    this.state.textContent = words;
  }

  /** Sends what stands in the field; answers when that is known to be kept or not. */
  async save() {
    clearTimeout(this.#timer);
    if (this.#running) {
      await this.#running;
      return this.dirty && !this.stuck && !this.conflict ? this.save() : undefined;
    }
    if (!this.dirty || this.conflict) return undefined;
    this.#running = this.#send().finally(() => { this.#running = null; this.page.tell(); });
    return this.#running;
  }

  async #send(renewed = false) {
    const text = this.area.value;
    this.show('', 'Saving…');
    try {
      const kept = await this.page.server.post(`${form.dataset.place}/${this.box.dataset.address}`, { text, version: this.version });
      this.version = kept.version;
      this.saved = text;
      this.#fails = 0;
      this.page.keep(this);
      if (this.dirty) this.soon(PAUSE);
      else this.show('saved', 'Saved');
      this.page.checkLater();
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      await this.#refused(refusal, renewed);
    }
  }

  async #refused(refusal, renewed) {
    const { what, body } = refusal;
    if (what === 'refused') {
      this.ask(body);
    } else if (what === 'rejected') {
      this.stuck = true;
      this.show('wrong', `Not saved: ${body.message ?? 'Waymark does not take this text.'}`);
    } else if (what === 'forbidden' && !renewed) {
      const who = await this.page.renew();
      if (who === 'ok') return this.#send(true);
      this.#wait(who === 'other' ? 'other' : who === 'signedOut' ? 'signedOut' : 'offline');
    } else {
      this.#wait(what);
    }
    return undefined;
  }

  #wait(what) {
    this.show('wrong', REASONS[what] ?? REASONS.busy);
    this.page.keep(this);
    if (what === 'forbidden') this.stuck = true;
    else this.soon(AGAIN[Math.min(this.#fails++, AGAIN.length - 1)]);
  }

  /** A colleague was faster: both texts, and the person decides. */
  ask(theirs) {
    this.conflict = theirs;
    this.show('wrong', 'Not saved: changed by a colleague.');
    const box = document.createElement('div');
    box.className = 'comment-theirs';
    box.setAttribute('role', 'alert');
    const who = document.createElement('p');
    who.textContent = `${theirs.by} saved this on ${theirs.at}:`;
    const text = document.createElement('blockquote');
    text.textContent = theirs.text === '' ? '(cleared)' : theirs.text;
    const row = document.createElement('p');
    const button = (words, act) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.className = 'btn small';
      made.textContent = words;
      made.addEventListener('click', () => {
        act();
        this.conflict = null;
        this.version = theirs.version;
        this.saved = theirs.text;
        box.remove();
        this.counted();
        this.page.keep(this);
        if (this.dirty) this.save();
        else this.show('saved', 'Saved');
        this.area.focus();
      });
      row.append(made, ' ');
    };
    button('Keep mine', () => {});
    button('Take theirs', () => { this.area.value = theirs.text; });
    button('Both, one after the other', () => { this.area.value = `${theirs.text}\n\n${this.area.value}`; });
    box.append(who, text, row);
    this.area.before(box);
    this.page.tell();
  }

  insert(word) {
    this.area.focus();
    this.area.setRangeText(word, this.area.selectionStart, this.area.selectionEnd, 'end');
    this.typed();
  }

  swap(from, to) {
    const at = this.area.value.indexOf(from);
    if (at < 0) return;
    this.area.setRangeText(to, at, at + from.length, 'end');
    this.typed();
    this.save();
  }
}

class Comments {
  #checking = 0;

  constructor() {
    this.server = make(form.dataset.csrf);
    this.key = `waymark:comments:${form.dataset.person}:${form.dataset.place}`;
    this.fields = [...form.querySelectorAll('[data-field]')].map(box => new Field(box, this));
    this.fields.forEach(field => field.counted());
    this.checked = new URLSearchParams(location.search).has('check');
    document.querySelector('[data-help]').hidden = false;
    form.querySelector('[data-plain]').hidden = true;
    this.restore();
    this.listen();
    this.readyMarks();
    form.dataset.ready = 'yes';
  }

  restore() {
    const kept = read(this.key) ?? {};
    for (const field of this.fields) {
      const draft = kept[field.box.dataset.address];
      if (!draft) continue;
      if (draft.text === field.saved) { this.keep(field); continue; }
      field.area.value = draft.text;
      field.version = draft.version;
      field.counted();
      field.save();
    }
  }

  /** Keeps what is not saved over a reload, and forgets what is. */
  keep(field) {
    const kept = read(this.key) ?? {};
    if (field.dirty) kept[field.box.dataset.address] = { text: field.area.value, version: field.version };
    else delete kept[field.box.dataset.address];
    if (Object.keys(kept).length) write(this.key, kept);
    else remove(this.key);
  }

  tell() {
    const open = this.fields.filter(field => field.dirty).length;
    const empty = this.fields.filter(field => field.box.dataset.least !== '0' && field.area.value.trim() === '').length;
    said.textContent = open > 0
      ? `${open} ${open === 1 ? 'comment is' : 'comments are'} not saved yet.`
      : `All saved. ${empty === 0 ? 'Nothing is missing here.' : `${empty} still to be written.`}`;
  }

  async flush() { await Promise.all(this.fields.map(field => field.save())); }

  listen() {
    form.addEventListener('submit', event => { event.preventDefault(); this.flush(); });
    form.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const at = this.fields.findIndex(field => field.area === event.target);
      this.fields[at]?.save();
      this.fields[at + (event.shiftKey ? -1 : 1)]?.area.focus();
    });
    addEventListener('beforeunload', event => { if (this.fields.some(field => field.dirty)) event.preventDefault(); });
    addEventListener('online', () => this.flush());
    addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') this.flush(); });
    addEventListener('focus', () => this.flush());
    document.querySelector('[data-check]').addEventListener('click', event => {
      event.preventDefault();
      this.check(event.currentTarget.href);
    });
    document.querySelector('#words').addEventListener('submit', event => this.addWord(event));
  }

  async addWord(event) {
    event.preventDefault();
    const words = new URLSearchParams(new FormData(event.target, event.submitter));
    words.set(form.elements[0].name, this.token ?? form.dataset.csrf);
    try {
      await fetch(event.target.action, { method: 'POST', body: words, credentials: 'same-origin' });
      await this.check(document.querySelector('[data-check]').href);
    } catch {
      said.textContent = 'The word is not added: no connection. Try again.';
    }
  }

  checkLater() {
    if (!this.checked) return;
    clearTimeout(this.#checking);
    this.#checking = setTimeout(() => this.check(document.querySelector('[data-check]').href), 1_500);
  }

  /** Saves, asks for the page with its marks, and puts them beside the fields that stand here. */
  async check(address) {
    await this.flush();
    said.textContent = 'Checking…';
    let page;
    try {
      page = new DOMParser().parseFromString(await this.server.page(address), 'text/html');
    } catch {
      said.textContent = 'Not checked: no connection. Try again.';
      return;
    }
    this.checked = true;
    history.replaceState(null, '', address);
    for (const place of form.querySelectorAll('[data-marks]')) {
      const fresh = page.querySelector(`[data-marks="${place.dataset.marks}"]`);
      place.replaceChildren(...(fresh?.childNodes ?? []));
    }
    const words = page.querySelector('[data-check-said]');
    document.querySelector('[data-check-said]')?.remove();
    if (words) form.before(document.adoptNode(words));
    this.readyMarks();
    said.textContent = words?.textContent ?? 'Checked.';
  }

  readyMarks() {
    for (const button of form.querySelectorAll('[data-swap]')) {
      button.hidden = false;
      button.onclick = () => {
        const field = this.fields.find(known => known.box.contains(button));
        field.swap(button.dataset.from, button.dataset.to);
        button.closest('li').remove();
      };
    }
  }

  /** A new session has a new token: read it from a fresh copy of this page. */
  async renew() {
    try {
      const page = new DOMParser().parseFromString(await this.server.page(location.href), 'text/html');
      const fresh = page.querySelector('[data-comments]');
      if (!fresh) return 'signedOut';
      if (fresh.dataset.person !== form.dataset.person) return 'other';
      this.token = fresh.dataset.csrf;
      this.server = make(this.token);
      return 'ok';
    } catch {
      return 'offline';
    }
  }
}

if (form) new Comments();
