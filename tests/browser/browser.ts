import { accessSync, constants } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browser that `PIANQU_BROWSER` names, else one that is installed, else Playwright's own. */
export function launchBrowser(): Promise<Browser> {
  const path = process.env['PIANQU_BROWSER'] ?? usualPlaces.find(isExecutable)
  return chromium.launch({
    ...(path && { executablePath: path }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}

let shared: Promise<Browser> | undefined

/** One browser for all files of a worker; contexts keep them apart, and the browser ends with the process. */
export async function browserOfWorker(): Promise<Browser> {
  shared ??= launchBrowser()
  const browser = await shared
  if (browser.isConnected()) return browser
  shared = launchBrowser()
  return shared
}
