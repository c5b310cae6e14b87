import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { loadDemo, temporaryFolder } from './demo-city.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The data folder of the demo city; every file copies it. */
    city: string
  }
}

/** Loads the demo city once, for all files. */
export async function setup(project: TestProject): Promise<() => void> {
  const city = temporaryFolder()
  await loadDemo(city)
  project.provide('city', city)
  return () => rmSync(city, { recursive: true, force: true })
}
