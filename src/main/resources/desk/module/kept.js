/* What was written and has not reached the house yet, kept on this machine by story and window. */

const STORE = "writing";
const CLOSING = 2_000;

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("masthead-desk", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function within(mode, work) {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: "strict" });
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/* A window holds a lock for as long as it lives, so that another one knows what is left behind. One
   that is being closed may hold it a little longer: it is waited for. */
function take(name) {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    navigator.locks
      .request(name, { signal: AbortSignal.timeout(CLOSING) }, () => {
        resolve(true);
        return new Promise(() => {});
      })
      .catch(() => resolve(false));
  });
}

/* This window's place, or that of a window that was closed with something unsent. */
export async function place(story) {
  const prefix = story + "/";
  const range = IDBKeyRange.bound(prefix, prefix + "\uffff");
  for (const key of await within("readonly", (store) => store.getAllKeys(range))) {
    if (await take(key)) return at(key, await within("readonly", (store) => store.get(key)));
  }
  const key = prefix + crypto.getRandomValues(new Uint32Array(3)).join("-");
  await take(key);
  return at(key, null);
}

function at(key, found) {
  let last = Promise.resolve();
  const after = (work) => (last = last.then(work, work));
  return {
    client: key.slice(key.indexOf("/") + 1),
    found,
    put: (what) => after(() => within("readwrite", (store) => store.put(what, key))),
    drop: () => after(() => within("readwrite", (store) => store.delete(key))),
  };
}
