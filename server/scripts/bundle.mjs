import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './steps/build.mjs'
import { ensureFittingNode } from './steps/fitting-node.mjs'
import { askedBelow } from './steps/glibc.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { fetchedVersion } from './steps/node-version.mjs'
import { inRepository, pnpm } from './steps/repository.mjs'
import { mustRun, run } from './steps/run.mjs'
import { say } from './steps/say.mjs'

await ensureFittingNode()
await ensureInstalled()
await ensureBuilt()

const { version } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'))
const asked = process.argv.slice(2)
const architectures = asked.length > 0 ? asked : ['x64', 'arm64']

const starter = (/** @type {string} */ program) => `#!/bin/sh
# Runs with the Node that came along; nothing is fetched and nothing installed.
here=$(cd "$(dirname "$0")" && pwd)
exec "$here/bin/node" ${program === 'main' ? '--max-semi-space-size=4 ' : ''}"$here/server/dist/${program}.js" "$@"
`

/** Modules compiled for other systems are of no use there. */
function dropForeign(/** @type {string} */ folder, /** @type {string} */ arch) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const isForeign = /^(darwin|win32|linuxmusl|linux)-/.test(entry.name) && entry.name !== `linux-${arch}.node`
    if (entry.isFile() && entry.name.endsWith('.node') && isForeign) rmSync(join(entry.parentPath, entry.name))
  }
}

/** The Node of this architecture, as npm has it. */
async function putNode(/** @type {string} */ folder, /** @type {string} */ arch) {
  const beside = `${folder}.node`
  const name = `node-linux-${arch}`
  mkdirSync(beside, { recursive: true })
  writeFileSync(join(beside, 'package.json'), '{ "private": true }\n')
  const args = [
    'install',
    '--force',
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
    '--loglevel=error',
    '--ignore-scripts',
  ]
  await mustRun('取 Node', run('npm', [...args, `${name}@${fetchedVersion}`], { cwd: beside, output: 'aside' }))
  mkdirSync(join(folder, 'bin'), { recursive: true })
  cpSync(join(beside, 'node_modules', name, 'bin', 'node'), join(folder, 'bin', 'node'))
  rmSync(beside, { recursive: true, force: true })
}

async function bundle(/** @type {string} */ arch) {
  const name = `pianqu-${version}-linux-${arch}`
  const folder = inRepository('.cache', 'bundle', name)
  rmSync(folder, { recursive: true, force: true })
  const deploy = ['--filter', '@pianqu/server', 'deploy', '--prod', '--ignore-scripts', '--prefer-offline']
  const target = [
    '--os=linux',
    `--cpu=${arch}`,
    '--libc=glibc',
    '--config.inject-workspace-packages=true',
    '--config.node-linker=hoisted',
    join(folder, 'server'),
  ]
  await mustRun('收集依赖', run('npx', ['--yes', pnpm, ...deploy, ...target], { output: 'aside' }))
  for (const part of ['src', 'scripts', 'tsconfig.json'])
    rmSync(join(folder, 'server', part), { recursive: true, force: true })
  cpSync(inRepository('server/dist'), join(folder, 'server', 'dist'), { recursive: true })
  for (const part of ['client/dist', 'migrations', 'docs', 'package.json', 'LICENSE'])
    cpSync(inRepository(part), join(folder, part), { recursive: true })
  dropForeign(join(folder, 'server', 'node_modules'), arch)
  await putNode(folder, arch)
  for (const [file, program] of [
    ['serve', 'main'],
    ['pianqu', 'cli'],
  ]) {
    writeFileSync(join(folder, file ?? ''), starter(program ?? ''))
    chmodSync(join(folder, file ?? ''), 0o755)
  }
  const needs = askedBelow(folder)
  const lines = needs.map(
    ({ path, glibc, glibcxx }) => `  GLIBC ${glibc}${glibcxx ? `，GLIBCXX ${glibcxx}` : ''}  ${path}`,
  )
  const text = `这一包要 GLIBC ${needs[0]?.glibc} 以上（ldd --version 可查）：\n${lines.join('\n')}\n`
  writeFileSync(join(folder, 'GLIBC.txt'), text)
  mkdirSync(inRepository('bundles'), { recursive: true })
  const archive = inRepository('bundles', `${name}.tar.gz`)
  await mustRun(
    '打包',
    run('tar', ['-czf', archive, '-C', inRepository('.cache', 'bundle'), name], { output: 'aside' }),
  )
  say(`${archive}\n${text}`)
}

for (const arch of architectures) await bundle(arch)
