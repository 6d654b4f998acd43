// What the grid knows: the server's cells beneath, this person's unsaved ones above. No document, no network.

export const keyOf = (pupil, item) => `${pupil} ${item}`;

/**
 * A local cell: {state, text, base, request?, message?, allowed?, theirs?}
 * state is saving, queued, failed, wrong or conflict; base is the revision that this person saw beneath it.
 */
export class Model extends EventTarget {
  constructor(data) {
    super();
    Object.assign(this, data);
    this.items = (data.items ?? []);
    this.itemsById = new Map(this.items.map(item => [item.id, item]));
    const grouped = (data.groups ?? []).flatMap(group => group.items).filter(id => this.itemsById.has(id));
    const rest = this.items.map(item => item.id).filter(id => !grouped.includes(id));
    this.columns = [...grouped, ...rest].map(id => this.itemsById.get(id));
    this.groups = [...(data.groups ?? []).map(group => ({ ...group, items: group.items.filter(id => this.itemsById.has(id)) })),
      ...(rest.length ? [{ label: '', items: rest }] : [])].filter(group => group.items.length);
    this.pupils = data.pupils ?? [];
    this.pupilsById = new Map(this.pupils.map(pupil => [pupil.id, pupil]));
    this.local = new Map();
    this.saved = new Set();
    this.fresh = new Map();
    this.findings = new Map();
    this.#addFindings(data.findings ?? []);
  }

  item(id) { return this.itemsById.get(id); }
  pupil(id) { return this.pupilsById.get(id); }
  server(pupil, item) { return this.pupil(pupil)?.cells?.[item] ?? { value: '', derived: false, revision: null, mark: null }; }
  localOf(pupil, item) { return this.local.get(keyOf(pupil, item)) ?? null; }
  text(pupil, item) { return this.localOf(pupil, item)?.text ?? this.server(pupil, item).value ?? ''; }
  findingsOf(pupil, item) { return this.findings.get(keyOf(pupil, item)) ?? []; }

  findingsOfPupil(pupil) { return [null, ...this.itemsById.keys()].flatMap(item => this.findingsOf(pupil, item)); }

  /** The finding that was just caused and can be settled in one step, while it stands. */
  get standingOffer() {
    const { offer } = this;
    return offer && this.findingsOfPupil(offer.pupil).find(finding => finding.item === offer.item && finding.rule === offer.rule) || null;
  }

  /** The revision to send with an input: what this person saw, also while an earlier input of hers is on its way. */
  base(pupil, item) {
    const local = this.localOf(pupil, item);
    return local ? local.base : this.server(pupil, item).revision ?? null;
  }

  /** null when the cell may be typed in, or the words that say why not. */
  whyFixed(pupilId, itemId) {
    const pupil = this.pupil(pupilId), item = this.item(itemId);
    if (!this.editable) return this.whyNotEditable ?? 'This view is for reading. Choose Edit to enter results.';
    if (pupil.notApplicable?.includes(itemId)) return `${item.long} does not apply to ${pupil.name}.`;
    if (item.derived) return 'Waymark works this out. It cannot be typed.';
    if (pupil.readOnly?.[itemId]) return sentence(pupil.readOnly[itemId]);
    return null;
  }

  kind(pupilId, itemId) {
    const pupil = this.pupil(pupilId);
    if (pupil.notApplicable?.includes(itemId)) return 'na';
    if (this.item(itemId).derived || pupil.readOnly?.[itemId] || this.server(pupilId, itemId).derived) return 'derived';
    return 'entry';
  }

  /** A code that stands in the outcome shows quietly in the blank mark cells that lead to it. */
  ghost(pupilId, itemId) {
    const item = this.item(itemId);
    if (!item.codesGoTo || item.codesGoTo === itemId || this.text(pupilId, itemId) !== '') return null;
    const target = this.server(pupilId, item.codesGoTo);
    const text = this.text(pupilId, item.codesGoTo);
    return text && (this.localOf(pupilId, item.codesGoTo) || !target.derived) && !/^\d/.test(text) ? text : null;
  }

  setLocal(pupil, item, cell) {
    this.local.set(keyOf(pupil, item), cell);
    this.saved.delete(keyOf(pupil, item));
    this.changed([[pupil, item]]);
  }

  dropLocal(pupil, item) {
    if (this.local.delete(keyOf(pupil, item))) this.changed([[pupil, item]]);
  }

