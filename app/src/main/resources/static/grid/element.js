/*
 * <waymark-grid><script type="application/json">MODEL</script></waymark-grid>: the grid in which results are entered.
 * Load with <script type="module" src="/grid/element.js">. Draws in the light document with the classes of waymark.css.
 *
 * Hooks that stay as they are, for tests and for other scripts
 *   table[role=grid]                       one; its cells hold the roving tab stop (tabindex 0 on one of them)
 *   tr[data-pupil]                         a pupil; hidden when filtered away; .done when complete
 *   td[data-pupil][data-item]              a cell; its text is what the person sees
 *     data-state   saving | saved | queued | failed | wrong | conflict   (absent: untouched)
 *     data-finding error | warning         what the server found
 *     data-kind    derived | na            worked out or fixed; does not apply
 *     data-mark    met | higher            how a result counts
 *     data-ghost   a code that stands in the outcome, shown quietly
 *     aria-invalid, aria-readonly, aria-selected; aria-describedby → its words in [data-part=notes]
 *     > input                              while it is edited
 *   #wg-tip                                the words about a cell, with its buttons (Keep theirs, Use mine, remedies)
 *   #wg-codes [role=option][data-value]    the list of codes;  #wg-menu [role=menuitem]   the menus
 *   [role=status]                          one: [data-save=saved|saving|waiting|failed] and [data-part=wrong]
 *   [data-part=toolbar|undo|redo|fill|key|key-panel|help|offer|progress|here|announcer|history]
 *   waymark-grid[data-ready]               drawn and listening
 *   event waymark-saved                    after each answer that was taken in; bubbles
 *
 * The columns are the items of `groups` in that order, then the items that no group names.
 * The address holds show=everyone|blank|findings, q (part of a name) and on (assessment date).
 * Kept in localStorage: waymark:out:… (not answered yet), waymark:drafts:… (not saved), waymark:settings; all but the
 * last by person and by urls.save.
 */
import { el } from './dom.js';
import { Model } from './model.js';
import { Server } from './server.js';
import { Outbox } from './outbox.js';
import { Sender } from './sender.js';
import { Drafts } from './drafts.js';
import { Entry } from './entry.js';
import { View } from './view.js';
import { Selection } from './selection.js';
import { Tip } from './tip.js';
import { Editor } from './editor.js';
import { Clipboard } from './clipboard.js';
import { Keys } from './keys.js';
import { Toolbar } from './toolbar.js';
import { Status } from './status.js';
import { KeyPanel } from './keypanel.js';
import { Live } from './live.js';
import { openTab, isAlive } from './tabs.js';
import { part, fetchLater } from './parts.js';
import { settings, setSetting, storageFailed } from './store.js';

class WaymarkGrid extends HTMLElement {
  #asking = false;

  async connectedCallback() {
    if (this.model) return;
    const script = this.querySelector('script[type="application/json"]');
    this.model = new Model(JSON.parse(script.textContent));
    const { model } = this;
    const date = new URLSearchParams(location.search).get('on');
    if (model.editable && /^\d{4}-\d\d-\d\d$/.test(date ?? '')) model.assessedOn = date;
    const scope = `${model.person?.id}:${new URL(model.urls.save, location.href).pathname}`;
    this.server = new Server(model);
    this.drafts = new Drafts(scope, model);
    this.view = new View(model);
    this.sender = new Sender(model, this.server, new Outbox(scope, await openTab(), isAlive), this.drafts, scope);
    this.entry = new Entry(model, this.sender, this.drafts);
    this.selection = new Selection(model, this.view);
    this.tip = new Tip(model, this.view, this.selection, this.entry);
    this.editor = new Editor(model, this.view, this.selection, this.entry, this.tip);
    this.clipboard = new Clipboard(model, this.view, this.selection, this.entry, this.editor);
    this.status = new Status(this);
    this.toolbar = new Toolbar(this);
    this.keyPanel = new KeyPanel(model, this.selection);
    this.keys = new Keys(this);
    this.#build(script);
    this.#listen();
    this.toolbar.apply();
    this.live = new Live(model, this.server, people => this.status.here(people));
    this.sender.kick();
    this.dataset.ready = '';
  }

