import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../../bundles', import.meta.url))
const archive = existsSync(folder)
  ? readdirSync(folder).find((name) => name.endsWith(`-linux-${process.arch}.tar.gz`))
  : undefined
const mayBeAlone = spawnSync('unshare', ['-rn', 'true']).status === 0
const reason = !archive ? '（跳过：先运行 npm run bundle）' : mayBeAlone ? '' : '（跳过：这里不许 unshare -n）'

const place = mkdtempSync(join(tmpdir(), 'pianqu-bundle-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** Asks the server for its health until it answers, then for the page, and the world for anything. */
const asking = `
import { networkInterfaces } from 'node:os'
const ask = (url) => fetch(url).then(async (reply) => [reply.status, await reply.text()], (error) => [0, String(error.cause?.code)])
let health = [0]
for (let at = 0; at < 60 && health[0] !== 200; at += 1) {
  await new Promise((resolve) => setTimeout(resolve, 500))
  health = await ask('http://127.0.0.1:3999/api/health')
}
const page = await ask('http://127.0.0.1:3999/')
const outside = await ask('https://registry.npmjs.org/')
console.log(JSON.stringify({ health: JSON.parse(health[1]).status, page: page[0], outside: outside[0], lines: Object.keys(networkInterfaces()) }))
`

describe.skipIf(reason !== '')(`the bundle${reason}`, () => {
  test('starts where there is no network, no Node and no npm, and installs nothing', { timeout: 180_000 }, () => {
    execFileSync('tar', ['-xzf', join(folder, archive ?? ''), '-C', place])
    const home = join(place, readdirSync(place).find((name) => name.startsWith('pianqu-')) ?? '')
    const listed = () => readdirSync(home, { recursive: true }).length
    const before = listed()
    writeFileSync(join(place, 'ask.mjs'), asking)
    const script = [
      'ip link set lo up 2>/dev/null',
      `cd ${home}`,
      `printf 'tangerine ladder 41' | ./pianqu account add --username wang --name 王 --role admin --password-stdin >/dev/null`,
      './serve >/dev/null & server=$!',
      `bin/node ${join(place, 'ask.mjs')}`,
      'kill $server; wait $server',
    ]
    const env = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', PIANQU_DATA: join(place, 'data'), PORT: '3999' }
    const said = execFileSync('unshare', ['-rn', 'sh', '-c', script.join('\n')], { env }).toString()
    expect(JSON.parse(said.trim().split('\n').at(-1) ?? '')).toEqual({
      health: 'ok',
      page: 200,
      outside: 0,
      lines: ['lo'],
    })
    expect(listed()).toBe(before)
  })
})
