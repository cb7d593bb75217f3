/* How a window speaks with the house. */

export class Away extends Error {}

export class SignedOut extends Error {}

export function house(path, csrf) {
  async function ask(what, options = {}) {
    let answer;
    try {
      answer = await fetch(path + what, {
        ...options,
        headers: { "Content-Type": options.type ?? "application/json", "X-XSRF-TOKEN": csrf },
        redirect: "manual",
      });
    } catch (unreachable) {
      throw new Away();
    }
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
