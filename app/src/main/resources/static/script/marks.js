// Checks marks as they are typed and spreads a pasted block over the cells; without this the page saves just the same.
import { parse } from '/grid/tsv.js';

const table = document.querySelector('[data-marks]');
const said = document.querySelector('[data-said]');
const problem = document.querySelector('[data-problem]');
const rows = table ? [...table.tBodies[0].rows] : [];
const cellsOf = row => [...row.querySelectorAll('input[data-max]')];
const DASHES = ['-', '–', '—', '−'];
const UPN = /^[A-Z]\d{11}[0-9A-Z]$/i;

const fault = input => {
  const text = input.value.trim();
  const max = Number(input.dataset.max);
  if (text === '' || DASHES.includes(text)) return '';
  if (!/^\d{1,3}$/.test(text)) return `“${text}” is no mark. Enter 0 to ${max}, - for not attempted, or leave it empty.`;
  return Number(text) > max ? `Question ${input.dataset.label} gives at most ${max}, not ${text}.` : '';
};

const check = input => {
  const words = fault(input);
  const cell = input.parentElement;
  let message = cell.querySelector('.error-message');
  if (words === '') {
    message?.remove();
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
    cell.classList.remove('has-error');
  } else {
    if (!message) {
      message = document.createElement('p');
      message.className = 'error-message';
      message.id = `${input.id}-error`;
      cell.append(message);
    }
    message.textContent = words;
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', message.id);
    cell.classList.add('has-error');
  }
  const wrong = table.querySelectorAll('.has-error').length;
  problem.textContent = wrong === 0 ? '' : wrong === 1 ? '1 mark to put right' : `${wrong} marks to put right`;
  return words === '';
};

const place = (row, column, texts) => {
  const cells = cellsOf(row);
  let filled = 0;
  texts.forEach((text, i) => {
    const input = cells[column + i];
    if (!input) return;
    input.value = text.trim();
    check(input);
    filled += 1;
  });
  return filled;
};

const spread = (target, block) => {
  const byUpn = block.some(line => UPN.test((line[0] ?? '').trim()));
  const start = rows.indexOf(target.closest('tr'));
  const column = cellsOf(rows[start]).indexOf(target);
  let filled = 0, left = 0;
  block.forEach((line, i) => {
    const row = byUpn
      ? rows.find(one => one.dataset.upn && one.dataset.upn.toUpperCase() === (line[0] ?? '').trim().toUpperCase())
      : rows[start + i];
    if (!row) {
      left += line.some(text => text.trim() !== '') ? 1 : 0;
      return;
    }
    filled += place(row, column, byUpn ? line.slice(1) : line);
  });
  said.textContent = `${filled} cells filled${left === 0 ? '' : `, ${left} lines had no pupil here`}. Save to keep them.`;
  if (left > 0) problem.textContent = `${left} pasted ${left === 1 ? 'line' : 'lines'} had no pupil here`;
};

table?.addEventListener('input', event => check(event.target));
table?.addEventListener('paste', event => {
  const text = event.clipboardData.getData('text/plain');
  if (!event.target.matches('input[data-max]') || !/[\t\n]/.test(text.trimEnd())) return;
  event.preventDefault();
  spread(event.target, parse(text));
});
table?.addEventListener('keydown', event => {
  const input = event.target;
  if (!input.matches('input[data-max]')) return;
  const row = input.closest('tr');
  const at = rows.indexOf(row);
  const column = cellsOf(row).indexOf(input);
  const next = { ArrowDown: [at + 1, column], Enter: [at + 1, column], ArrowUp: [at - 1, column] }[event.key];
  if (!next || event.isComposing) return;
  event.preventDefault();
  const other = rows[next[0]] && cellsOf(rows[next[0]])[next[1]];
  other?.focus();
  other?.select();
});

if (table) table.dataset.ready = '';
