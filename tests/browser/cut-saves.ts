import type { BrowserContext, Route } from 'playwright-core'

/**
 * Lets no save through while pages can still be loaded, so that leaving a page and opening it again never races with the
 * page that is left, which would send as soon as it hears of a network. Answers what mends the line.
 */
export async function cutSaves(context: BrowserContext, address: RegExp): Promise<() => Promise<void>> {
  const cut = (route: Route) =>
    route.request().method() === 'PUT' ? route.abort('internetdisconnected') : route.fallback()
  await context.route(address, cut)
  return () => context.unroute(address, cut)
}
