// Serves the page of a meeting and its scripts from what was kept, where the network does not answer. Nothing of the API passes here.
const cacheName = 'pianqu-meeting'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

const kept = async (key) => (await caches.open(cacheName)).match(key)

/** The page as the server has it; what was kept where it cannot be reached. */
async function page(request) {
  try {
    const reply = await fetch(request)
    if (reply.ok) await (await caches.open(cacheName)).put('/meetings/', reply.clone())
    return reply
  } catch (error) {
    const page = await kept('/meetings/')
    if (page) return page
    throw error
  }
}

/** A file whose name says what it holds never changes. */
const file = async (request) => (await kept(new URL(request.url).pathname)) || fetch(request)

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (pathname.startsWith('/assets/') || pathname === '/upgrade.js') event.respondWith(file(request))
})
