// What an item allows, and what a typed text may still become. Pure functions over the item of the model.
// The verdict here is the same that the server gives; the server's is final.

const whole = /^\d+$/;

/** Trims, makes full-width digits plain, and takes the "25.0" that spreadsheets write for 25. */
export const tidy = text => String(text ?? '').normalize('NFKC').trim().replace(/^(\d+)\.0+$/, '$1');

export const hasMarks = item => Number.isFinite(item.max);
const typed = item => (item.codes ?? []).filter(code => !code.derivedOnly);
export const codesOf = item => typed(item);

/** The one code that the text can only mean, or null: the whole code, or the first letters of one code alone. */
export function codeFor(item, text) {
  const wanted = text.toUpperCase();
  if (!wanted) return null;
  const codes = typed(item);
  const exact = codes.find(code => code.value.toUpperCase() === wanted);
  if (exact) return exact;
  const begun = codes.filter(code => code.value.toUpperCase().startsWith(wanted));
  return begun.length === 1 ? begun[0] : null;
}

/**
 * {ok, value, goTo} or {ok: false, message, allowed}. An empty text is allowed: it clears.
 * goTo names the item that takes the value when it is not this one (a code typed where marks stand).
 */
export function check(item, text) {
  const value = tidy(text);
  if (value === '') return { ok: true, value: '', goTo: item.id };
  const code = codeFor(item, value);
  if (code) {
    // A code that is also a mark (a "2" on a 0 to 40 paper) stays a mark.
    const mark = hasMarks(item) && whole.test(value);
    return { ok: true, value: mark ? String(Number(value)) : code.value, goTo: mark ? item.id : code.goTo ?? item.id };
  }
  if (hasMarks(item)) {
    const least = item.min ?? 0;
    if (whole.test(value)) {
      const number = Number(value);
      if (number >= least && number <= item.max) return { ok: true, value: String(number), goTo: item.id };
      return wrong(item, number > item.max ? `${value} is more than ${nameOf(item)} holds.` : `${value} is less than ${nameOf(item)} allows.`);
    }
    if (/^-?\d*[.,]\d+$|^-\d+$/.test(value)) return wrong(item, `${value} is not a whole number from ${least} to ${item.max}.`);
  } else if (!item.codes?.length) {
    return { ok: true, value, goTo: item.id };
  }
  const known = (item.codes ?? []).find(entry => entry.value.toUpperCase() === value.toUpperCase());
  if (known) return wrong(item, `${known.value} is worked out by Waymark and cannot be typed.`);
  return wrong(item, `${value} is not a value of ${nameOf(item)}.`);
}

/** The long name without its explanation: "Maths paper 1" of "Maths paper 1: arithmetic". */
export const nameOf = item => item.long.split(':')[0];
const wrong = (item, message) => ({ ok: false, message, allowed: item.allowed ?? allowedOf(item) });

function allowedOf(item) {
  const parts = hasMarks(item) ? [`${item.min ?? 0} to ${item.max}`] : [];
  return parts.concat(typed(item).map(code => code.value)).join(', ');
}

/** Whether more typing could still make a longer valid value of this text. */
export function couldFollow(item, text) {
  const value = tidy(text).toUpperCase();
  if (typed(item).some(code => code.value.length > value.length && code.value.toUpperCase().startsWith(value))) return true;
  if (!hasMarks(item) || !whole.test(value)) return false;
  // A number is whole with as many digits as the highest has. To move on after the 4 of a 42 where only 35 are allowed
  // would save the 4 and give the 2 to the next pupil.
  return value.length < String(item.max).length;
}

/** The codes that begin with the text, all of them for an empty one. */
export function codesBeginning(item, text) {
  const value = tidy(text).toUpperCase();
  return typed(item).filter(code => code.value.toUpperCase().startsWith(value));
}
