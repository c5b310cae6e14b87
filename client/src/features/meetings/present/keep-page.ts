const cacheName = 'pianqu-meeting'

/** What this page was made from: its scripts and styles. */
function loadedFiles(): string[] {
  const entries = performance.getEntriesByType('resource').map(({ name }) => name)
  const tags = [...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>('script[src], link[href]')].map(
    (tag) => ('src' in tag ? tag.src : tag.href),
  )
  const own = [...entries, ...tags].filter((name) => name.startsWith(location.origin))
  return [...new Set(own.map((name) => new URL(name).pathname))].filter((path) => !path.startsWith('/api/'))
}

/**
 * Keeps page and scripts of this version on the device, so that a reload without network works. Only where the browser
 * allows it: over HTTPS or on this machine. Returns whether it is kept.
 */
export async function keepPage(): Promise<boolean> {
  if (!('serviceWorker' in navigator) || typeof caches === 'undefined') return false
  try {
    await navigator.serviceWorker.register('/meeting-worker.js', { scope: '/meetings/' })
    const cache = await caches.open(cacheName)
    const files = loadedFiles()
    const wanted = new Set(['/meetings/', ...files])
    await cache.addAll(['/meetings/'])
    const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
    await cache.addAll(files.filter((file) => !known.has(file)))
    const old = (await cache.keys()).filter(({ url }) => !wanted.has(new URL(url).pathname))
    // What another page of the meetings has loaded belongs to the same version, unless it is no longer served.
    await Promise.all(old.filter(({ url }) => !url.includes('/assets/')).map((request) => cache.delete(request)))
    await navigator.serviceWorker.ready
    return true
  } catch {
    return false
  }
}
