// Several tabs of one grid: each has a name, each knows which others live, and one at a time sends.
// Web Locks need a secure context; without them a heartbeat in the storage stands in.

import { read, write, remove, uuid } from './store.js';

const beat = 2000;
const silence = 90_000;
const heart = tab => `waymark:tab:${tab}`;
const locks = navigator.locks;
let alive = new Set();

/** The name of this tab, kept over a reload but never shared with a duplicate of it. */
export async function openTab() {
  let tab = null;
  try { tab = sessionStorage.getItem('waymark:tab'); } catch { /* a new name will do */ }
  if (!locks) {
    tab ??= uuid();
    keep(tab);
    write(heart(tab), Date.now());
    setInterval(() => write(heart(tab), Date.now()), beat);
    addEventListener('pagehide', () => remove(heart(tab)));
    return tab;
  }
  if (!tab || !await hold(tab)) {
    tab = uuid();
    await hold(tab);
  }
  keep(tab);
  await lookAround();
  return tab;
}

function keep(tab) {
  try { sessionStorage.setItem('waymark:tab', tab); } catch { /* lasts for this page only */ }
}

function hold(tab) {
  return new Promise(resolve => {
    locks.request(heart(tab), { ifAvailable: true }, lock => {
      resolve(Boolean(lock));
      return lock ? new Promise(() => {}) : undefined;
    }).catch(() => resolve(true));
  });
}

/** Refreshes what isAlive knows. */
export async function lookAround() {
  if (!locks) return;
  const { held } = await locks.query();
  alive = new Set(held.map(lock => lock.name));
}

export function isAlive(tab) {
  return locks ? alive.has(heart(tab)) : Date.now() - (read(heart(tab)) ?? 0) < silence;
}

/** Runs the work while no other tab of the scope sends. */
export const inTurn = (scope, work) => locks ? locks.request(`waymark:send:${scope}`, work) : work();
