import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { mustRun, runNode } from './run.mjs'

const database = 'pianqu.sqlite'

/**
 * Loads the demo city where the data folder has no database. It is loaded beside and moved in whole, the database last:
 * a load that was broken off leaves nothing that looks like a city.
 * @param {string} program that loads it
 * @param {readonly string[]} [args]
 */
export async function ensureDemoLoaded(program, args = []) {
  const dataFolder = process.env['PIANQU_DATA'] ?? './data'
  if (existsSync(join(dataFolder, database))) return
  const beside = join(dataFolder, '.loading')
  rmSync(beside, { recursive: true, force: true })
  mkdirSync(beside, { recursive: true })
  await mustRun('装入演示数据', runNode(program, args, { env: { PIANQU_DATA: beside } }))
  const names = readdirSync(beside).sort((a, b) => Number(a === database) - Number(b === database))
  for (const name of names) renameSync(join(beside, name), join(dataFolder, name))
  rmSync(beside, { recursive: true })
}
