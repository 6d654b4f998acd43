// Small helpers over the browser's storage, which may be full, forbidden or absent.

const memory = new Map();
let broken = false;

/** True once a write has failed: what waits is then only in this page. */
export const storageFailed = () => broken;

export function read(key) {
  try {
    const text = localStorage.getItem(key) ?? memory.get(key) ?? null;
    return text === null ? null : JSON.parse(text);
  } catch {
    return memory.has(key) ? JSON.parse(memory.get(key)) : null;
  }
}

export function write(key, value) {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(key, text);
    memory.delete(key);
    return true;
  } catch {
    broken = true;
    memory.set(key, text);
    return false;
  }
}

export function remove(key) {
  memory.delete(key);
  try { localStorage.removeItem(key); } catch { broken = true; }
}

export function keysFrom(prefix) {
  const keys = new Set([...memory.keys()].filter(key => key.startsWith(prefix)));
  try {
    for (let i = 0; i < localStorage.length; i++) {
      if (localStorage.key(i).startsWith(prefix)) keys.add(localStorage.key(i));
    }
  } catch { broken = true; }
  return [...keys].sort();
}

/** A version 4 UUID. crypto.randomUUID exists only in secure contexts, and a school's server may be plain http. */
export function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 15) | 64;
  b[8] = (b[8] & 63) | 128;
  const hex = [...b].map(n => n.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const settingsKey = 'waymark:settings';
const defaults = { advance: true, enterGoes: 'down', key: true };

export const settings = () => ({ ...defaults, ...read(settingsKey) });
export const setSetting = (name, value) => write(settingsKey, { ...settings(), [name]: value });
