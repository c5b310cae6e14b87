import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { demoPassword } from '@pianqu/server/demo.ts'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { temporaryFolder } from './demo-city.ts'

/** The program as `npm start` runs it, flags of Node included: what stands only there is seen only here. */
const root = fileURLToPath(new URL('../../', import.meta.url))
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: { start: string } }
const [program, ...args] = scripts.start.split(' ')

let folder: string
let child: ChildProcess
let origin: string
let said = ''

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

beforeAll(async () => {
  expect(program).toBe('node')
  folder = temporaryFolder()
  cpSync(inject('city'), folder, { recursive: true })
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  const env = { ...process.env, PIANQU_DATA: folder, PORT: String(port), HOST: '127.0.0.1' }
  child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const isUp = new Promise<void>((resolve, reject) => {
    const hear = (part: Buffer) => {
      said += part
      if (said.includes(origin) && said.includes('zhuanban')) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)))
  })
  await isUp
})

afterAll(async () => {
  if (child.exitCode === null) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  rmSync(folder, { recursive: true, force: true })
})

test('npm start serves, says for whom, works beside the loop, and ends when it is told', async () => {
  const signIn = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'zhuanban', password: demoPassword(undefined) }),
  })
  expect(signIn.status).toBe(200)
  const cookie = signIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const form = new FormData()
  form.set('file', new Blob(['项目编码,月份,本月完成投资(万元)\nP0001,2023-08,1.5\n']), '补录.csv')
  const imported = await fetch(`${origin}/api/imports/reports?dryRun=false`, {
    method: 'POST',
    headers: { cookie },
    body: form,
  })
  expect([imported.status, await imported.json()]).toMatchObject([200, { added: 1, rejected: 0 }])
  const page = await fetch(`${origin}/`)
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})
