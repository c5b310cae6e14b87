import { existsSync, renameSync, rmSync } from 'node:fs'
import { fingerprintOf, readStamp, writeStamp } from './fingerprint.mjs'
import { built, demoDay, inRepository } from './repository.mjs'
import { runNode } from './run.mjs'

/** The data folder of the demo city, which every file of browser tests copies. */
export const testCity = inRepository('.cache/demo-city')

const stamp = inRepository('.cache/demo-city-of')
const sources = ['pnpm-lock.yaml', 'server/src', 'shared/src', 'seed', 'migrations']

/** Loads the demo city by the program that was built, or keeps it as long as nothing that makes it has changed. */
export async function ensureTestCity() {
  const wanted = fingerprintOf(sources)
  if (existsSync(testCity) && readStamp(stamp) === wanted) return { code: 0, output: '' }
  const beside = `${testCity}.${process.pid}`
  for (const folder of [testCity, beside]) rmSync(folder, { recursive: true, force: true })
  const env = { PIANQU_DATA: beside, PIANQU_TODAY: demoDay }
  const outcome = await runNode(built.loadDemo, [], { env, output: 'keep' })
  if (outcome.code !== 0) {
    rmSync(beside, { recursive: true, force: true })
    return outcome
  }
  renameSync(beside, testCity)
  writeStamp(stamp, wanted)
  return outcome
}
