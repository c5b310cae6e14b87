import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { mustRun, runNode } from './run.mjs'
import { say } from './say.mjs'

const database = 'pianqu.sqlite'

/**
 * @param {string} folder
 * @param {string} dataFolder
 */
function makeFolder(folder, dataFolder) {
  try {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? error.code : error
    say(`不能写入数据目录 ${dataFolder}（${why}），请检查目录的权限，或用 PIANQU_DATA 指定另一个目录`)
    process.exit(1)
  }
}

const loading = /^\.loading(?:\.(\d+))?$/

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process is alive as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Sweeps out what loads left that were broken off; one that another process is at stays.
 * @param {string} dataFolder
 */
function sweep(dataFolder) {
  if (!existsSync(dataFolder)) return
  for (const name of readdirSync(dataFolder)) {
    const found = loading.exec(name)
    if (found && !(found[1] && isAlive(Number(found[1]))))
      rmSync(join(dataFolder, name), { recursive: true, force: true })
  }
}

/**
 * Loads the demo city where the data folder has no database. It is loaded beside and moved in whole, the database last:
 * a load that was broken off leaves nothing that looks like a city, and of two at once the second finds one.
 * @param {string} program that loads it
 * @param {readonly string[]} [args]
 */
export async function ensureDemoLoaded(program, args = []) {
  const dataFolder = process.env['PIANQU_DATA'] ?? './data'
  if (existsSync(join(dataFolder, database))) return
  sweep(dataFolder)
  const beside = join(dataFolder, `.loading.${process.pid}`)
  makeFolder(beside, dataFolder)
  await mustRun('装入演示数据', runNode(program, args, { env: { PIANQU_DATA: beside } }))
  if (existsSync(join(dataFolder, database))) return rmSync(beside, { recursive: true })
  const names = readdirSync(beside).sort((a, b) => Number(a === database) - Number(b === database))
  for (const name of names) renameSync(join(beside, name), join(dataFolder, name))
  rmSync(beside, { recursive: true })
}