  /** Cells that need the person, in reading order: [{pupil, item, what}] with what wrong, failed, conflict, error or warning. */
  problems(pupils = this.pupils, warnings = true) {
    const found = [];
    for (const pupil of pupils) {
      for (const item of this.columns) {
        const local = this.localOf(pupil.id, item.id);
        if (['wrong', 'failed', 'conflict'].includes(local?.state)) found.push({ pupil, item, what: local.state });
        else {
          const worst = this.findingsOf(pupil.id, item.id).map(finding => finding.severity).sort()[0];
          if (worst === 'error' || (worst && warnings)) found.push({ pupil, item, what: worst });
        }
      }
    }
    return found;
  }

  count(state) {
    let n = 0;
    for (const cell of this.local.values()) if (cell.state === state) n++;
    return n;
  }

  /** Pupils as an answer brings them, whole, with all their findings. Returns what others see as changed: [pupil, item]. */
  replacePupils(pupils = [], findings = []) {
    const differing = [], touched = [];
    for (const next of pupils) {
      const pupil = this.pupil(next.id);
      if (!pupil) continue;
      for (const item of this.items) {
        const before = pupil.cells?.[item.id]?.value ?? '', after = next.cells?.[item.id]?.value ?? '';
        if (before !== after) differing.push([pupil.id, item.id]);
        this.findings.delete(keyOf(pupil.id, item.id));
        touched.push([pupil.id, item.id]);
      }
      this.findings.delete(keyOf(pupil.id, null));
      pupil.cells = next.cells ?? pupil.cells;
      for (const field of ['readOnly', 'missing', 'complete', 'notApplicable', 'left', 'note']) if (field in next) pupil[field] = next[field];
    }
    this.#addFindings(findings);
    if (touched.length) this.changed(touched);
    return differing;
  }

  #addFindings(findings) {
    for (const finding of findings) {
      const key = keyOf(finding.pupil, finding.item ?? null);
      this.findings.set(key, [...(this.findings.get(key) ?? []), finding]);
    }
  }

  takeUndo(answer) {
    if (answer.undo) this.undo = answer.undo;
    if (answer.redo) this.redo = answer.redo;
    this.tell('history');
  }

  changed(cells) { this.dispatchEvent(new CustomEvent('cells', { detail: cells })); }
  tell(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail })); }

  /** The pupils who count in "n of m": one who left and has no result does not. */
  get expected() { return this.pupils.filter(pupil => !pupil.left || Object.values(pupil.cells ?? {}).some(cell => cell.value)); }
  get completeCount() { return this.expected.filter(pupil => pupil.complete).length; }
}

export const sentence = text => /[.!?]$/.test(text) ? text : `${text}.`;

/** All that is to be said about a cell, worst first: [{tone, text, hint, remedies?, finding?}]. */
export function messagesOf(model, pupil, item) {
  const said = [];
  const local = model.localOf(pupil, item);
  if (local?.state === 'wrong') said.push({ tone: 'wrong', text: local.message, hint: `${local.allowed ? `Allowed: ${sentence(local.allowed)} ` : ''}Not saved.` });
  if (local?.state === 'failed') said.push({ tone: 'wrong', text: local.message ?? 'This could not be saved.', hint: 'Not saved.' });
  if (local?.state === 'conflict') {
    const theirs = local.theirs ?? {};
    said.push({
      tone: 'conflict',
      text: `${theirs.by ?? 'Somebody else'} ${theirs.value ? `set this to ${theirs.value}` : 'cleared this'}${theirs.at ? ` at ${clock(theirs.at)}` : ''}. You ${local.text ? `typed ${local.text}` : 'cleared it'}.`,
      hint: 'Yours is not saved. Choose which one stands.',
    });
  }
  for (const finding of model.findingsOf(pupil, item)) {
    said.push({ tone: finding.severity, text: sentence(finding.message), hint: finding.hint ?? '', remedies: finding.remedies ?? [], finding });
  }
  const server = model.server(pupil, item);
  if (server.copied && !local) {
    said.push({
      tone: 'info', text: `${server.value} is copied from an earlier point: nobody has judged it at this one yet.`,
      hint: 'Type your judgement, or the same again if it is the same.',
      ...(model.editable ? { remedies: [{ label: `${server.value} is my judgement`, set: { [item]: server.value } }], finding: { pupil, item } } : {}),
    });
  }
  const fresh = model.fresh.get(keyOf(pupil, item));
  if (fresh && local?.state !== 'conflict') said.push({ tone: 'info', text: `Changed by ${fresh.by}${fresh.at ? ` at ${clock(fresh.at)}` : ''}.`, hint: '' });
  return said;
}

export const clock = at => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