  disconnectedCallback() { this.live?.stop(); }

  #build(script) {
    this.work = el('div.work', {}, el('div', {}, this.view.sheet, this.tip.box, this.editor.codes.box, this.status.box), this.keyPanel.box);
    this.replaceChildren(script, ...(this.model.editable && this.model.signedOff ? [this.#signedOffNotice()] : []),
      this.toolbar.box, this.work, this.view.notes, this.status.announcer);
    this.work.classList.toggle('no-key', !settings().key);
    this.keyPanel.box.hidden = !settings().key;
    this.#size();
    addEventListener('resize', () => this.#size());
    new ResizeObserver(() => this.#size()).observe(this.status.box);
  }

  #signedOffNotice() {
    const { by, at, class: name } = this.model.signedOff;
    return el('p.notice.warn', { dataset: { part: 'signed-off' } }, `${name} was signed off${by ? ` by ${by}` : ''}${at ? ` on ${new Date(at).toLocaleDateString('en-GB', { dateStyle: 'long' })}` : ''}. You will be asked before a change is saved.`);
  }

  /** The sheet takes what is left of the screen, so that headings and the status line are both in sight. */
  #size() {
    const top = this.view.sheet.getBoundingClientRect().top + scrollY;
    this.view.sheet.style.maxHeight = `${Math.max(340, innerHeight - top - this.status.box.offsetHeight - 22)}px`;
  }

  #listen() {
    const { model } = this;
    model.addEventListener('signed-off', event => {
      model.signedOff = event.detail ?? model.signedOff;
      this.askReopen();
    });
    model.addEventListener('cannot-undo', async event => (await part(model, 'dialogs'))?.cannotUndo(event.detail));
    fetchLater(this.view.table);
    model.addEventListener('fresh', ({ detail }) => {
      for (const [pupil, item] of detail.cells) this.view.cell(pupil, item)?.classList.add('fresh');
      this.say(`${detail.by} changed ${detail.cells.length === 1 ? '1 cell' : `${detail.cells.length} cells`}.`);
    });
    model.addEventListener('stale', ({ detail }) => {
      for (const [pupil, item] of detail.cells) this.view.cell(pupil, item)?.classList.remove('fresh');
    });
    model.addEventListener('answered', () => this.dispatchEvent(new CustomEvent('waymark-saved', { bubbles: true })));
    // Everything that waits is in the storage; only when that failed would leaving lose something.
    addEventListener('beforeunload', event => {
      this.editor.commit(null);
      if (storageFailed() && this.sender.waiting) event.preventDefault();
    });
  }

  say(words) { this.status.say(words); }

  /** Rows of a screen, for the page keys. */
  get page() { return Math.max(1, Math.floor((this.view.sheet.clientHeight - 64) / (this.selection.cell?.offsetHeight || 34)) - 1); }

  clear() {
    const { model, selection } = this;
    const fixed = selection.wide ? null : model.whyFixed(selection.pupil, selection.item);
    if (fixed) this.say(fixed);
    else this.entry.clear(selection.cells);
  }

  async undo() { this.say(await this.entry.undo()); }
  async redo() { this.say(await this.entry.redo()); }

  async history() {
    this.editor.commit(null);
    return (await part(this.model, 'dialogs'))?.showHistory(this.model, this.server, this.selection.pupil, this.selection.item);
  }

  async help() { return (await part(this.model, 'help'))?.showHelp(); }

  toggleKey() {
    const shown = !settings().key;
    setSetting('key', shown);
    this.work.classList.toggle('no-key', !shown);
    this.keyPanel.box.hidden = !shown;
    this.toolbar.key.setAttribute('aria-pressed', String(shown));
  }

