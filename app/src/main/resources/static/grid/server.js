// The requests of the grid, and what their refusals mean. Nothing here knows a cell.
// Each post names the person whose changes it carries, so that the server can refuse them under somebody else's session.

/** what is offline, busy (try again), signedOut, forbidden, signedOff, refused (409 with reasons) or rejected (never try again). */
export class Refusal extends Error {
  constructor(what, status, body) {
    super(`${what} ${status}`);
    this.what = what;
    this.status = status;
    this.body = body ?? {};
  }
}

const patience = 20_000;

export class Server {
  #csrf;

  constructor(model) {
    this.urls = model.urls;
    this.person = model.person;
    this.#csrf = model.csrf;
  }

  post(url, body) {
    const text = JSON.stringify(body ?? {});
    return this.#ask(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-Waymark-Person': this.person?.id ?? '', ...(this.#csrf && { [this.#csrf.header]: this.#csrf.token }) },
      body: text,
      keepalive: text.length < 60_000,
    });
  }

  get(url) { return this.#ask(url, { headers: { Accept: 'application/json' } }); }

  async page(url) {
    const response = await this.#fetch(url, { headers: { Accept: 'text/html' } });
    return response.text();
  }

  async #ask(url, options) {
    const response = await this.#fetch(url, options);
    try {
      return await response.json();
    } catch {
      // The answer broke off, or a sign-in page came instead of it.
      throw response.redirected ? new Refusal('signedOut', 401) : new Refusal('offline', 0);
    }
  }

  async #fetch(url, options) {
    let response;
    try {
      response = await fetch(url, { credentials: 'same-origin', signal: AbortSignal.timeout(patience), ...options });
    } catch {
      throw new Refusal('offline', 0);
    }
    if (response.ok) return response;
    const body = await response.json().catch(() => ({}));
    const status = response.status;
    if (status === 401) throw new Refusal('signedOut', status, body);
    if (status === 403) throw new Refusal('forbidden', status, body);
    if (status === 409) throw new Refusal(body.signedOff ? 'signedOff' : 'refused', status, body);
    if (status === 408 || status === 425 || status === 429 || status >= 500) throw new Refusal('busy', status, body);
    throw new Refusal('rejected', status, body);
  }

  /**
   * A new session has a new token: read it from a fresh copy of this page.
   * Answers ok, signedOut, or other when somebody else is signed in now.
   */
  async renewToken() {
    let html;
    try {
      html = await this.page(location.href);
    } catch (refusal) {
      if (refusal.what === 'signedOut') return 'signedOut';
      throw refusal;
    }
    const script = new DOMParser().parseFromString(html, 'text/html').querySelector('waymark-grid script[type="application/json"]');
    if (!script) return 'signedOut';
    const fresh = JSON.parse(script.textContent);
    if (fresh.person?.id !== this.person?.id) return 'other';
    this.#csrf = fresh.csrf;
    return 'ok';
  }
}
