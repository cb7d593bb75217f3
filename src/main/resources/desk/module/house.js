/* How a window speaks with the house. */

export class Away extends Error {}

export class SignedOut extends Error {}

export function house(path, csrf) {
  let token = csrf;

  async function reach(where, options) {
    try {
      return await fetch(where, { ...options, redirect: "manual" });
    } catch (unreachable) {
      throw new Away();
    }
  }

  const sent = (what, { type, ...options }) =>
    reach(path + what, {
      ...options,
      headers: { "Content-Type": type ?? "application/json", "X-XSRF-TOKEN": token },
    });

  /* Whoever signs in anew, in another window too, gets another token: this page has it now. */
  async function renew() {
    const page = await reach(location.href, { cache: "no-store" });
    if (!page.ok) return false;
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
    const found = fresh.querySelector("[data-csrf]");
    if (!found) return false;
    token = found.dataset.csrf;
    document.querySelectorAll("input[name=_csrf]").forEach((each) => (each.value = token));
    return true;
  }

  async function ask(what, options = {}) {
    let answer = await sent(what, options);
    if (answer.status === 403 && (await renew())) answer = await sent(what, options);
    if (answer.type === "opaqueredirect" || answer.status === 403) throw new SignedOut();
    if (answer.status >= 500) throw new Away();
    const told = answer.status === 204 ? null : await answer.json();
    return { status: answer.status, told };
  }

  return {
    get: (what) => ask(what),
    post: (what, body) => ask(what, { method: "POST", body: JSON.stringify(body) }),
    put: (what, body) => ask(what, { method: "PUT", body: JSON.stringify(body) }),
    drop: (what) => ask(what, { method: "DELETE" }),
    bring: (what, file) =>
      ask(what, { method: "POST", body: file, type: "application/octet-stream" }),
  };
}