  /** Goes to a cell, also when the filter hides its pupil. */
  reveal(pupil, item) {
    if (!this.selection.pupils.includes(pupil)) this.toolbar.choose({ show: 'everyone', search: this.toolbar.find.value = '' });
    this.selection.goTo(pupil, item);
    this.selection.cell.focus({ preventScroll: true });
    this.tip.follow();
  }

  nextProblem(step) {
    const { selection, model } = this;
    const problems = model.problems(selection.pupils.map(id => model.pupil(id)));
    if (!problems.length) return this.say('Nothing here needs you.');
    const order = problem => selection.pupils.indexOf(problem.pupil.id) * 1000 + selection.items.indexOf(problem.item.id);
    const here = selection.row * 1000 + selection.column;
    const next = step > 0 ? problems.find(problem => order(problem) > here) ?? problems[0]
      : problems.findLast(problem => order(problem) < here) ?? problems.at(-1);
    this.reveal(next.pupil.id, next.item.id);
  }

  /** how: down, column or blanks */
  async fill(how) {
    const loaded = await part(this.model, 'fill');
    return loaded && new loaded.Fill(this.model, this.selection, this.entry, this.clipboard)[how]();
  }

  #fills() {
    const disabled = !this.model.editable;
    return [
      { label: 'Fill down', keys: 'Ctrl D', act: () => this.fill('down'), disabled },
      { label: 'Fill column', keys: 'Ctrl Shift F', act: () => this.fill('column'), disabled },
      { label: 'Fill blanks', keys: 'Ctrl Shift B', act: () => this.fill('blanks'), disabled },
      { label: 'Clear', keys: 'Delete', act: () => this.clear(), disabled },
    ];
  }

  async #menu(...entries) {
    const loaded = this.menu ? null : await part(this.model, 'menu');
    if (loaded) this.append((this.menu = new loaded.Menu()).box);
    this.menu?.open(...entries);
  }

  fillMenu(button) {
    if (this.selection.empty) return;
    this.#menu('Fill', this.#fills(), button.getBoundingClientRect(), this.selection.cell, button);
  }

  cellMenu(box) {
    const { selection, model, editor, clipboard } = this;
    if (selection.empty) return;
    const fixed = Boolean(model.whyFixed(selection.pupil, selection.item));
    this.tip.hide();
    this.#menu('Cell', [
      { label: 'Edit', keys: 'F2', act: () => editor.open(false), disabled: fixed },
      { label: 'List the codes', keys: 'Alt ↓', act: () => editor.open(false, true), disabled: fixed || !model.item(selection.item).codes?.length },
      { label: 'History', keys: 'Ctrl H', act: () => this.history() },
      null,
      { label: 'Copy', keys: 'Ctrl C', act: () => clipboard.run('copy') },
      { label: 'Copy with headings and names', act: () => clipboard.run('copy', true) },
      { label: 'Cut', keys: 'Ctrl X', act: () => clipboard.run('cut'), disabled: !model.editable },
      null,
      ...this.#fills(),
    ], box, selection.cell);
  }

  /** What waits for a signed-off class: reopen and send, drop, or leave waiting. */
  async askReopen() {
    if (this.#asking) return;
    this.#asking = true;
    const { model, sender } = this;
    try {
      const answer = await (await part(model, 'dialogs'))?.askReopen(model.signedOff, sender.waiting);
      if (answer === 'drop') sender.dropAll();
      if (answer !== 'reopen') return;
      await this.server.post(model.urls.reopen, {});
      model.signedOff = null;
      this.querySelector('[data-part="signed-off"]')?.remove();
      sender.state = 'idle';
      sender.kick();
    } catch (refusal) {
      if (!refusal.what) throw refusal;
      this.say(refusal.what === 'offline' ? 'Waymark cannot be reached. The class is still signed off.' : 'The class could not be reopened.');
    } finally {
      this.#asking = false;
    }
  }
}

customElements.define('waymark-grid', WaymarkGrid);
