import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { loadDemo, temporaryFolder } from './demo-city.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The data folder of the demo city; every file copies it. */
    city: string
  }
}

/** The demo city for all files: the one that `npm test` has at hand, else loaded once. */
export async function setup(project: TestProject): Promise<() => void> {
  const atHand = process.env['PIANQU_TEST_CITY']
  if (atHand) {
    project.provide('city', atHand)
    return () => {}
  }
  const city = temporaryFolder()
  await loadDemo(city)
  project.provide('city', city)
  return () => rmSync(city, { recursive: true, force: true })
}
