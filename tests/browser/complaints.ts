import type { BrowserContext, Page } from 'playwright-core'

/** What went wrong in the browser while nobody looked. */
export interface Complaints {
  /** What was said since it was last asked. */
  take(): string[]
  /** The test makes this go wrong on purpose. */
  expect(pattern: RegExp): void
}

function hear(page: Page, say: (text: string) => void): void {
  page.on('console', (message) => {
    // Failed requests are told below, with their address.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) say(message.text())
  })
  page.on('pageerror', (error) => say(`uncaught ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 400) say(`${response.status()} ${response.request().method()} ${response.url()}`)
  })
  page.on('requestfailed', (request) => {
    const because = request.failure()?.errorText ?? ''
    // Leaving a page breaks off what it still asked for.
    if (because !== 'net::ERR_ABORTED') say(`${because} ${request.method()} ${request.url()}`)
  })
}

/** Collects errors of the console and of scripts, failed requests, and breaches of the content policy. */
export async function complaintsOf(context: BrowserContext): Promise<Complaints> {
  let said: string[] = []
  const expected: RegExp[] = []
  const say = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) said.push(text)
  }
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      // biome-ignore lint/suspicious/noConsole: runs in the page, whose console is heard
      console.error(`content policy: ${effectiveDirective} ${blockedURI}`)
    })
  })
  context.on('page', (page) => hear(page, say))
  const take = () => {
    const taken = said
    said = []
    return taken
  }
  return { take, expect: (pattern) => expected.push(pattern) }
}
